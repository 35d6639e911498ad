import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { globalId, instantAt, Unauthenticated } from '@regiotafel/kernel';
import type { RoomRecord, SeriesRecord, SeriesService, StandingSlot } from './series.service.js';

/** A series as the graph shows it. */
const seriesView = (row: SeriesRecord) => ({
  id: globalId('series', row.id),
  name: row.name,
  kind: row.kind,
  weekday: row.weekday,
  startsMinute: row.starts_minute,
  durationMinutes: row.duration_minutes,
  everyWeeks: row.every_weeks,
  cutOffWeekday: row.cut_off_weekday,
  cutOffMinute: row.cut_off_minute,
  chair: memberRef(row.chair_id),
});

/** A room as the graph shows it. */
export const roomView = (row: RoomRecord) => ({
  id: globalId('room', row.id),
  name: row.name,
  capacity: row.capacity,
  municipality: municipalityRef(row.municipality_id),
});
type RoomView = ReturnType<typeof roomView>;

/** A protected half-day as the graph shows it. */
const slotView = ({ series, day, from, until }: StandingSlot) => ({
  series: seriesView(series),
  day,
  startsAt: instantAt(day, from),
  endsAt: instantAt(day, until),
});

/** Lists as the graph shows them. */
export const seriesViews = (rows: readonly SeriesRecord[]) => rows.map(seriesView);
export const roomViews = (rows: readonly RoomRecord[]) => rows.map(roomView);
export const slotViews = (slots: readonly StandingSlot[]) => slots.map(slotView);

/** One room by global id; all that are asked for in one tick are read together. */
export const loadRoom = (context: GraphContext, series: SeriesService, id: string): Promise<RoomView | null> =>
  loaderFor(context, 'meetings.room', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await series.roomsByIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, roomView(row)]));
  }).load(id);

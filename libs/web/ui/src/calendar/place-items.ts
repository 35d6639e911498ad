import { addDays, dayAt, daysBetween, type Day } from '@regiotafel/kernel/day';
import { minutesOfDay } from '../time/time-text.js';

/** `EVENT` is fixed, `PROPOSAL` may still move, `BUSY` is taken without saying by what. */
export type CalendarKind = 'EVENT' | 'PROPOSAL' | 'BUSY';

export type CalendarItem = {
  readonly id: string;
  readonly kind: CalendarKind;
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly place?: string;
  readonly tone?: 'info' | 'positive' | 'warning' | 'accent';
};

/** A part of an item on one day. Positions are minutes after midnight; `lane` counts from 0 of `lanes` side by side. */
export type PlacedItem = {
  readonly item: CalendarItem;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly lanes: number;
};

type Part = Omit<PlacedItem, 'lane' | 'lanes'>;

const MIDNIGHT = 24 * 60;

const partOn = (item: CalendarItem, monday: Day, day: number): Part | null => {
  const date = addDays(monday, day);
  const from = dayAt(item.start) < date ? 0 : minutesOfDay(item.start);
  const to = dayAt(item.end) > date ? MIDNIGHT : minutesOfDay(item.end);
  return dayAt(item.start) > date || dayAt(item.end) < date || to <= from ? null : { item, day, from, to };
};

/** Groups of parts that overlap each other, directly or through a third. */
const clusters = (parts: readonly Part[]): Part[][] => {
  const groups: Part[][] = [];
  let end = -1;
  for (const part of parts) {
    if (part.from >= end) groups.push([]);
    groups.at(-1)?.push(part);
    end = Math.max(end, part.to);
  }
  return groups;
};

const inLanes = (cluster: readonly Part[]): PlacedItem[] => {
  const ends: number[] = [];
  const laned = cluster.map((part) => {
    const free = ends.findIndex((end) => end <= part.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = part.to;
    return { ...part, lane };
  });
  return laned.map((part) => ({ ...part, lanes: ends.length }));
};

/** Puts items in the columns of a week; what overlaps stands side by side. In order of day and time. */
export const placeItems = (items: readonly CalendarItem[], monday: Day, days: number): PlacedItem[] =>
  Array.from({ length: days }, (_, day) => {
    const parts = items
      .flatMap((item) => partOn(item, monday, day) ?? [])
      .sort((a, b) => a.from - b.from || b.to - a.to);
    return clusters(parts).flatMap(inLanes);
  }).flat();

/** Hours to show: the usual ones, and more when something lies outside of them. */
export const hoursToShow = (
  placed: readonly PlacedItem[],
  usual: { readonly from: number; readonly to: number },
): { from: number; to: number } => ({
  from: Math.min(usual.from, ...placed.map(({ from }) => Math.floor(from / 60))),
  to: Math.max(usual.to, ...placed.map(({ to }) => Math.ceil(to / 60))),
});

/** Column of a day in a week, or null when it is in another one. */
export const columnOf = (day: Day, monday: Day, days: number): number | null => {
  const at = daysBetween(monday, day);
  return at >= 0 && at < days ? at : null;
};

const nearest = (placed: readonly PlacedItem[], from: number): PlacedItem | undefined =>
  placed.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];

/** Where an arrow key leads to from an item: up and down in time, left and right to the next day that has something. */
export const itemAfter = (placed: readonly PlacedItem[], current: PlacedItem, key: string): PlacedItem | undefined => {
  const at = placed.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return placed[at + 1];
    case 'ArrowUp':
      return placed[at - 1];
    case 'ArrowRight': {
      const day = Math.min(...placed.map((one) => one.day).filter((one) => one > current.day));
      return nearest(
        placed.filter((one) => one.day === day),
        current.from,
      );
    }
    case 'ArrowLeft': {
      const day = Math.max(...placed.map((one) => one.day).filter((one) => one < current.day));
      return nearest(
        placed.filter((one) => one.day === day),
        current.from,
      );
    }
    default:
      return undefined;
  }
};

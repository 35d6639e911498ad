import { Injectable } from '@nestjs/common';
import { type Actor, addDays, asDay, type Day, parseId } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { daysOf } from '../domain/series-days.js';
import { seriesDoor } from './series.policy.js';
import {
  CONTACT,
  type ContactRecord,
  HOLIDAYS,
  type RoomRecord,
  ROOMS,
  ROOMS_BY_ID,
  RULES,
  type RulesRecord,
  SERIES,
  type SeriesRecord,
} from './series.store.js';

export type { ContactRecord, RoomRecord, RulesRecord, SeriesRecord } from './series.store.js';

/** One protected half-day of a series, in local wall-clock time. */
export interface StandingSlot {
  readonly series: SeriesRecord;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly from: number;
  readonly until: number;
}

/** What a region plans with. */
export interface PlanningGround {
  readonly rules: RulesRecord;
  readonly rooms: readonly RoomRecord[];
  readonly slots: readonly StandingSlot[];
  readonly holidays: readonly Day[];
}

const slotsOf = (series: readonly SeriesRecord[], period: readonly [Day, Day], holidays: ReadonlySet<string>) =>
  series.flatMap((one): StandingSlot[] => {
    const cadence = {
      weekday: one.weekday,
      everyWeeks: one.every_weeks,
      from: asDay(one.from_day),
      until: one.until_day === null ? null : asDay(one.until_day),
    };
    const from = one.starts_minute;
    const until = from + one.duration_minutes;
    return daysOf(cadence, period, (day) => holidays.has(day)).map((day) => ({ series: one, day, from, until }));
  });

/** Standing series, rooms and the rules a region plans by. */
@Injectable()
export class SeriesService {
  constructor(private readonly tenants: Tenants) {}

  async list(actor: Actor): Promise<SeriesRecord[]> {
    const { who, rows } = await this.tenants.read(actor, { action: 'series.list' }, SERIES);
    return rows.filter((row) => seriesDoor.can(who, 'read', 'Series', row));
  }

  async rooms(actor: Actor): Promise<RoomRecord[]> {
    const { who, rows } = await this.tenants.read(actor, { action: 'room.list' }, ROOMS);
    return rows.filter((row) => seriesDoor.can(who, 'read', 'Room', row));
  }

  /** Rooms by global id; one that is not there, or not the asker's to see, is absent. */
  async roomsByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, RoomRecord>> {
    const wanted = new Map(ids.map((id) => [parseId('room', id) as string, id]));
    const { who, rows } = await this.tenants.read(actor, { action: 'room.read' }, ROOMS_BY_ID, [[...wanted.keys()]]);
    const mine = rows.filter((row) => seriesDoor.can(who, 'read', 'Room', row));
    return new Map(mine.map((row) => [wanted.get(row.id) ?? '', row]));
  }

  /** The half-days that series keep free in the week that begins on `monday`. */
  standingSlots(actor: Actor, monday: Day): Promise<StandingSlot[]> {
    const sunday = addDays(monday, 6);
    return this.tenants.run(actor, { action: 'series.week' }, async (tx) => {
      const series = await tx.read(SERIES);
      const holidays = await tx.read(HOLIDAYS, [monday, sunday]);
      const mine = series.filter((row) => seriesDoor.can(tx.who, 'read', 'Series', row));
      return slotsOf(mine, [monday, sunday], new Set(holidays.map(({ day }) => day)));
    });
  }

  /** For the planner: rules, rooms, protected half-days and holidays from `first` over the region's horizon. Null when the region has no rules yet. */
  async ground(tx: TenantTx, first: Day): Promise<PlanningGround | null> {
    const [rules] = await tx.read(RULES);
    if (!rules) return null;
    const last = addDays(first, rules.horizon_days - 1);
    const rooms = await tx.read(ROOMS);
    const series = await tx.read(SERIES);
    const holidays = (await tx.read(HOLIDAYS, [addDays(first, -31), addDays(last, 31)])).map(({ day }) => asDay(day));
    return { rules, rooms, slots: slotsOf(series, [first, last], new Set(holidays)), holidays };
  }

  /** Whom an invitation of this region names as contact. */
  async contact(tx: TenantTx): Promise<ContactRecord | null> {
    const [contact] = await tx.read(CONTACT);
    return contact ?? null;
  }

  /** The name of a room, for whoever is told to come there. */
  async roomName(tx: TenantTx, roomId: string | null): Promise<string | null> {
    if (roomId === null) return null;
    const [room] = await tx.read(ROOMS_BY_ID, [[roomId]]);
    return room?.name ?? null;
  }
}

import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Whom an invitation names as contact. */
export interface ContactRecord {
  readonly tenant_id: Uuid;
  readonly region_name: string;
  readonly email: string;
  readonly phone: string;
  readonly coordinator_name: string;
  readonly coordinator_phone: string;
}

export interface RoomRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly name: string;
  readonly capacity: number;
  readonly municipality_id: Uuid;
}

export interface SeriesRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly name: string;
  readonly kind: 'TRIAGE' | 'INFORMATION' | 'CASE_TABLE';
  readonly weekday: number;
  readonly starts_minute: number;
  readonly duration_minutes: number;
  readonly every_weeks: number;
  readonly cut_off_weekday: number;
  readonly cut_off_minute: number;
  readonly chair_id: Uuid;
  /** `YYYY-MM-DD` */
  readonly from_day: string;
  readonly until_day: string | null;
}

/** How a region plans; times in minutes after midnight, days in working days. */
export interface RulesRecord {
  readonly tenant_id: Uuid;
  readonly version: number;
  readonly opens_minute: number;
  readonly closes_minute: number;
  readonly grain_minutes: 15 | 30;
  readonly horizon_days: number;
  readonly notice_working_days: number;
  readonly freeze_working_days: number;
  readonly video_lines: number;
}

const SERIES_COLUMNS = `s.tenant_id, s.id, s.name, s.kind, s.weekday, s.starts_minute, s.duration_minutes, s.every_weeks, s.cut_off_weekday,
  s.cut_off_minute, s.chair_id, s.from_day::text as from_day, s.until_day::text as until_day`;

export const SERIES = prepared<SeriesRecord>(
  'meetings.series',
  `select ${SERIES_COLUMNS} from meetings.series s where s.tenant_id = (select sec.r()) order by s.weekday, s.starts_minute, s.id`,
);
export const ROOMS = prepared<RoomRecord>(
  'meetings.rooms',
  'select r.tenant_id, r.id, r.name, r.capacity, r.municipality_id from meetings.rooms r where r.tenant_id = (select sec.r()) and r.active order by r.name, r.id',
);
export const ROOMS_BY_ID = prepared<RoomRecord>(
  'meetings.rooms_by_id',
  `select r.tenant_id, r.id, r.name, r.capacity, r.municipality_id from meetings.rooms r
   where r.tenant_id = (select sec.r()) and r.id in (select unnest($1::uuid[]))`,
);
export const CONTACT = prepared<ContactRecord>(
  'meetings.contact',
  `select tenant_id, region_name, email, phone, coordinator_name, coordinator_phone from meetings.region_contacts where tenant_id = (select sec.r())`,
);
export const RULES = prepared<RulesRecord>(
  'meetings.planning_rules',
  `select tenant_id, version, opens_minute, closes_minute, grain_minutes, horizon_days, notice_working_days, freeze_working_days, video_lines
   from meetings.planning_rules where tenant_id = (select sec.r())`,
);

/** Days in a period that are no working days. */
export const HOLIDAYS = prepared<{ readonly day: string }>(
  'meetings.holidays',
  'select day::text as day from reference.holidays where day between $1::date and $2::date order by day',
);

const PUT_CONTACT = prepared(
  'meetings.region_contacts.put',
  `insert into meetings.region_contacts as old (tenant_id, region_name, email, phone, coordinator_name, coordinator_phone)
   values ((select sec.t()), $1, $2, $3, $4, $5)
   on conflict (tenant_id) do update set region_name = $1, email = $2, phone = $3, coordinator_name = $4, coordinator_phone = $5
   where (old.region_name, old.email, old.phone, old.coordinator_name, old.coordinator_phone) is distinct from ($1, $2, $3, $4, $5)`,
);
const PUT_RULES = prepared(
  'meetings.planning_rules.put',
  'insert into meetings.planning_rules (tenant_id) values ((select sec.t())) on conflict (tenant_id) do nothing',
);
const PUT_ROOMS = prepared(
  'meetings.rooms.put',
  `insert into meetings.rooms as old (tenant_id, id, name, capacity, municipality_id)
   select (select sec.t()), (r->>'id')::uuid, r->>'name', (r->>'capacity')::int, (r->>'municipalityId')::uuid from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set name = excluded.name, capacity = excluded.capacity, municipality_id = excluded.municipality_id,
     active = true, version = old.version + 1
   where (old.name, old.capacity, old.municipality_id, old.active) is distinct from (excluded.name, excluded.capacity, excluded.municipality_id, true)`,
);
const PUT_SERIES = prepared(
  'meetings.series.put',
  `insert into meetings.series as old (tenant_id, id, name, kind, weekday, starts_minute, duration_minutes, every_weeks, cut_off_weekday, cut_off_minute, chair_id, from_day)
   select (select sec.t()), (r->>'id')::uuid, r->>'name', r->>'kind', (r->>'weekday')::int, (r->>'startsMinute')::int, (r->>'durationMinutes')::int,
     (r->>'everyWeeks')::int, (r->>'cutOffWeekday')::int, (r->>'cutOffMinute')::int, (r->>'chairId')::uuid, (r->>'from')::date
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set name = excluded.name, kind = excluded.kind, weekday = excluded.weekday, starts_minute = excluded.starts_minute,
     duration_minutes = excluded.duration_minutes, every_weeks = excluded.every_weeks, cut_off_weekday = excluded.cut_off_weekday,
     cut_off_minute = excluded.cut_off_minute, chair_id = excluded.chair_id, from_day = excluded.from_day, version = old.version + 1
   where (old.name, old.kind, old.weekday, old.starts_minute, old.duration_minutes, old.every_weeks, old.cut_off_weekday, old.cut_off_minute, old.chair_id, old.from_day)
     is distinct from (excluded.name, excluded.kind, excluded.weekday, excluded.starts_minute, excluded.duration_minutes, excluded.every_weeks,
       excluded.cut_off_weekday, excluded.cut_off_minute, excluded.chair_id, excluded.from_day)`,
);

/** A room as the region file names it, with derived ids. */
export interface RoomRow {
  readonly id: Uuid;
  readonly name: string;
  readonly capacity: number;
  readonly municipalityId: Uuid;
}

/** A series as the region file names it, with derived ids. */
export interface SeriesRow {
  readonly id: Uuid;
  readonly name: string;
  readonly kind: SeriesRecord['kind'];
  readonly weekday: number;
  readonly startsMinute: number;
  readonly durationMinutes: number;
  readonly everyWeeks: number;
  readonly cutOffWeekday: number;
  readonly cutOffMinute: number;
  readonly chairId: Uuid;
  readonly from: string;
}

type ContactRow = Omit<ContactRecord, 'tenant_id'>;

/** Each answers how many rows are new or changed. */
export const putContact = (tx: TenantTx, row: ContactRow): Promise<number> =>
  tx.write(PUT_CONTACT, [row.region_name, row.email, row.phone, row.coordinator_name, row.coordinator_phone]);
export const putRules = (tx: TenantTx): Promise<number> => tx.write(PUT_RULES);
export const putRooms = (tx: TenantTx, rows: readonly RoomRow[]): Promise<number> =>
  tx.write(PUT_ROOMS, [JSON.stringify(rows)]);
export const putSeries = (tx: TenantTx, rows: readonly SeriesRow[]): Promise<number> =>
  tx.write(PUT_SERIES, [JSON.stringify(rows)]);

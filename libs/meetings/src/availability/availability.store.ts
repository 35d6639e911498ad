import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Interval } from '../domain/intervals.js';

export interface CalendarRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly kind: 'FILE' | 'FEED';
  readonly state: 'WAITING' | 'OK' | 'BROKEN' | 'UNREACHABLE';
  readonly etag: string | null;
  readonly error_code: string | null;
  readonly error_line: number | null;
  readonly read_at: Date | null;
  readonly covers_until: Date | null;
  readonly failures: number;
  readonly due_at: Date | null;
  readonly version: number;
}

/** A feed with its sealed address and the key that opens it. */
export interface FeedRecord extends CalendarRecord {
  readonly address: Buffer;
  readonly key_version: number;
  readonly wrapped: Buffer;
}

export interface BlockRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly calendar_id: Uuid | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** A stretch somebody is busy, by a calendar, an own block or a meeting of the region. */
export type BusyRecord = Pick<BlockRecord, 'tenant_id' | 'member_id' | 'starts_at' | 'ends_at'>;

const COLUMNS = `c.tenant_id, c.id, c.member_id, c.kind, c.state, c.etag, c.error_code, c.error_line, c.read_at, c.covers_until, c.failures,
  c.due_at, c.version`;

export const CALENDARS_OF = prepared<CalendarRecord>(
  'meetings.calendars_of',
  `select ${COLUMNS} from meetings.calendars c where c.tenant_id = (select sec.r()) and c.member_id = (select sec.m()) order by c.kind, c.id`,
);
export const CALENDAR_BY_ID = prepared<CalendarRecord>(
  'meetings.calendar_by_id',
  `select ${COLUMNS} from meetings.calendars c where c.tenant_id = (select sec.r()) and c.id = $1`,
);
export const FEED_BY_ID = prepared<FeedRecord>(
  'meetings.feed_by_id',
  `select ${COLUMNS}, c.address, c.key_version, k.wrapped from meetings.calendars c
   join meetings.object_keys k on k.tenant_id = c.tenant_id and k.object_id = c.id and k.version = c.key_version
   where c.tenant_id = (select sec.r()) and c.id = $1 and c.kind = 'FEED' and c.due_at <= (select sec.now())`,
);
/** The caller's own blocks in a period, with where they come from. */
export const MY_BLOCKS = prepared<BlockRecord>(
  'meetings.my_blocks',
  `select b.tenant_id, b.id, b.member_id, b.calendar_id, b.starts_at, b.ends_at from meetings.busy_blocks b
   where b.tenant_id = (select sec.r()) and b.member_id = (select sec.m()) and b.starts_at < $2 and b.ends_at > $1 order by b.starts_at, b.id`,
);
export const BLOCK_BY_ID = prepared<BlockRecord>(
  'meetings.block_by_id',
  `select b.tenant_id, b.id, b.member_id, b.calendar_id, b.starts_at, b.ends_at from meetings.busy_blocks b
   where b.tenant_id = (select sec.r()) and b.id = $1`,
);
export const BUSY_BETWEEN = prepared<BusyRecord>(
  'meetings.busy_between',
  `select b.tenant_id, b.member_id, b.starts_at, b.ends_at from meetings.busy_blocks b
     where b.tenant_id = (select sec.r()) and b.member_id in (select unnest($3::uuid[])) and b.starts_at < $2 and b.ends_at > $1
   union all
   select p.tenant_id, p.member_id, lower(p.during), upper(p.during) from meetings.participants p
     where p.tenant_id = (select sec.r()) and p.member_id in (select unnest($3::uuid[])) and p.booked and p.during && tstzrange($1, $2)
     and p.meeting_id is distinct from $4::uuid`,
);

const PUT_FILE = prepared(
  'meetings.calendars.put_file',
  `insert into meetings.calendars as old (tenant_id, id, member_id, kind, state, read_at, covers_until)
   values ((select sec.r()), $1, (select sec.m()), 'FILE', 'OK', (select sec.now()), $2)
   on conflict (tenant_id, id) do update set state = 'OK', read_at = excluded.read_at, covers_until = excluded.covers_until,
     error_code = null, error_line = null, failures = 0, version = old.version + 1`,
);
const INSERT_FEED = prepared(
  'meetings.calendars.insert_feed',
  `insert into meetings.calendars (tenant_id, id, member_id, kind, state, address, key_version, due_at)
   values ((select sec.r()), $1, (select sec.m()), 'FEED', 'WAITING', $2, $3, (select sec.now()))`,
);
const INSERT_KEY = prepared(
  'meetings.object_keys.insert_calendar',
  `insert into meetings.object_keys (tenant_id, object_id, version, object_kind, owner_id, wrapped)
   values ((select sec.r()), $1, $2, 'CALENDAR', (select sec.m()), $3)`,
);
const FEED_READ = prepared(
  'meetings.calendars.feed_read',
  `update meetings.calendars set state = 'OK', etag = $2, read_at = (select sec.now()), covers_until = $3, error_code = null, error_line = null,
     failures = 0, due_at = (select sec.now()) + interval '1 hour', version = version + 1
   where tenant_id = (select sec.r()) and id = $1`,
);
const FEED_FAILED = prepared(
  'meetings.calendars.feed_failed',
  `update meetings.calendars set state = $2, error_code = $3, error_line = $4, failures = failures + 1,
     due_at = (select sec.now()) + least(interval '24 hours', interval '15 minutes' * (2 ^ least(failures, 8))), version = version + 1
   where tenant_id = (select sec.r()) and id = $1`,
);
const CLEAR_CALENDAR = prepared(
  'meetings.busy_blocks.clear',
  'delete from meetings.busy_blocks where tenant_id = (select sec.r()) and calendar_id = $1',
);
const INSERT_BLOCKS = prepared(
  'meetings.busy_blocks.insert',
  `insert into meetings.busy_blocks (tenant_id, id, member_id, calendar_id, starts_at, ends_at)
   select (select sec.r()), uuidv7(), $1, $2, to_timestamp((b->>'from')::bigint / 1000.0), to_timestamp((b->>'until')::bigint / 1000.0)
   from jsonb_array_elements($3::jsonb) b`,
);
const INSERT_BLOCK = prepared(
  'meetings.busy_blocks.insert_one',
  `insert into meetings.busy_blocks (tenant_id, id, member_id, starts_at, ends_at) values ((select sec.r()), $1, (select sec.m()), $2, $3)`,
);
const DELETE_BLOCK = prepared(
  'meetings.busy_blocks.delete',
  'delete from meetings.busy_blocks where tenant_id = (select sec.r()) and id = $1 and calendar_id is null',
);
const DELETE_CALENDAR = prepared(
  'meetings.calendars.delete',
  'delete from meetings.calendars where tenant_id = (select sec.r()) and id = $1',
);
const DELETE_KEY = prepared(
  'meetings.object_keys.delete_calendar',
  'delete from meetings.object_keys where tenant_id = (select sec.r()) and object_id = $1',
);

export const putFile = (tx: TenantTx, id: Uuid, coversUntil: Date): Promise<number> =>
  tx.write(PUT_FILE, [id, coversUntil]);

export const insertFeed = async (
  tx: TenantTx,
  feed: { id: Uuid; address: Buffer; keyVersion: number; wrapped: Buffer },
): Promise<void> => {
  await tx.write(INSERT_KEY, [feed.id, feed.keyVersion, feed.wrapped]);
  await tx.write(INSERT_FEED, [feed.id, feed.address, feed.keyVersion]);
};

export const feedRead = (tx: TenantTx, id: Uuid, etag: string | null, coversUntil: Date): Promise<number> =>
  tx.write(FEED_READ, [id, etag, coversUntil]);

/** What went wrong with a feed; its last good state stays. */
export const feedFailed = (
  tx: TenantTx,
  id: Uuid,
  fault: { state: 'BROKEN' | 'UNREACHABLE'; code: string; line: number | null },
): Promise<number> => tx.write(FEED_FAILED, [id, fault.state, fault.code, fault.line]);

/** Puts the busy times of a calendar in place of those it gave before. */
export const replaceBusy = async (
  tx: TenantTx,
  { id, member_id }: Pick<CalendarRecord, 'id' | 'member_id'>,
  busy: readonly Interval[],
): Promise<void> => {
  await tx.write(CLEAR_CALENDAR, [id]);
  if (busy.length > 0) await tx.write(INSERT_BLOCKS, [member_id, id, JSON.stringify(busy)]);
};

export const insertBlock = (tx: TenantTx, id: Uuid, startsAt: Date, endsAt: Date): Promise<number> =>
  tx.write(INSERT_BLOCK, [id, startsAt, endsAt]);
export const deleteBlock = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(DELETE_BLOCK, [id]);

export const deleteCalendar = async (tx: TenantTx, id: Uuid): Promise<void> => {
  await tx.write(CLEAR_CALENDAR, [id]);
  await tx.write(DELETE_CALENDAR, [id]);
  await tx.write(DELETE_KEY, [id]);
};

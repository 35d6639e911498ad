import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

const SCHEDULE = prepared(
  'meetings.schedule',
  `update meetings.meetings set status = 'SCHEDULED', starts_at = $3, ends_at = $4, room_id = $5, chair_id = $6,
     confirmed_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status in ('DRAFT', 'POLLING')`,
);
const RESCHEDULE = prepared(
  'meetings.reschedule',
  `update meetings.meetings set starts_at = $3, ends_at = $4, room_id = $5, chair_id = $6, sequence = sequence + 1, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status = 'SCHEDULED'`,
);
const FREE_ALL = prepared(
  'meetings.participants.free',
  `update meetings.participants set booked = false where tenant_id = (select sec.r()) and meeting_id = $1 and booked`,
);
const LEAVE = prepared(
  'meetings.participants.leave',
  `update meetings.participants set booked = false, ended_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and meeting_id = $1 and ended_at is null and member_id in (select unnest($2::uuid[]))`,
);
const DROP_OUT = prepared(
  'meetings.participants.drop_out',
  `update meetings.participants set response = 'DROPPED_OUT', responded_at = (select sec.now()), booked = false, ended_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and meeting_id = $1 and member_id = $2 and ended_at is null`,
);
/** Books people; who moved or is new must answer again. */
const BOOK = prepared(
  'meetings.participants.book',
  `insert into meetings.participants as old (tenant_id, meeting_id, member_id, position, party_type, required, during, booked)
   select (select sec.r()), $1, (r->>'memberId')::uuid, (r->>'position')::int, r->>'partyType', (r->>'required')::boolean,
     tstzrange($2::timestamptz, $3::timestamptz), (r->>'required')::boolean
   from jsonb_array_elements($4::jsonb) r
   on conflict (tenant_id, meeting_id, member_id) do update set position = excluded.position, required = excluded.required, booked = excluded.booked,
     response = case when old.ended_at is not null or old.during <> excluded.during then 'NEEDS_ACTION' else old.response end,
     responded_at = case when old.ended_at is not null or old.during <> excluded.during then null else old.responded_at end,
     during = excluded.during, ended_at = null, version = old.version + 1`,
);
const BUSY_AT = prepared<{ readonly member_id: Uuid }>(
  'meetings.busy_at',
  `select distinct b.member_id from meetings.busy_blocks b
   where b.tenant_id = (select sec.r()) and b.member_id in (select unnest($1::uuid[])) and b.starts_at < $3 and b.ends_at > $2`,
);

/** When and where a meeting is. */
export interface Moment {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomId: Uuid | null;
}

/** Somebody who takes part; who is not required is invited but not booked. */
export interface Seat {
  readonly memberId: Uuid;
  readonly position: number;
  readonly partyType: string;
  readonly required: boolean;
}

const momentValues = ({ startsAt, endsAt, roomId }: Moment) => [startsAt, endsAt, roomId] as const;

/** Each answers how many rows changed: none when the version or the state is another. */
export const schedule = (tx: TenantTx, id: Uuid, version: number, at: Moment, chairId: Uuid | null): Promise<number> =>
  tx.write(SCHEDULE, [id, version, ...momentValues(at), chairId]);
export const reschedule = (
  tx: TenantTx,
  id: Uuid,
  version: number,
  at: Moment,
  chairId: Uuid | null,
): Promise<number> => tx.write(RESCHEDULE, [id, version, ...momentValues(at), chairId]);

export const leave = (tx: TenantTx, meetingId: Uuid, members: readonly Uuid[]): Promise<number> =>
  tx.write(LEAVE, [meetingId, [...members]]);
export const dropOut = (tx: TenantTx, meetingId: Uuid, memberId: Uuid): Promise<number> =>
  tx.write(DROP_OUT, [meetingId, memberId]);

/** Books the people of a meeting at a moment, after freeing them from the one before. */
export const book = async (tx: TenantTx, meetingId: Uuid, at: Moment, people: readonly Seat[]): Promise<void> => {
  await tx.write(FREE_ALL, [meetingId]);
  await tx.write(BOOK, [meetingId, at.startsAt, at.endsAt, JSON.stringify(people)]);
};

/** Who of these has something else in the calendar then. */
export const busyAt = async (tx: TenantTx, members: readonly Uuid[], { startsAt, endsAt }: Moment): Promise<Uuid[]> =>
  (await tx.read(BUSY_AT, [[...members], startsAt, endsAt])).map(({ member_id }) => member_id);

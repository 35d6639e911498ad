import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** One time that it was recorded who was at a table; the reason is sealed with a key of its own. */
export interface AttendanceRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly meeting_id: Uuid;
  readonly present: readonly Uuid[];
  /** Party types that were needed and not there. */
  readonly missing: readonly string[];
  readonly wrapped: Buffer | null;
  readonly sealed: Buffer | null;
  readonly key_version: number | null;
  readonly recorded_by: Uuid;
  readonly recorded_at: Date;
}

/** What was recorded of who was at tables, the last first. */
export const ATTENDANCES_OF = prepared<AttendanceRecord>(
  'meetings.attendances_of',
  `select a.tenant_id, a.id, a.meeting_id, a.present, a.missing, a.wrapped, a.sealed, a.key_version, a.recorded_by, a.recorded_at
   from meetings.attendances a where a.tenant_id = (select sec.r()) and a.meeting_id in (select unnest($1::uuid[]))
   order by a.recorded_at desc, a.id desc limit 500`,
);
const INSERT = prepared(
  'meetings.attendances.insert',
  `insert into meetings.attendances (tenant_id, id, meeting_id, present, missing, wrapped, sealed, key_version, recorded_by, recorded_at)
   values ((select sec.r()), $1, $2, $3, $4, $5, $6, $7, (select sec.m()), (select sec.now()))`,
);
const CORRECT = prepared(
  'meetings.correct_attendance',
  `update meetings.meetings set quorum_met = $3, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status in ('HELD', 'MINUTES_DRAFT')`,
);

export const insertAttendance = (
  tx: TenantTx,
  {
    id,
    meeting_id,
    present,
    missing,
    wrapped,
    sealed,
    key_version,
  }: Omit<AttendanceRecord, 'tenant_id' | 'recorded_by' | 'recorded_at'>,
): Promise<number> => tx.write(INSERT, [id, meeting_id, [...present], [...missing], wrapped, sealed, key_version]);

/** None when the version is another, or the minutes are approved. */
export const correctQuorum = (tx: TenantTx, id: Uuid, version: number, quorumMet: boolean): Promise<number> =>
  tx.write(CORRECT, [id, version, quorumMet]);

import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseConflict } from './conflict.input.js';

export type ConflictSubject = 'MUNICIPALITY' | 'CARD' | 'REQUEST';

export interface ConflictRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly subject_kind: ConflictSubject;
  readonly subject_id: Uuid;
  readonly recorded_by: Uuid;
  readonly recorded_on: Day;
  readonly lifted_on: Day | null;
  readonly version: number;
  /** Whether the reader is blocked on the same subject. */
  readonly blocked: boolean;
}

const COLUMNS = `c.tenant_id, c.id, c.member_id, c.subject_kind, c.subject_id, c.recorded_by, c.recorded_on::text as recorded_on,
  c.lifted_on::text as lifted_on, c.version,
  exists (select from expertise.conflict_blocks b where b.tenant_id = c.tenant_id and b.member_id = (select sec.m()) and b.lifted_on is null
    and b.subject_id = c.subject_id) as blocked`;

export const CONFLICTS = prepared<ConflictRecord>(
  'expertise.conflicts',
  `select ${COLUMNS} from expertise.conflict_blocks c where c.tenant_id = (select sec.r()) and not c.from_case and (c.recorded_on, c.id) < ($1::date, $2::uuid)
   order by c.recorded_on desc, c.id desc limit $3`,
);
export const CONFLICT_BY_ID = prepared<ConflictRecord>(
  'expertise.conflict_by_id',
  `select ${COLUMNS} from expertise.conflict_blocks c where c.tenant_id = (select sec.r()) and not c.from_case and c.id = $1::uuid`,
);

/** The card a request is about, where the caller sees the request. */
export const CARD_OF_REQUEST = prepared<{ readonly pool_card_id: Uuid | null }>(
  'expertise.card_of_request',
  'select r.pool_card_id from expertise.requests r where r.tenant_id = (select sec.r()) and r.id = $1::uuid',
);

export interface SealedReasonRecord extends ConflictRecord {
  readonly reason: Buffer;
  readonly key_version: number;
  readonly wrapped: Buffer;
}

export const CONFLICT_REASON = prepared<SealedReasonRecord>(
  'expertise.conflict_reason',
  `select ${COLUMNS}, c.reason, c.key_version, k.wrapped from expertise.conflict_blocks c
   join expertise.conflict_keys k on k.tenant_id = c.tenant_id and k.conflict_id = c.id and k.version = c.key_version
   where c.tenant_id = (select sec.r()) and c.id = $1::uuid`,
);

export interface ConflictInsert {
  readonly id: Uuid;
  readonly memberId: Uuid;
  readonly subjectKind: ConflictSubject;
  readonly subjectId: Uuid;
  readonly recordedOn: Day;
  readonly reason: Buffer;
  readonly keyVersion: number;
  readonly wrapped: Buffer;
}

const INSERT = prepared(
  'expertise.conflicts.insert',
  `insert into expertise.conflict_blocks (tenant_id, id, member_id, subject_kind, subject_id, reason, key_version, recorded_by, recorded_on)
   values ((select sec.r()), $1, $2, $3, $4, $5, $6, (select sec.m()), $7)`,
);
const INSERT_KEY = prepared(
  'expertise.conflict_keys.insert',
  `insert into expertise.conflict_keys (tenant_id, conflict_id, member_id, subject_id, version, wrapped) values ((select sec.r()), $1, $2, $3, $4, $5)`,
);
const LIFT = prepared(
  'expertise.conflicts.lift',
  `update expertise.conflict_blocks set lifted_by = (select sec.m()), lifted_on = $3, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and lifted_on is null`,
);

export const insertConflict = async (tx: TenantTx, row: ConflictInsert): Promise<void> => {
  const { id, memberId, subjectId, keyVersion } = row;
  await tx.write(INSERT, [id, memberId, row.subjectKind, subjectId, row.reason, keyVersion, row.recordedOn]);
  await tx.write(INSERT_KEY, [id, memberId, subjectId, keyVersion, row.wrapped]);
};

/** Answers 0 when the block was changed or lifted meanwhile. */
export const liftConflict = (tx: TenantTx, id: Uuid, version: number, liftedOn: Day): Promise<number> =>
  tx.write(LIFT, [id, version, liftedOn]);

const KEEP = prepared(
  'expertise.conflicts.keep',
  `insert into expertise.conflict_blocks as old (tenant_id, id, member_id, subject_kind, subject_id, from_case, recorded_by, recorded_on, lifted_on, version)
   values ((select sec.r()), $1::uuid, $2::uuid, 'CARD', $3::uuid, true, $2, $4::date, case when $5::boolean then $4 end, $6)
   on conflict (tenant_id, id) do update set lifted_on = excluded.lifted_on, version = excluded.version
     where old.version < excluded.version and old.lifted_on is null`,
);

/** What cases says of a conflict: its highest version counts, in whatever order they come. */
export const keepCaseConflict = (
  tx: TenantTx,
  { conflictId, memberId, poolCardId, version }: CaseConflict,
  day: Day,
  lifted: boolean,
): Promise<number> => tx.write(KEEP, [conflictId, memberId, poolCardId, day, lifted, version]);

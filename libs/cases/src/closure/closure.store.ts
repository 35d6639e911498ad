import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Answerer } from '../domain/answerer.js';

export interface BlockRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly member_id: Uuid;
  readonly reason: Buffer;
  readonly recorded_by: Uuid;
  readonly recorded_at: Date;
  readonly lifted_at: Date | null;
}

export interface RestrictionRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly keepers: readonly Uuid[];
  readonly reason: Buffer;
  readonly set_by: Uuid;
  readonly set_at: Date;
}

const BLOCKS = prepared<BlockRow>(
  'cases.case_blocks.of',
  `select b.tenant_id, b.id, b.case_id, b.member_id, b.reason, b.recorded_by, b.recorded_at, b.lifted_at from cases.case_blocks b
   where b.case_id in (select unnest($1::uuid[])) order by b.recorded_at desc, b.id limit $2`,
);
const BLOCK = prepared(
  'cases.case_blocks.insert',
  `insert into cases.case_blocks (tenant_id, id, case_id, member_id, reason, recorded_by, recorded_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, (select sec.m()), (select sec.now()))`,
);
const LIFT_BLOCK = prepared(
  'cases.case_blocks.lift',
  `update cases.case_blocks set lifted_by = (select sec.m()), lifted_at = (select sec.now())
   where tenant_id = (select sec.t()) and case_id = $1::uuid and id = $2::uuid and lifted_at is null`,
);
const RESTRICTIONS = prepared<RestrictionRow>(
  'cases.case_restrictions.of',
  `select r.tenant_id, r.id, r.case_id, r.keepers, r.reason, r.set_by, r.set_at from cases.case_restrictions r
   where r.case_id in (select unnest($1::uuid[])) and r.lifted_at is null`,
);
const RESTRICT = prepared(
  'cases.case_restrictions.insert',
  `insert into cases.case_restrictions (tenant_id, id, case_id, keepers, reason, set_by, set_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid[], $4, (select sec.m()), (select sec.now()))`,
);
const LIFT_RESTRICTION = prepared(
  'cases.case_restrictions.lift',
  `update cases.case_restrictions set lifted_by = (select sec.m()), lifted_at = (select sec.now())
   where tenant_id = (select sec.t()) and case_id = $1::uuid and lifted_at is null`,
);

const ANSWERERS = prepared<Answerer & { readonly case_id: Uuid }>(
  'cases.answerers.of',
  `select c.id as case_id, a.signal_id, a.member_id from unnest($1::uuid[]) c (id) cross join lateral cases.answerers(c.id) a`,
);
/** Restricted cases that the caller leads, with an open signal that none of the keepers can answer. */
const UNANSWERED = prepared<{ id: Uuid; tenant_id: Uuid; theme: string }>(
  'cases.case_restrictions.unanswered',
  `select c.id, c.tenant_id, c.theme from cases.case_files c join cases.case_restrictions r on r.tenant_id = c.tenant_id and r.case_id = c.id and r.lifted_at is null
   where c.tenant_id = (select sec.t()) and c.id in (select unnest((select cases.my_cases('CASE_MANAGER')) || (select cases.my_cases('PROCESS_COORDINATOR'))))
     and exists (select from cases.answerers(c.id) a group by a.signal_id having not coalesce(bool_or(a.member_id = any (r.keepers)), false))
   order by r.set_at, c.id limit $1`,
);

export const blocksOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<BlockRow[]> =>
  tx.read(BLOCKS, [caseIds, atMost]);

export const insertBlock = (tx: TenantTx, id: Uuid, caseId: Uuid, memberId: Uuid, reason: Buffer): Promise<number> =>
  tx.write(BLOCK, [id, caseId, memberId, reason]);

/** 0 when it was lifted already. */
export const liftBlock = (tx: TenantTx, caseId: Uuid, id: Uuid): Promise<number> => tx.write(LIFT_BLOCK, [caseId, id]);

export const restrictionsOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<RestrictionRow[]> =>
  tx.read(RESTRICTIONS, [caseIds]);

export const insertRestriction = (
  tx: TenantTx,
  id: Uuid,
  caseId: Uuid,
  keepers: readonly Uuid[],
  reason: Buffer,
): Promise<number> => tx.write(RESTRICT, [id, caseId, keepers, reason]);

/** 0 when nothing is restricted. */
export const liftRestriction = (tx: TenantTx, caseId: Uuid): Promise<number> => tx.write(LIFT_RESTRICTION, [caseId]);

/** Who of the desks may answer the reporters of the open signals of each case. */
export const answerersOf = (tx: TenantTx, caseIds: readonly Uuid[]) => tx.read(ANSWERERS, [caseIds]);

export const unansweredCases = (tx: TenantTx, atMost: number) => tx.read(UNANSWERED, [atMost]);

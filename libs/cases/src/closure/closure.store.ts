import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

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

import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { HandoverStatus } from '../domain/handover.js';

export interface HandoverRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly from_tenant_id: Uuid;
  readonly to_tenant_id: Uuid;
  readonly to_member_id: Uuid;
  readonly reason: Buffer;
  readonly grant_id: Uuid;
  readonly status: HandoverStatus;
  readonly offered_by: Uuid;
  readonly offered_at: Date;
  readonly expires_at: Date;
  readonly answered_at: Date | null;
  readonly answer: Buffer | null;
}

export interface HandoverInsert {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly toTenantId: Uuid;
  readonly toMemberId: Uuid;
  readonly reason: Buffer;
  readonly grantId: Uuid;
  readonly keptGrants: readonly Uuid[];
  readonly expiresAt: Date;
}

export interface Receiver {
  readonly tenant_id: Uuid;
  readonly member_id: Uuid;
}

const OF_CASES = prepared<HandoverRow>(
  'cases.handovers.of_cases',
  `select h.tenant_id, h.id, h.case_id, h.from_tenant_id, h.to_tenant_id, h.to_member_id, h.reason, h.grant_id, h.status, h.offered_by,
     h.offered_at, h.expires_at, h.answered_at, h.answer
   from cases.handovers h where h.case_id in (select unnest($1::uuid[])) order by h.offered_at desc, h.id limit $2`,
);
const WAITING = prepared<Pick<HandoverRow, 'tenant_id' | 'case_id' | 'expires_at'>>(
  'cases.handovers.waiting',
  `select h.tenant_id, h.case_id, h.expires_at from cases.handovers h
   where h.to_tenant_id = (select sec.t()) and h.to_member_id = (select sec.m()) and h.status = 'OFFERED' and h.expires_at > (select sec.now())
   order by h.expires_at, h.id limit $1`,
);
const INSERT = prepared(
  'cases.handovers.insert',
  `insert into cases.handovers (tenant_id, id, case_id, from_tenant_id, to_tenant_id, to_member_id, reason, grant_id, kept_grants, status,
     offered_by, offered_at, expires_at)
   values ((select sec.t()), $1::uuid, $2::uuid, (select sec.t()), $3::uuid, $4::uuid, $5, $6::uuid, $7::uuid[], 'OFFERED', (select sec.m()), (select sec.now()), $8)`,
);
const WITHDRAW = prepared(
  'cases.handovers.withdraw',
  `update cases.handovers set status = 'WITHDRAWN', answered_by = (select sec.m()), answered_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and status = 'OFFERED'`,
);
const HAND_OVER = prepared('cases.hand_over', 'select cases.hand_over($1::uuid, $2::int[], $3::bytea[], $4::uuid)');
const DECLINE = prepared('cases.decline_handover', 'select cases.decline_handover($1::uuid, $2)');
const RECEIVERS = prepared<Receiver>('cases.other_liaisons', 'select tenant_id, member_id from cases.other_liaisons()');

/** What stands offered to the caller, first to end first. */
export const waitingHandovers = (tx: TenantTx, atMost: number) => tx.read(WAITING, [atMost]);

/** Newest first, at most so many over all cases. */
export const handoversOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<HandoverRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

export const insertHandover = (tx: TenantTx, row: HandoverInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.caseId,
    row.toTenantId,
    row.toMemberId,
    row.reason,
    row.grantId,
    row.keptGrants,
    row.expiresAt,
  ]);

/** 0 when it was answered meanwhile. */
export const withdrawHandoverRow = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(WITHDRAW, [id]);

/** A key of a case as the receiver can open it. */
export interface NewWrapping {
  readonly version: number;
  readonly wrapped: Buffer;
}

/** Moves a case with everything in it to the caller's municipality. The database checks that it was offered to the caller. */
export const handOver = async (
  tx: TenantTx,
  id: Uuid,
  keys: readonly NewWrapping[],
  involvementId: Uuid,
): Promise<void> => {
  const versions = keys.map(({ version }) => version);
  const wrapped = keys.map((key) => key.wrapped);
  await tx.read(HAND_OVER, [id, versions, wrapped, involvementId]);
};

export const declineHandoverRow = async (tx: TenantTx, id: Uuid, answer: Buffer): Promise<void> => {
  await tx.read(DECLINE, [id, answer]);
};

/** Liaisons of the other municipalities of the region. */
export const receivers = (tx: TenantTx): Promise<Receiver[]> => tx.read(RECEIVERS);

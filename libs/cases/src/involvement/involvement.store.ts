import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { InvolvementPart } from '../domain/case-file.js';

export interface InvolvementRecordRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly member_id: Uuid;
  readonly part: InvolvementPart;
  readonly since: Date;
  readonly until: Date | null;
  readonly replaces: Uuid | null;
  readonly reason: Buffer | null;
  readonly added_by: Uuid | null;
  readonly ended_reason: Buffer | null;
  readonly ended_by: Uuid | null;
}

export interface InvolvementInsert {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly memberId: Uuid;
  readonly part: InvolvementPart;
  readonly since: Date;
  readonly until: Date | null;
  readonly replaces: Uuid | null;
  readonly reason: Buffer;
}

const OF_CASES = prepared<InvolvementRecordRow>(
  'cases.involvements.of_cases',
  `select i.tenant_id, i.id, i.case_id, i.member_id, i.part, i.since, i.until, i.replaces, i.reason, i.added_by, i.ended_reason, i.ended_by
   from cases.involvements i where i.case_id in (select unnest($1::uuid[])) order by i.since desc, i.id limit $2`,
);
const INSERT = prepared(
  'cases.involvements.add',
  `insert into cases.involvements (tenant_id, id, case_id, member_id, part, since, until, replaces, reason, added_by)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7::uuid, $8, (select sec.m()))`,
);
const END = prepared(
  'cases.involvements.end',
  `update cases.involvements set until = greatest((select sec.now()), since + interval '1 millisecond'), ended_reason = $2, ended_by = (select sec.m())
   where tenant_id = (select sec.t()) and id = $1::uuid and ended_by is null`,
);

/** Newest first, at most so many over all cases. */
export const involvementsOf = (
  tx: TenantTx,
  caseIds: readonly Uuid[],
  atMost: number,
): Promise<InvolvementRecordRow[]> => tx.read(OF_CASES, [caseIds, atMost]);

export const insertInvolvement = (tx: TenantTx, row: InvolvementInsert): Promise<number> =>
  tx.write(INSERT, [row.id, row.caseId, row.memberId, row.part, row.since, row.until, row.replaces, row.reason]);

/** 0 when it has ended already. */
export const endInvolvementRow = (tx: TenantTx, id: Uuid, reason: Buffer): Promise<number> =>
  tx.write(END, [id, reason]);

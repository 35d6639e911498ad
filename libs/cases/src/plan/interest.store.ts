import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export type Prevails = 'SAFETY' | 'CARE' | 'BOTH';

export interface InterestRow {
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly prevails: Prevails;
  readonly holds_until: Day;
  readonly sealed: Buffer;
  readonly weighed_by: Uuid;
  readonly weighed_at: Date;
}

const OF_CASES = prepared<InterestRow>(
  'cases.interest_weighings.of_cases',
  `select i.id, i.case_id, i.prevails, i.holds_until::text as holds_until, i.sealed, i.weighed_by, i.weighed_at
   from unnest($1::uuid[]) wanted, lateral (
     select * from cases.interest_weighings n where n.case_id = wanted order by n.weighed_at desc, n.id desc limit $2
   ) i order by i.weighed_at desc, i.id desc`,
);
const INSERT = prepared(
  'cases.interest_weighings.insert',
  `insert into cases.interest_weighings (tenant_id, id, case_id, prevails, holds_until, sealed, weighed_by, weighed_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::date, $5, (select sec.m()), (select sec.now()))`,
);

export const interestsOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<InterestRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

export const insertInterest = (
  tx: TenantTx,
  row: Pick<InterestRow, 'id' | 'case_id' | 'prevails' | 'holds_until' | 'sealed'>,
): Promise<number> => tx.write(INSERT, [row.id, row.case_id, row.prevails, row.holds_until, row.sealed]);

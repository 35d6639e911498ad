import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { LifeDomain } from '../domain/life-domain.js';
import type { MeasureNature, MeasureStatus } from '../domain/measure.js';

export interface PlanHeadingRow {
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly nature: MeasureNature;
  /** Null, with it in the clear, in a row from before it was sealed. */
  readonly domain: Buffer | null;
  readonly life_domain: LifeDomain | null;
  readonly owner_id: Uuid;
  readonly starts_on: Day;
  readonly due_on: Day;
  readonly status: MeasureStatus;
}

const OF_CASES = prepared<PlanHeadingRow>(
  'cases.plan_headings.of_cases',
  `select h.id, h.case_id, h.nature, h.domain, h.life_domain, h.owner_id, h.starts_on, h.due_on, h.status
   from (select n.id, n.case_id, n.nature, n.domain, n.life_domain, n.owner_id, n.starts_on::text as starts_on, n.due_on::text as due_on, n.status,
           row_number() over (partition by n.case_id order by n.starts_on, n.added_at, n.id) as place
         from cases.plan_headings() n where n.case_id in (select unnest($1::uuid[]))) h
   where h.place <= $2 order by h.case_id, h.place`,
);

/** The measures of plans without their words, by first day; of cases of which the caller may read headings. */
export const planHeadings = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<PlanHeadingRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

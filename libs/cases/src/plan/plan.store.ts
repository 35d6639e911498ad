import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { PlanBalance } from '../domain/measure.js';

export interface PlanRow {
  readonly id: Uuid;
  readonly sealed: Buffer;
  readonly version: number;
}

export interface AdoptionRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly plan_version: number;
  readonly balance: PlanBalance;
  readonly reason: Buffer | null;
  readonly asked_by: Uuid;
  readonly asked_at: Date;
  readonly review_id: Uuid | null;
  readonly approved: boolean | null;
  readonly note: Buffer | null;
  readonly reviewed_by: Uuid | null;
  readonly reviewed_at: Date | null;
}

const OF = prepared<PlanRow>(
  'cases.case_plans.of',
  'select p.id, p.sealed, p.version from cases.case_plans p where p.id in (select unnest($1::uuid[]))',
);
const UPDATE = prepared(
  'cases.case_plans.update',
  `update cases.case_plans set sealed = $3, version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);
const TOUCH = prepared(
  'cases.case_plans.touch',
  'update cases.case_plans set version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid',
);
const ADOPTIONS = prepared<AdoptionRow>(
  'cases.plan_adoptions.last_of',
  `select a.tenant_id, a.id, a.case_id, a.plan_version, a.balance, a.reason, a.asked_by, a.asked_at,
     r.id as review_id, r.approved, r.note, r.reviewed_by, r.reviewed_at
   from unnest($1::uuid[]) wanted, lateral (
     select * from cases.plan_adoptions n where n.case_id = wanted order by n.asked_at desc, n.id desc limit 1
   ) a left join cases.plan_reviews r on r.adoption_id = a.id`,
);
const ADOPT = prepared(
  'cases.plan_adoptions.insert',
  `insert into cases.plan_adoptions (tenant_id, id, case_id, plan_version, balance, reason, asked_by, asked_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5, (select sec.m()), (select sec.now()))`,
);
const REVIEW = prepared(
  'cases.plan_reviews.insert',
  `insert into cases.plan_reviews (tenant_id, id, case_tenant_id, case_id, adoption_id, approved, note, reviewed_by, reviewed_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, (select sec.m()), (select sec.now()))`,
);

export const plansOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<PlanRow[]> => tx.read(OF, [caseIds]);

/** 0 when somebody changed the plan since. */
export const updatePlan = (tx: TenantTx, id: Uuid, version: number, sealed: Buffer): Promise<number> =>
  tx.write(UPDATE, [id, version, sealed]);

/** The plan is another one now, though its own words stayed. */
export const touchPlan = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(TOUCH, [id]);

const WAITING = prepared<{ tenant_id: Uuid; case_id: Uuid; asked_by: Uuid }>(
  'cases.plan_adoptions.waiting',
  `select a.tenant_id, a.case_id, a.asked_by from cases.plan_adoptions a
   join cases.case_plans p on p.id = a.case_id and p.version = a.plan_version
   join cases.case_files c on c.id = a.case_id and c.status in ('PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE')
   where a.case_id in (select unnest((select cases.my_cases()) || (select cases.my_grants('PLAN')))) and a.balance = 'LIMITING_ONLY'
     and not exists (select from cases.plan_reviews r where r.adoption_id = a.id) order by a.asked_at, a.id limit $1`,
);

/** Plans that wait for a second person, oldest first. */
export const waitingAdoptions = (tx: TenantTx, atMost: number) => tx.read(WAITING, [atMost]);

/** The last adoption of each plan, with the word of the second person. */
export const lastAdoptionsOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<AdoptionRow[]> =>
  tx.read(ADOPTIONS, [caseIds]);

export const insertAdoption = (
  tx: TenantTx,
  row: {
    readonly id: Uuid;
    readonly caseId: Uuid;
    readonly planVersion: number;
    readonly balance: PlanBalance;
    readonly reason: Buffer | null;
  },
): Promise<number> => tx.write(ADOPT, [row.id, row.caseId, row.planVersion, row.balance, row.reason]);

export const insertReview = (
  tx: TenantTx,
  row: {
    readonly id: Uuid;
    readonly adoption: AdoptionRow;
    readonly approves: boolean;
    readonly note: Buffer | null;
  },
): Promise<number> =>
  tx.write(REVIEW, [row.id, row.adoption.tenant_id, row.adoption.case_id, row.adoption.id, row.approves, row.note]);

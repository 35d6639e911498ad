import { type Prepared, prepared } from '@regiotafel/tenancy';
import { insertOf, ME } from './table-adds.js';
import { access, type May, PART } from './table-locks.js';

const plan =
  (action: string, kind = 'CasePlan'): May =>
  (who, row, drawn) =>
    drawn.doors.plan.can(who, action, kind, { ...row, ...access(who, row, drawn) });
const deadline =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.deadline.can(who, action, 'CaseDeadline', { ...row, ...access(who, row, drawn) });

const regime =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.regime.can(who, action, 'RegimeProposal', { ...row, ...access(who, row, drawn) });

const heading: May = (who, row, drawn) =>
  drawn.doors.planHeading.can(who, 'read', 'PlanHeading', { ...row, ...access(who, row, drawn) });

const OF_CASE = 'id::text as key, case_id as of, tenant_id';

/** Tables of plans and deadlines: their rows, and who may see one; headings are read by a function of their own. */
export const PLAN_READS: readonly { table: string; rowsOf?: string; columns: string; may: May }[] = [
  { table: 'case_plans', columns: PART, may: plan('read') },
  { table: 'plan_measures', columns: OF_CASE, may: plan('read') },
  { table: 'plan_headings()', rowsOf: 'plan_measures', columns: OF_CASE, may: heading },
  { table: 'plan_adoptions', columns: OF_CASE, may: plan('read') },
  { table: 'plan_reviews', columns: OF_CASE, may: plan('read', 'PlanReview') },
  { table: 'case_deadlines', columns: `${OF_CASE}, member_id`, may: deadline('read') },
  { table: 'regime_proposals', columns: OF_CASE, may: regime('read') },
  { table: 'regime_reviews', columns: OF_CASE, may: regime('read') },
];

/** What a command changes in them, and who may give it. */
export const PLAN_CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  { table: 'case_plans', set: 'version = version', where: 'true', columns: PART, may: plan('write') },
  { table: 'plan_measures', set: 'version = version', where: 'true', columns: OF_CASE, may: plan('write') },
  {
    table: 'case_deadlines',
    set: 'ended_at = ended_at',
    where: 'true',
    columns: `${OF_CASE}, member_id`,
    may: deadline('set'),
  },
  {
    table: 'regime_proposals',
    set: 'status = status',
    where: "status = 'ASKED'",
    columns: OF_CASE,
    may: regime('answer'),
  },
];

/** A word about the adoption of a case, which has the id of the case. */
const reviewed = (name: string, reviewer: string) =>
  prepared(
    `test.add.${name}`,
    `insert into cases.plan_reviews (tenant_id, id, case_tenant_id, case_id, adoption_id, approved, reviewed_by, reviewed_at)
     values ((select sec.t()), uuidv4(), $1::uuid, $2::uuid, $2::uuid, true, ${reviewer}, now())`,
  );

/** A row of each as a command adds it to an object: `$1` its tenant, `$2` the object. */
export const PLAN_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  {
    insert: insertOf(
      'plan_measures',
      'tenant_id, id, case_id, nature, track, life_domain, owner_tenant_id, owner_id, starts_on, due_on, status, sealed, written_by, written_at',
      "$1::uuid, uuidv4(), $2::uuid, 'SUPPORTING', 'CARE', 'FAMILY', $1, $2, now(), now(), 'PLANNED', 'x', $2, now()",
    ),
    may: plan('write'),
  },
  {
    insert: insertOf(
      'plan_adoptions',
      'tenant_id, id, case_id, plan_version, balance, asked_by, asked_at',
      `$1::uuid, uuidv4(), $2::uuid, 1, 'BOTH', ${ME}, now()`,
    ),
    may: plan('adopt'),
  },
  {
    insert: insertOf(
      'regime_proposals',
      'tenant_id, id, case_id, from_regime, to_regime, reason, status, asked_by, asked_at',
      `$1::uuid, uuidv4(), $2::uuid, 'WGS', 'WET_PGA', 'x', 'ASKED', ${ME}, now()`,
    ),
    may: regime('propose'),
  },
  {
    insert: prepared(
      'test.add.regime_review',
      `insert into cases.regime_reviews (tenant_id, id, case_tenant_id, case_id, proposal_id, agrees, note, reviewed_by, reviewed_at)
       values ((select sec.t()), uuidv4(), $1::uuid, $2::uuid, $2::uuid, true, 'x', ${ME}, now())`,
    ),
    may: regime('review'),
  },
  { insert: reviewed('plan_review', ME), may: plan('review') },
  { insert: reviewed('plan_review_of_another', 'uuidv4()'), may: () => false },
  {
    insert: insertOf(
      'case_deadlines',
      'tenant_id, id, case_id, kind, about_id, deadline, remind_at',
      "$1::uuid, uuidv4(), $2::uuid, 'PLAN_TO_REVIEW', uuidv4(), now(), now()",
    ),
    may: deadline('set'),
  },
];

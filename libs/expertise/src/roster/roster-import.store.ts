import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** An expert as the region file names it, with derived ids. */
export interface ExpertRow {
  readonly id: Uuid;
  readonly memberId: Uuid;
  readonly organisationId: Uuid | null;
  readonly employerMunicipalityId: Uuid | null;
  readonly home: string;
  readonly languages: readonly string[];
  readonly hoursPerMonth: number;
}

export interface ExpertSkillRow {
  readonly expertId: Uuid;
  readonly memberId: Uuid;
  readonly skill: string;
  readonly level: number;
  readonly trainingValidUntil: string;
}

const PUT_SKILLS = prepared(
  'expertise.skills.put',
  `insert into expertise.skills (tenant_id, code) select (select sec.t()), unnest($1::text[]) on conflict (tenant_id, code) do nothing`,
);
const PUT_EXPERTS = prepared(
  'expertise.experts.put',
  `insert into expertise.experts as old (tenant_id, id, member_id, organisation_id, employer_municipality_id, home_code, languages, hours_per_month)
   select (select sec.t()), (r->>'id')::uuid, (r->>'memberId')::uuid, (r->>'organisationId')::uuid, (r->>'employerMunicipalityId')::uuid, r->>'home',
     array(select jsonb_array_elements_text(r->'languages')), (r->>'hoursPerMonth')::int
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set organisation_id = excluded.organisation_id, employer_municipality_id = excluded.employer_municipality_id,
     home_code = excluded.home_code, languages = excluded.languages, hours_per_month = excluded.hours_per_month, active = true, version = old.version + 1
   where (old.organisation_id, old.employer_municipality_id, old.home_code, old.languages, old.hours_per_month, old.active)
     is distinct from (excluded.organisation_id, excluded.employer_municipality_id, excluded.home_code, excluded.languages, excluded.hours_per_month, true)`,
);
const RETIRE_EXPERTS = prepared(
  'expertise.experts.retire',
  `update expertise.experts set active = false, version = version + 1
   where tenant_id = (select sec.t()) and active and id not in (select unnest($1::uuid[]))`,
);
const PUT_EXPERT_SKILLS = prepared(
  'expertise.expert_skills.put',
  `insert into expertise.expert_skills as old (tenant_id, expert_id, member_id, skill, level, training_valid_until)
   select (select sec.t()), (r->>'expertId')::uuid, (r->>'memberId')::uuid, r->>'skill', (r->>'level')::int, (r->>'trainingValidUntil')::date
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, expert_id, skill) do update set level = excluded.level, training_valid_until = excluded.training_valid_until
   where (old.level, old.training_valid_until) is distinct from (excluded.level, excluded.training_valid_until)`,
);
const DROP_EXPERT_SKILLS = prepared(
  'expertise.expert_skills.drop',
  `delete from expertise.expert_skills where tenant_id = (select sec.t())
     and (expert_id, skill) not in (select (r->>'expertId')::uuid, r->>'skill' from jsonb_array_elements($1::jsonb) r)`,
);
const PUT_WEIGHTS = prepared(
  'expertise.ranking_weights.put',
  `insert into expertise.ranking_weights (tenant_id, version, weights, source) values ((select sec.t()), $1, $2::jsonb, $3)
   on conflict (tenant_id, version) do nothing`,
);

/** Each answers how many rows are new or changed. */
export const putSkills = (tx: TenantTx, codes: readonly string[]): Promise<number> => tx.write(PUT_SKILLS, [codes]);
export const putExperts = (tx: TenantTx, rows: readonly ExpertRow[]): Promise<number> =>
  tx.write(PUT_EXPERTS, [JSON.stringify(rows)]);
export const retireExperts = (tx: TenantTx, keptIds: readonly Uuid[]): Promise<number> =>
  tx.write(RETIRE_EXPERTS, [keptIds]);
export const putExpertSkills = (tx: TenantTx, rows: readonly ExpertSkillRow[]): Promise<number> =>
  tx.write(PUT_EXPERT_SKILLS, [JSON.stringify(rows)]);
export const dropExpertSkills = (tx: TenantTx, kept: readonly ExpertSkillRow[]): Promise<number> =>
  tx.write(DROP_EXPERT_SKILLS, [JSON.stringify(kept)]);
export const putWeights = (
  tx: TenantTx,
  version: number,
  weights: Readonly<Record<string, number>>,
  source: string,
): Promise<number> => tx.write(PUT_WEIGHTS, [version, JSON.stringify(weights), source]);

import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';

/** An expert as the roster keeps it. */
export interface ExpertRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly organisation_id: Uuid | null;
  readonly employer_municipality_id: Uuid | null;
  readonly home_municipality_id: Uuid | null;
  readonly languages: string[];
  readonly hours_per_month: number;
  readonly active: boolean;
  readonly skills: { readonly skill: string; readonly level: number; readonly trainingValidUntil: Day }[];
  /** Null when the reader may not know, or nothing was booked. */
  readonly booked: number | null;
  readonly worked: number | null;
  /** The reader's municipality, when this expert was assigned to one of its requests. */
  readonly serves: Uuid[];
}

const COLUMNS = `e.tenant_id, e.id, e.member_id, e.organisation_id, e.employer_municipality_id, e.languages, e.hours_per_month, e.active,
  (select t.id from reference.tenants t where t.region_id = e.tenant_id and t.municipality_code = e.home_code order by t.id limit 1) as home_municipality_id,
  (select coalesce(jsonb_agg(jsonb_build_object('skill', s.skill, 'level', s.level, 'trainingValidUntil', s.training_valid_until) order by s.skill), '[]')
     from expertise.expert_skills s where s.tenant_id = e.tenant_id and s.expert_id = e.id) as skills,
  h.booked, h.worked,
  array(select distinct q.municipality_id from expertise.requests q where (select sec.has(array['LIAISON']))
    and q.tenant_id = e.tenant_id and q.expert_id = e.id and q.municipality_id = (select sec.t())) as serves`;
const FROM = `expertise.experts e
  left join expertise.expert_hours(((select sec.now()) at time zone 'Europe/Amsterdam')::date) h on h.expert_id = e.id`;

export const EXPERTS = prepared<ExpertRecord>(
  'expertise.experts',
  `select ${COLUMNS} from ${FROM} where e.tenant_id = (select sec.r()) and e.id > $1::uuid and (e.active or $2)
     and ($3::text is null or exists (select from expertise.expert_skills w where w.tenant_id = e.tenant_id and w.expert_id = e.id and w.skill = $3))
     and ($4::text is null or $4 in (select unnest(e.languages)))
   order by e.id limit $5`,
);
export const EXPERTS_BY_ID = prepared<ExpertRecord>(
  'expertise.experts_by_id',
  `select ${COLUMNS} from ${FROM} where e.tenant_id = (select sec.r()) and e.id in (select unnest($1::uuid[]))`,
);
export const SKILLS = prepared<{ code: string }>(
  'expertise.skills',
  'select code from expertise.skills where tenant_id = (select sec.r()) order by code',
);

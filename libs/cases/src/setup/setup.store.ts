import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FormMode } from '../domain/intake-form.js';

/** A municipality's form as it is kept. */
export interface FormInsert {
  readonly mode: FormMode;
  readonly linkHash: Buffer | null;
  readonly phone: string;
  readonly noticeNl: string;
  readonly noticeEn: string;
  readonly hourlyLimit: number;
}

export interface DeskMember {
  readonly memberId: Uuid;
  readonly part: 'LIAISON' | 'DEPUTY';
}

export interface RuleInsert {
  readonly theme: string;
  readonly position: number;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: string;
  readonly acknowledgeDays: number;
  readonly feedbackDays: number;
  readonly weighingDays: number;
  readonly weighingDaysHigh: number;
  readonly weighingDaysAcute: number;
  readonly planDays: number;
  readonly tableDays: number;
  readonly retentionClass: string;
  readonly retentionDays: number;
  readonly retentionSource: string;
  readonly composition: readonly string[];
  readonly source: string;
}

export interface TeamMember {
  readonly theme: string;
  readonly memberTenantId: Uuid;
  readonly memberId: Uuid;
  readonly partyType: string;
}

export interface Criterion {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

const PUT_FORM = prepared(
  'cases.intake_forms.put',
  `insert into cases.intake_forms as old (tenant_id, mode, link_hash, phone, notice_nl, notice_en, hourly_limit)
   values ((select sec.t()), $1, $2, $3, $4, $5, $6)
   on conflict (tenant_id) do update set mode = $1, link_hash = $2, phone = $3, notice_nl = $4, notice_en = $5, hourly_limit = $6, version = old.version + 1
   where (old.mode, old.link_hash, old.phone, old.notice_nl, old.notice_en, old.hourly_limit) is distinct from ($1, $2, $3, $4, $5, $6)`,
);
const PUT_DESK = prepared(
  'cases.desk_members.put',
  `insert into cases.desk_members as old (tenant_id, member_id, part)
   select (select sec.t()), (r->>'memberId')::uuid, r->>'part' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, member_id) do update set part = excluded.part, active = true where (old.part, old.active) is distinct from (excluded.part, true)`,
);
const END_DESK = prepared(
  'cases.desk_members.end',
  `update cases.desk_members set active = false where tenant_id = (select sec.t()) and active and not member_id in (select unnest($1::uuid[]))`,
);
const PUT_RULES = prepared(
  'cases.theme_rules.put',
  `insert into cases.theme_rules as old (tenant_id, theme, position, name_nl, name_en, kind, regime, acknowledge_days, feedback_days,
     weighing_days, weighing_days_high, weighing_days_acute, plan_days, table_days, composition, source, retention_class, retention_days, retention_source)
   select (select sec.t()), r->>'theme', (r->>'position')::int, r->>'nameNl', r->>'nameEn', r->>'kind', r->>'regime',
     (r->>'acknowledgeDays')::int, (r->>'feedbackDays')::int, (r->>'weighingDays')::int,
     (r->>'weighingDaysHigh')::int, (r->>'weighingDaysAcute')::int, (r->>'planDays')::int, (r->>'tableDays')::int, array(select jsonb_array_elements_text(r->'composition')), r->>'source',
     r->>'retentionClass', (r->>'retentionDays')::int, r->>'retentionSource'
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, theme) do update set position = excluded.position, name_nl = excluded.name_nl, name_en = excluded.name_en,
     kind = excluded.kind, regime = excluded.regime, acknowledge_days = excluded.acknowledge_days,
     feedback_days = excluded.feedback_days, weighing_days = excluded.weighing_days, weighing_days_high = excluded.weighing_days_high,
     weighing_days_acute = excluded.weighing_days_acute, plan_days = excluded.plan_days, table_days = excluded.table_days, composition = case when old.composed_by is null then excluded.composition else old.composition end, source = excluded.source,
     retention_class = excluded.retention_class, retention_days = excluded.retention_days, retention_source = excluded.retention_source
   where (to_jsonb(old) - array['composition', 'composed_by', 'composition_version'], case when old.composed_by is null then old.composition end)
     is distinct from (to_jsonb(excluded) - array['composition', 'composed_by', 'composition_version'], case when old.composed_by is null then excluded.composition end)`,
);
const PUT_TEAMS = prepared(
  'cases.weighing_teams.put',
  `insert into cases.weighing_teams as old (tenant_id, theme, member_tenant_id, member_id, party_type)
   select (select sec.t()), r->>'theme', (r->>'memberTenantId')::uuid, (r->>'memberId')::uuid, r->>'partyType' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, theme, member_id) do update set party_type = excluded.party_type, active = true
   where (old.party_type, old.active) is distinct from (excluded.party_type, true)`,
);
const END_TEAMS = prepared(
  'cases.weighing_teams.end',
  `update cases.weighing_teams w set active = false where w.tenant_id = (select sec.t()) and w.active and not exists (
     select from jsonb_array_elements($1::jsonb) r where r->>'theme' = w.theme and (r->>'memberId')::uuid = w.member_id)`,
);
const LAST_CRITERIA = prepared<{ version: number; by_hand: boolean; criteria: Criterion[] }>(
  'cases.criteria.last',
  `select s.version, s.adopted_by is not null as by_hand, jsonb_agg(jsonb_build_object('code', c.code, 'nl', c.text_nl, 'en', c.text_en) order by c.position) as criteria
   from cases.criteria_sets s join cases.criteria c on c.tenant_id = s.tenant_id and c.theme = s.theme and c.version = s.version
   where s.tenant_id = (select sec.t()) and s.theme = $1 group by s.version, s.adopted_by order by s.version desc limit 1`,
);
const ADOPT = prepared(
  'cases.criteria_sets.adopt',
  'insert into cases.criteria_sets (tenant_id, theme, version, adopted_at) values ((select sec.t()), $1, $2, (select sec.now()))',
);
const ADOPT_CRITERIA = prepared(
  'cases.criteria.adopt',
  `insert into cases.criteria (tenant_id, theme, version, code, position, text_nl, text_en)
   select (select sec.t()), $1, $2, c.value->>'code', c.position, c.value->>'nl', c.value->>'en'
   from jsonb_array_elements($3::jsonb) with ordinality as c (value, position)`,
);

/** Each answers how many rows are new or changed. */
export const putForm = (tx: TenantTx, form: FormInsert): Promise<number> =>
  tx.write(PUT_FORM, [form.mode, form.linkHash, form.phone, form.noticeNl, form.noticeEn, form.hourlyLimit]);

export const putDesk = async (tx: TenantTx, desk: readonly DeskMember[]): Promise<number> =>
  (await tx.write(PUT_DESK, [JSON.stringify(desk)])) +
  (await tx.write(END_DESK, [desk.map(({ memberId }) => memberId)]));

export const putRules = (tx: TenantTx, rules: readonly RuleInsert[]): Promise<number> =>
  tx.write(PUT_RULES, [JSON.stringify(rules)]);

export const putTeams = async (tx: TenantTx, members: readonly TeamMember[]): Promise<number> => {
  const text = JSON.stringify(members);
  return (await tx.write(PUT_TEAMS, [text])) + (await tx.write(END_TEAMS, [text]));
};

/** A set that differs from the last one becomes the next version; sets are never changed. What the coordinator wrote stays. */
export const adoptCriteria = async (tx: TenantTx, theme: string, criteria: readonly Criterion[]): Promise<number> => {
  const [last] = await tx.read(LAST_CRITERIA, [theme]);
  if (last?.by_hand) return 0;
  const wanted = criteria.map(({ code, nl, en }) => ({ code, nl, en }));
  const known = last?.criteria.map(({ code, nl, en }) => ({ code, nl, en }));
  if (JSON.stringify(known) === JSON.stringify(wanted)) return 0;
  const version = (last?.version ?? 0) + 1;
  return (
    (await tx.write(ADOPT, [theme, version])) +
    (await tx.write(ADOPT_CRITERIA, [theme, version, JSON.stringify(wanted)]))
  );
};

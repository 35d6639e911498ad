import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** How one theme is weighed now. */
export interface WeighingRulesRow {
  readonly tenant_id: Uuid;
  readonly theme: string;
  readonly composition: readonly string[];
  readonly composition_version: number;
  readonly version: number;
  readonly adopted_at: Date;
  readonly adopted_by: Uuid | null;
  readonly criteria: readonly { readonly code: string; readonly nl: string; readonly en: string }[];
  /** Party types of the team. */
  readonly team: readonly string[];
}

/** A question of a version. */
export interface CriterionText {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

const RULES = prepared<WeighingRulesRow>(
  'cases.criteria.rules',
  `select r.tenant_id, r.theme, r.composition, r.composition_version, s.version, s.adopted_at, s.adopted_by,
     (select jsonb_agg(jsonb_build_object('code', c.code, 'nl', c.text_nl, 'en', c.text_en) order by c.position) from cases.criteria c
       where c.tenant_id = s.tenant_id and c.theme = s.theme and c.version = s.version) as criteria,
     array(select distinct t.party_type from cases.weighing_teams t where t.tenant_id = r.tenant_id and t.theme = r.theme and t.active) as team
   from cases.theme_rules r, lateral (select s.tenant_id, s.theme, s.version, s.adopted_at, s.adopted_by from cases.criteria_sets s
     where s.tenant_id = r.tenant_id and s.theme = r.theme order by s.version desc limit 1) s
   where r.tenant_id = (select sec.r()) and ($1::text is null or r.theme = $1) order by r.position`,
);
const LOCK = prepared(
  'cases.criteria.lock',
  `select pg_advisory_xact_lock(hashtextextended('cases.criteria.' || (select sec.r())::text || $1, 0))`,
);
const ADOPT = prepared(
  'cases.criteria.adopt_by_hand',
  `insert into cases.criteria_sets (tenant_id, theme, version, adopted_at, adopted_by)
   values ((select sec.r()), $1, $2, (select sec.now()), (select sec.m()))`,
);
const ADOPT_TEXTS = prepared(
  'cases.criteria.adopt_texts',
  `insert into cases.criteria (tenant_id, theme, version, code, position, text_nl, text_en)
   select (select sec.r()), $1, $2, c.value->>'code', c.position, c.value->>'nl', c.value->>'en'
   from jsonb_array_elements($3::jsonb) with ordinality as c (value, position)`,
);
const COMPOSE = prepared(
  'cases.theme_rules.compose',
  `update cases.theme_rules set composition = $3, composed_by = (select sec.m()), composition_version = composition_version + 1
   where tenant_id = (select sec.r()) and theme = $1 and composition_version = $2`,
);

/** How the themes of the region are weighed; of one theme, or of all. */
export const weighingRules = (tx: TenantTx, theme: string | null): Promise<WeighingRulesRow[]> =>
  tx.read(RULES, [theme]);

/** Whoever else makes a version of the same theme waits. */
export const lockCriteria = async (tx: TenantTx, theme: string): Promise<void> => {
  await tx.read(LOCK, [theme]);
};

export const adoptVersion = async (
  tx: TenantTx,
  theme: string,
  version: number,
  criteria: readonly CriterionText[],
): Promise<void> => {
  await tx.write(ADOPT, [theme, version]);
  await tx.write(ADOPT_TEXTS, [theme, version, JSON.stringify(criteria)]);
};

/** 0 when somebody changed the composition since. */
export const compose = (
  tx: TenantTx,
  theme: string,
  version: number,
  composition: readonly string[],
): Promise<number> => tx.write(COMPOSE, [theme, version, composition]);

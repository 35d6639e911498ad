import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FieldSet } from '../domain/field-set.js';

export interface RuleRow {
  readonly tenant_id: Uuid;
  readonly theme: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: string;
  readonly acknowledge_days: number;
  readonly feedback_days: number;
  readonly weighing_days: number;
  readonly weighing_days_high: number;
  readonly weighing_days_acute: number;
  readonly plan_days: number;
  readonly table_days: number;
  readonly confirm_days: number;
  readonly retention_class: string;
  readonly retention_days: number;
  readonly retention_source: string;
  readonly composition: readonly string[];
  readonly source: string;
}

export interface TeamRow {
  readonly member_tenant_id: Uuid;
  readonly member_id: Uuid;
  readonly party_type: string;
}

/** What a purpose may be used for: offering a signal, a named grant on a signal or a case, or the offer of a case to another municipality. */
export type PurposeUse = 'OFFER' | 'SIGNAL' | 'CASE' | 'HANDOVER' | 'CONTRIBUTE' | 'ESCALATE';

export interface PurposeRow {
  readonly code: string;
  readonly name_nl: string;
  readonly name_en: string;
  readonly regime: string;
  readonly legal_basis: string;
  readonly field_set: readonly FieldSet[];
  readonly days: number;
  readonly max_days: number;
  readonly source: string;
  readonly serves: readonly PurposeUse[];
  readonly for_coordinator: boolean;
}

const RULE = prepared<RuleRow>(
  'cases.theme_rules.one',
  `select r.tenant_id, r.theme, r.kind, r.regime, r.acknowledge_days, r.feedback_days, r.weighing_days,
     r.weighing_days_high, r.weighing_days_acute, r.plan_days, r.table_days, r.confirm_days, r.retention_class, r.retention_days, r.retention_source, r.composition, r.source
   from cases.theme_rules r where r.tenant_id = (select sec.r()) and r.theme = $1`,
);
const TEAM = prepared<TeamRow>(
  'cases.weighing_teams.of',
  `select w.member_tenant_id, w.member_id, w.party_type from cases.weighing_teams w
   where w.tenant_id = (select sec.r()) and w.theme = $1 and w.active order by w.party_type, w.member_id`,
);
const PURPOSE_COLUMNS =
  'p.code, p.name_nl, p.name_en, p.regime, p.legal_basis, p.field_set, p.days, p.max_days, p.source, p.serves, p.for_coordinator';
const PURPOSES = prepared<PurposeRow>(
  'cases.purposes.for',
  `select ${PURPOSE_COLUMNS} from reference.purposes p where ($1::text is null or $1 = any (p.serves)) and ($2::text is null or p.regime = $2)
   order by p.position`,
);

export const ruleOf = async (tx: TenantTx, theme: string): Promise<RuleRow | null> =>
  (await tx.read(RULE, [theme]))[0] ?? null;

export const teamOf = (tx: TenantTx, theme: string): Promise<TeamRow[]> => tx.read(TEAM, [theme]);

/** The purposes for a use and a regime; null means any. */
export const purposesFor = (tx: TenantTx, use: PurposeUse | null, regime: string | null): Promise<PurposeRow[]> =>
  tx.read(PURPOSES, [use, regime]);

const DAYS_OFF = prepared<{ day: string }>(
  'cases.days_off',
  `select day::text as day from reference.holidays where day between $1::date and $1::date + 400`,
);

/** Days of the 400 from `day` on that are no working days. */
export const daysOffFrom = async (tx: TenantTx, day: string): Promise<ReadonlySet<string>> =>
  new Set((await tx.read(DAYS_OFF, [day])).map((row) => row.day));

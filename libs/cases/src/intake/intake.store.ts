import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FormMode } from '../domain/intake-form.js';

export interface ThemeOfForm {
  readonly theme: string;
  readonly name_nl: string;
  readonly name_en: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly acknowledge_days: number;
  readonly feedback_days: number;
}

export interface FormRow {
  readonly tenant_id: Uuid;
  readonly region_id: Uuid | null;
  readonly municipality: string;
  readonly mode: FormMode;
  readonly link_hash: Buffer | null;
  readonly phone: string;
  readonly notice_nl: string;
  readonly notice_en: string;
  readonly hourly_limit: number;
  readonly themes: readonly ThemeOfForm[];
}

/** Before there is a context: which tenant a form's slug means. Public reference rows only. */
export const MUNICIPALITY_OF_SLUG = prepared<{ id: Uuid }>(
  'cases.municipality_of_slug',
  `select t.id from reference.tenants t where t.slug = $1 and t.kind = 'MUNICIPALITY'`,
);
export const FORM = prepared<FormRow>(
  'cases.intake_form',
  `select f.tenant_id, t.region_id, t.name as municipality, f.mode, f.link_hash, f.phone, f.notice_nl, f.notice_en, f.hourly_limit,
     coalesce((select jsonb_agg(jsonb_build_object('theme', r.theme, 'name_nl', r.name_nl, 'name_en', r.name_en, 'kind', r.kind,
       'acknowledge_days', r.acknowledge_days, 'feedback_days', r.feedback_days) order by r.position, r.theme)
       from cases.theme_rules r where r.tenant_id = (select cases.my_partnership())), '[]') as themes
   from cases.intake_forms f join reference.tenants t on t.id = f.tenant_id where f.tenant_id = (select sec.t())`,
);
export const formOf = async (tx: TenantTx): Promise<FormRow | null> => (await tx.read(FORM))[0] ?? null;

import type { Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';

/** One law of the region, and who of the municipality or else of the partnership is named for it. */
interface SubjectContact {
  readonly regime: string;
  readonly nameNl: string | null;
  readonly nameEn: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface SubjectContactsRow {
  readonly tenant_id: Uuid;
  readonly municipality: string;
  readonly region: string | null;
  readonly phone: string;
  readonly contacts: readonly SubjectContact[];
}

export const SUBJECT_CONTACTS = prepared<SubjectContactsRow>(
  'cases.subject_contacts.of',
  `select f.tenant_id, t.name as municipality, r.name as region, f.phone,
     coalesce((select jsonb_agg(jsonb_build_object('regime', l.regime, 'nameNl', c.name_nl, 'nameEn', c.name_en, 'email', c.email, 'phone', c.phone)
         order by l.first, l.regime)
       from (select rule.regime, min(rule.position) as first from cases.theme_rules rule where rule.tenant_id = (select cases.my_partnership())
         group by rule.regime) l
       left join lateral (select s.name_nl, s.name_en, s.email, s.phone from cases.subject_contacts s
         where s.regime = l.regime and s.tenant_id in ((select sec.t()), (select cases.my_partnership()))
         order by (s.tenant_id = (select sec.t())) desc limit 1) c on true), '[]') as contacts
   from cases.intake_forms f join reference.tenants t on t.id = f.tenant_id left join reference.tenants r on r.id = t.region_id
   where f.tenant_id = (select sec.t())`,
);

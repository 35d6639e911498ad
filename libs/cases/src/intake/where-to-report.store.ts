import type { Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import type { FormMode } from '../domain/intake-form.js';

/** A public number, as the page shows it. */
export interface ContactPoint {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly hoursNl: string;
  readonly hoursEn: string;
  readonly onDuty: boolean;
}

export interface WhereRow {
  readonly tenant_id: Uuid;
  readonly municipality: string;
  readonly region: string | null;
  readonly mode: FormMode;
  readonly phone: string;
  readonly contacts: readonly ContactPoint[];
  readonly region_contacts: readonly ContactPoint[];
}

const pointsOf = (
  tenant: string,
) => `coalesce((select jsonb_agg(jsonb_build_object('nameNl', c.name_nl, 'nameEn', c.name_en, 'phone', c.phone,
       'hoursNl', c.hours_nl, 'hoursEn', c.hours_en, 'onDuty', c.on_duty) order by c.position)
     from cases.contact_points c where c.tenant_id = ${tenant}), '[]')`;

export const WHERE = prepared<WhereRow>(
  'cases.where_to_report',
  `select f.tenant_id, t.name as municipality, r.name as region, f.mode, f.phone,
     ${pointsOf('(select sec.t())')} as contacts, ${pointsOf('(select cases.my_partnership())')} as region_contacts
   from cases.intake_forms f join reference.tenants t on t.id = f.tenant_id left join reference.tenants r on r.id = t.region_id
   where f.tenant_id = (select sec.t())`,
);

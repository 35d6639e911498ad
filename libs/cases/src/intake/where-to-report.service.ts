import { Injectable } from '@nestjs/common';
import { newId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { EMERGENCY_LINES } from '../domain/intake-form.js';
import { intakeDoor } from './intake.policy.js';
import { municipalityOfSlug, reporterActor } from './intake.service.js';
import { WHERE, type WhereRow } from './where-to-report.store.js';

const viewOf = ({ municipality, region, mode, phone, contacts, region_contacts }: WhereRow) => ({
  municipality,
  region,
  emergency: EMERGENCY_LINES,
  formIsOpen: mode === 'EVERYONE',
  phone,
  contacts,
  regionContacts: region_contacts,
});
export type WhereToReportView = ReturnType<typeof viewOf>;

/** The public page of a municipality for whoever has a worry. The same for everybody. */
@Injectable()
export class WhereToReport {
  constructor(private readonly tenants: Tenants) {}

  /** Null when there is no such municipality. One without a form has the page. */
  async read(slug: string): Promise<WhereToReportView | null> {
    const municipalityId = await municipalityOfSlug(this.tenants, slug);
    if (!municipalityId) return null;
    const actor = reporterActor(municipalityId, newId());
    const { rows, who } = await this.tenants.read(actor, { action: 'where-to-report.read' }, WHERE);
    const row = rows.find(({ tenant_id }) => intakeDoor.can(who, 'read', 'WhereToReport', { tenant_id }));
    return row ? viewOf(row) : null;
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { municipalityOfSlug, reporterActor } from '../intake/intake.service.js';
import { subjectContactDoor } from './subject-contact.policy.js';
import { SUBJECT_CONTACTS } from './subject-contact.store.js';

/** The public page for people about whom something may be kept. The same for everybody: it says nothing of anybody. */
@Injectable()
export class SubjectContactService {
  constructor(private readonly tenants: Tenants) {}

  /** Null when there is no such municipality. */
  async read(slug: string) {
    const id = await municipalityOfSlug(this.tenants, slug);
    if (!id) return null;
    const operation = { action: 'subject-contacts.read' };
    const { rows, who } = await this.tenants.read(reporterActor(id, newId()), operation, SUBJECT_CONTACTS);
    const row = rows.find(({ tenant_id }) => subjectContactDoor.can(who, 'read', 'SubjectContacts', { tenant_id }));
    if (!row) return null;
    const { municipality, region, phone, contacts } = row;
    return { municipality, region, phone, contacts };
  }
}

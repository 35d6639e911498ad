import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Documents of a case are added and scanned again by whoever is involved in it in the lead municipality. They are read and
 * opened by the same persons. A document is withdrawn, replaced and shared by who brought it; whoever manages the case may
 * withdraw one of the general law. Who brought it and works in the case no more still says whether it is shared, and takes it
 * back. A grant that opens contributions opens those under the general law, and any other when
 * who brought it agreed. What is past the term of its law is there for nobody. The system reads what waits for its scan, and
 * nothing else.
 */
export const documentPolicy: Policy = (who, { can, cannot }) => {
  if (who.roles.has('SYSTEM')) {
    can('readScan', 'Document', { tenant_id: who.tenantId });
    can('scan', 'Document', { tenant_id: who.tenantId, scan: 'PENDING' });
  }
  if (!who.memberId) return;
  can(['read', 'readScan', 'add', 'rescan'], 'Document', { involved: true });
  can(['read', 'readScan'], 'Document', { field_sets: 'CONTRIBUTIONS', shareable: true });
  can(['share', 'replace', 'withdraw'], 'Document', { involved: true, added_by: who.memberId });
  can('withdraw', 'Document', { parts: 'CASE_MANAGER', general_law: true });
  can(['readOwn', 'shareOwn', 'withdrawOwn'], 'Document', { added_by: who.memberId });
  can('readConsent', 'Document', { involved: true });
  can('readConsent', 'Document', { field_sets: 'CONTRIBUTIONS' });
  cannot(['read', 'readScan', 'share', 'replace', 'withdraw'], 'Document', { past_term: true });
  cannot(['readOwn', 'shareOwn', 'withdrawOwn'], 'Document', { past_term: true });
  cannot(['readOwn', 'shareOwn', 'withdrawOwn'], 'Document', { kept_away: true });
};

export const documentDoor = doorOf(documentPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Documents of a case are added, withdrawn and scanned again by whoever is involved in it in the lead municipality. They are
 * read and opened by the same persons, and by a grant that opens contributions: both are what was brought to the case from
 * elsewhere, under the law of its source. The system reads what waits for its scan, and nothing else.
 */
export const documentPolicy: Policy = (who, { can }) => {
  if (who.roles.has('SYSTEM')) {
    can('readScan', 'Document', { tenant_id: who.tenantId });
    can('scan', 'Document', { tenant_id: who.tenantId, scan: 'PENDING' });
  }
  if (!who.memberId) return;
  can(['read', 'readScan', 'add', 'withdraw', 'rescan'], 'Document', { involved: true });
  can(['read', 'readScan'], 'Document', { field_sets: 'CONTRIBUTIONS' });
};

export const documentDoor = doorOf(documentPolicy);

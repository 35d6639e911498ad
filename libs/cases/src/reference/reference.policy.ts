import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Numbers in other systems belong to who handles the thing: the desk for a signal, who is involved for a case. A grant opens
 * none. A system that reports leaves its own number with what it reports, and reads none.
 */
export const referencePolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) can(['read', 'add', 'remove'], 'Reference', { ...own, object_kind: 'SIGNAL' });
  if (who.roles.has('REPORTER')) can('report', 'Reference', { ...own, object_kind: 'SIGNAL' });
  can(['read', 'add', 'remove'], 'Reference', { ...own, object_kind: 'CASE', involved: true });
  cannot(['read', 'add', 'remove'], 'Reference', { closed: true });
};

export const referenceDoor = doorOf(referencePolicy);

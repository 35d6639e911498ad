import { doorOf, type Policy } from '@regiotafel/access';

/** Numbers in other systems belong to who handles the thing: the desk for a signal, who is involved for a case. A grant opens none. */
export const referencePolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) can(['read', 'add', 'remove'], 'Reference', { ...own, object_kind: 'SIGNAL' });
  can(['read', 'add', 'remove'], 'Reference', { ...own, object_kind: 'CASE', involved: true });
  cannot(['read', 'add', 'remove'], 'Reference', { closed: true });
};

export const referenceDoor = doorOf(referencePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** An offer is read by the desk that made it, and by those it gave access to the signal, as long as the signal is open to them. */
export const offerPolicy: Policy = (who, { can, cannot }) => {
  if (who.roles.has('LIAISON') || who.roles.has('SYSTEM')) can('read', 'Offer', { tenant_id: who.tenantId });
  if (who.roles.has('LIAISON')) can('make', 'Offer', { tenant_id: who.tenantId });
  can('read', 'Offer', { granted: true });
  cannot(['read', 'make'], 'Offer', { closed: true });
};

export const offerDoor = doorOf(offerPolicy);

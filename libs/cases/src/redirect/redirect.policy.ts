import { doorOf, type Policy } from '@regiotafel/access';

/** Who takes a signal over is named and read by its desk; the receiver, who holds a code, confirms and reads nothing. */
export const redirectPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) can(['name', 'read', 'start', 'confirm', 'return'], 'SignalRedirect', own);
  if (who.roles.has('SYSTEM')) can(['read', 'start', 'return'], 'SignalRedirect', own);
  if (who.roles.has('REPORTER')) can('confirm', 'SignalRedirect', { ...own, receiver: who.memberId });
  cannot(['name', 'read', 'start', 'confirm', 'return'], 'SignalRedirect', { closed: true });
};

export const redirectDoor = doorOf(redirectPolicy);

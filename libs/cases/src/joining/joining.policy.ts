import { doorOf, type Policy } from '@regiotafel/access';

/** The desk joins a signal to a case that it works on itself; who works on the case reads that. */
export const joiningPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  const own = { tenant_id: who.tenantId, involved: true };
  can('read', 'JoinedSignal', own);
  if (who.roles.has('LIAISON')) can('join', 'JoinedSignal', { ...own, joined_by: who.memberId });
};

export const joiningDoor = doorOf(joiningPolicy);

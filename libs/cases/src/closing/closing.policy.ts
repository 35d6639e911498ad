import { doorOf, type Policy } from '@regiotafel/access';

/** How a case ended is read by who is involved in it. Its case manager closes it and opens it again; each is a decision that stays. */
export const closingPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  can('read', 'Closing', { tenant_id: who.tenantId, involved: true });
  can(['close', 'reopen'], 'Closing', { tenant_id: who.tenantId, parts: 'CASE_MANAGER' });
};

export const closingDoor = doorOf(closingPolicy);

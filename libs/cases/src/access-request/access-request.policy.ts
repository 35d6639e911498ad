import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A request for access is seen by who asks, by whoever leads the case, and by the second person they named. Who asks may take
 * it back and never decides on it. `parts` is what the caller is in the case, `second_id` whom its access waits for.
 */
export const accessRequestPolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const mine = { asked_by: who.memberId };
  can('read', 'AccessRequest', mine);
  can('withdraw', 'AccessRequest', { ...mine, tenant_id: who.tenantId });
  can('ask', 'AccessRequest', { ...mine, tenant_id: who.tenantId, knows: true });
  for (const part of ['CASE_MANAGER', 'PROCESS_COORDINATOR']) can(['read', 'decide'], 'AccessRequest', { parts: part });
  can(['read', 'second'], 'AccessRequest', { second_id: who.memberId });
  cannot(['decide', 'second'], 'AccessRequest', mine);
  cannot(['read', 'withdraw', 'ask'], 'AccessRequest', { kept_away: true });
};

export const accessRequestDoor = doorOf(accessRequestPolicy);

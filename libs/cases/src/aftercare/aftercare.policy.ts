import { doorOf, type Policy } from '@regiotafel/access';

/** Aftercare is read and done by who is involved in the lead municipality. */
export const aftercarePolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  can(['read', 'arrange', 'record'], 'Aftercare', { tenant_id: who.tenantId, involved: true });
};

export const aftercareDoor = doorOf(aftercarePolicy);

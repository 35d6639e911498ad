import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A takeover is read by who is involved in the case. Whoever is involved and did not take it over looks at it once more. Who
 * may take a case over the database says alone, because who asks does not see the case.
 */
export const takeoverPolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const involved = { tenant_id: who.tenantId, involved: true };
  can(['read', 'look'], 'Takeover', involved);
  cannot('look', 'Takeover', { taken_by: who.memberId });
};

export const takeoverDoor = doorOf(takeoverPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Colleagues of one tenant see each other, and everybody who works in the same region. */
const memberPolicy: Policy = (who, { can }) => {
  can('read', 'Member', { tenant_id: who.tenantId });
  if (who.regionId) can('read', 'Member', { region_id: who.regionId });
};

export const memberDoor = doorOf(memberPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Colleagues of one tenant see each other, and everybody who works in the same region; reporters see nobody. Seats are set by the own tenant's administrator. */
const memberPolicy: Policy = (who, { can }) => {
  if (who.kind === 'REPORTER') return;
  can('read', 'Member', { tenant_id: who.tenantId });
  if (who.regionId) can('read', 'Member', { region_id: who.regionId });
  if (who.roles.has('ADMIN') || who.roles.has('OPERATOR')) can('set', 'Member', { tenant_id: who.tenantId });
};

export const memberDoor = doorOf(memberPolicy);

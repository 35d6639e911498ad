import { doorOf, type Policy } from '@regiotafel/access';

const KINDS = ['Region', 'Participation', 'Organisation', 'Theme'];

/** A partnership is known to everybody who works in its region, and set up by its own administrator. */
const regionPolicy: Policy = (who, { can }) => {
  for (const kind of KINDS) {
    if (who.regionId) can('read', kind, { tenant_id: who.regionId });
    if (who.tenantId === who.regionId && (who.roles.has('ADMIN') || who.roles.has('OPERATOR')))
      can('set', kind, { tenant_id: who.tenantId });
  }
};

export const regionDoor = doorOf(regionPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Rooms, standing series, planning rules and the contact of a region are known to everybody who works in it, and set up by its own administrator or the operator. */
const seriesPolicy: Policy = (who, { can }) => {
  if (!who.regionId) return;
  for (const kind of ['Series', 'Room', 'Contact', 'Rules']) {
    can('read', kind, { tenant_id: who.regionId });
    if (who.roles.has('ADMIN') || who.roles.has('OPERATOR')) can('setUp', kind, { tenant_id: who.tenantId });
  }
};

export const seriesDoor = doorOf(seriesPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Rooms, standing series, planning rules and the contact of a region are known to everybody who works in it. */
const seriesPolicy: Policy = (who, { can }) => {
  if (!who.regionId) return;
  for (const kind of ['Series', 'Room', 'Contact', 'Rules']) can('read', kind, { tenant_id: who.regionId });
};

export const seriesDoor = doorOf(seriesPolicy);

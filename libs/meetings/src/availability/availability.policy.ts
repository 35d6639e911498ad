import { doorOf, type Policy } from '@regiotafel/access';

/** A calendar and its busy times belong to one person; the coordinator sees when people are busy, and whether a calendar can be read. */
const availabilityPolicy: Policy = (who, { can }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) for (const kind of ['Calendar', 'BusyBlock']) can('read', kind, region);
  if (who.roles.has('SYSTEM')) for (const kind of ['Calendar', 'BusyBlock']) can(['read', 'refresh'], kind, region);
  if (!who.memberId) return;
  const own = { ...region, member_id: who.memberId };
  for (const kind of ['Calendar', 'BusyBlock']) can(['read', 'readDetails', 'change'], kind, own);
};

export const availabilityDoor = doorOf(availabilityPolicy);

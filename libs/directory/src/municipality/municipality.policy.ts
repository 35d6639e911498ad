import { doorOf, type Policy } from '@regiotafel/access';

/** A municipality is known to itself and to everybody in its region. */
const municipalityPolicy: Policy = (who, { can }) => {
  can('read', 'Municipality', { id: who.tenantId });
  if (who.regionId) can('read', 'Municipality', { region_id: who.regionId });
};

export const municipalityDoor = doorOf(municipalityPolicy);

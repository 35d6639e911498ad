import { doorOf, type Policy } from '@regiotafel/access';

/** Sums of how a region judges are for who weighs there. The chair adds to them by concluding; nobody changes them otherwise. */
export const uniformityPolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  if (['COORDINATOR', 'CHAIR', 'WEIGHING_MEMBER'].some((role) => who.roles.has(role))) can('read', 'Tally', inRegion);
  if (who.roles.has('CHAIR')) can('count', 'Tally', inRegion);
};

export const uniformityDoor = doorOf(uniformityPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The coordinator practises with every municipality of the region, a desk for its own. The system brings an exercise further;
 * how far others came is nobody else's.
 */
export const exercisePolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  const own = { ...inRegion, municipality_id: who.tenantId };
  if (who.roles.has('COORDINATOR')) can(['read', 'start', 'stop'], 'Exercise', inRegion);
  if (who.roles.has('LIAISON')) can(['read', 'start', 'stop'], 'Exercise', own);
  if (who.roles.has('SYSTEM')) can(['read', 'bringOn'], 'Exercise', inRegion);
};

export const exerciseDoor = doorOf(exercisePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Matching is the coordinator's work, and nobody matches where a conflict of interest stands in the way. */
const matchingPolicy: Policy = (who, { can, cannot }) => {
  if (who.roles.has('COORDINATOR')) can('match', 'ExpertiseRequest', { tenant_id: who.regionId });
  cannot('match', 'ExpertiseRequest', { blocked: true });
};

export const matchingDoor = doorOf(matchingPolicy);

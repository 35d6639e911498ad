import { doorOf, type Policy } from '@regiotafel/access';

/** How a theme is weighed is known to who weighs; the coordinator decides it with the partners and writes it down. */
export const criteriaPolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) can(['read', 'adopt', 'compose'], 'WeighingRules', inRegion);
  if (who.roles.has('WEIGHING_MEMBER') || who.roles.has('CHAIR')) can('read', 'WeighingRules', inRegion);
};

export const criteriaDoor = doorOf(criteriaPolicy);

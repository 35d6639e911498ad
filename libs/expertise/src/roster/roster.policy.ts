import { doorOf, type Policy } from '@regiotafel/access';

/** Everybody in a region knows its skills. The operator brings the roster in line with the region's file. The coordinator keeps the roster, an expert sees the own entry, and a liaison sees who was assigned to a request of the own municipality. */
const rosterPolicy: Policy = (who, { can }) => {
  const region = { tenant_id: who.regionId };
  if (who.regionId) can('read', 'Skill', region);
  if (who.roles.has('COORDINATOR') || who.roles.has('OPERATOR')) {
    can(['read', 'readHours'], 'Expert', region);
    can('read', 'RankingWeights', region);
  }
  if (who.roles.has('OPERATOR')) {
    can('keep', 'Expert', region);
    can('keep', 'Skill', region);
    can('keep', 'RankingWeights', region);
  }
  if (who.memberId) can(['read', 'readHours'], 'Expert', { ...region, member_id: who.memberId });
  if (who.roles.has('LIAISON')) can('read', 'Expert', { ...region, serves: who.tenantId });
};

export const rosterDoor = doorOf(rosterPolicy);

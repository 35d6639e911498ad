import { doorOf, type Policy } from '@regiotafel/access';

/** The system keeps who was asked for expertise or to a meeting about a card; everybody reads only that they were themselves. */
export const calledInPolicy: Policy = (who, { can, cannot }) => {
  const inRegion = { tenant_id: who.regionId };
  if (who.roles.has('SYSTEM')) can(['read', 'keep'], 'CalledIn', inRegion);
  if (who.memberId) can('read', 'CalledIn', { ...inRegion, member_id: who.memberId });
  cannot('read', 'CalledIn', { kept_away: true });
};

export const calledInDoor = doorOf(calledInPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** Cards are the coordinator's list; a municipality's desk sees its own cards and its own load. The system adds a card when a case opens, and moves it on when work elsewhere begins. To who is kept away from the case there is no card. */
export const poolPolicy: Policy = (who, { can, cannot }) => {
  const inRegion = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) {
    can(['read', 'setStatus', 'assign'], 'PoolCard', inRegion);
    can('readLoad', 'PoolLoad', inRegion);
  }
  if (who.roles.has('SYSTEM')) can(['read', 'add', 'moveOn'], 'PoolCard', inRegion);
  if (who.roles.has('LIAISON')) {
    can('read', 'PoolCard', { ...inRegion, municipality_id: who.tenantId });
    can('readLoad', 'PoolLoad', { ...inRegion, municipality_id: who.tenantId });
  }
  cannot(['read', 'setStatus', 'assign', 'moveOn'], 'PoolCard', { kept_away: true });
};

export const poolDoor = doorOf(poolPolicy);

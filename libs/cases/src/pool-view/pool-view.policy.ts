import { doorOf, type Policy } from '@regiotafel/access';

/** Who reads the pool keeps views of it. A coordinator shares views with the region and looks after those that are shared. */
export const poolViewPolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  const mine = { ...inRegion, member_id: who.memberId };
  const isCoordinator = who.roles.has('COORDINATOR');
  if (!isCoordinator && !who.roles.has('LIAISON')) return;
  can('read', 'PoolView', mine);
  can('read', 'PoolView', { ...inRegion, is_shared: true });
  can(['keep', 'change'], 'PoolView', isCoordinator ? mine : { ...mine, is_shared: false });
  if (isCoordinator) can('change', 'PoolView', { ...inRegion, is_shared: true });
};

export const poolViewDoor = doorOf(poolViewPolicy);

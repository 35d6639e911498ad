import { doorOf, type Policy } from '@regiotafel/access';

/** A search finds what its caller may open by the rules of the thing itself, and nothing more. */
export const searchPolicy: Policy = (who, { can }) => {
  const inRegion = { region_id: who.regionId };
  const own = { ...inRegion, municipality_id: who.tenantId };
  if (who.roles.has('COORDINATOR')) can('find', 'Hit', { ...inRegion, kind: { $in: ['CARD', 'WEIGHING'] } });
  if (who.roles.has('LIAISON')) can('find', 'Hit', { ...own, kind: { $in: ['CARD', 'WEIGHING', 'SIGNAL'] } });
  can('find', 'Hit', { ...inRegion, kind: 'WEIGHING', concerned: true });
  can('find', 'Hit', { kind: 'CASE', concerned: true });
};

export const searchDoor = doorOf(searchPolicy);

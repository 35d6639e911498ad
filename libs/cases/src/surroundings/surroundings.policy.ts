import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Who works on a case in the lead municipality reads and writes what stands around the person; others read the people around
 * them with a grant for identity, and the professionals with a grant for those. Whoever leads the case says about whom it is.
 */
export const surroundingsPolicy: Policy = (who, { can }) => {
  const own = { tenant_id: who.tenantId };
  can('write', 'Surroundings', { ...own, involved: true });
  can(['readRelatives', 'readParties'], 'Surroundings', { involved: true });
  can('readRelatives', 'Surroundings', { field_sets: 'IDENTITY' });
  can('readParties', 'Surroundings', { field_sets: 'INVOLVED_PARTIES' });
  for (const part of ['CASE_MANAGER', 'PROCESS_COORDINATOR']) can('setKind', 'Surroundings', { ...own, parts: part });
};

export const surroundingsDoor = doorOf(surroundingsPolicy);

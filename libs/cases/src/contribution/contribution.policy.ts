import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Whoever has access to a case may contribute to it, in the own name. Everybody involved reads all contributions, a grant
 * opens them by their own field set, and without that somebody reads only what they said, while they have access. Who was
 * asked to contribute and to read nothing adds and reads the own ones too.
 */
export const contributionPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  const mine = { contributor_id: who.memberId };
  for (const access of [{ involved: true }, { granted: true }, { field_sets: 'CONTRIBUTE' }])
    can('add', 'Contribution', { ...mine, ...access, tenant_id: who.tenantId });
  can('read', 'Contribution', { involved: true });
  can('read', 'Contribution', { field_sets: 'CONTRIBUTIONS' });
  for (const access of [{ granted: true }, { field_sets: 'CONTRIBUTE' }])
    can('read', 'Contribution', { ...mine, ...access });
};

export const contributionDoor = doorOf(contributionPolicy);

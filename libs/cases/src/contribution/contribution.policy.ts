import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Whoever has access to a case may contribute to it, in the own name. Everybody involved reads all contributions. A grant opens
 * by their own field set those that were told to its holder: under the general law, said while the holder had access, or agreed
 * to by the contributor. Without that somebody reads only what they said, while they have access. Who was asked to contribute
 * and to read nothing adds and reads the own ones too. The contributor alone adds to what they said and takes it back, the
 * latter also without access. What is past the term of its law is there for nobody, and nothing for who is kept away.
 */
export const contributionPolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const mine = { contributor_id: who.memberId };
  for (const access of [{ involved: true }, { granted: true }, { field_sets: 'CONTRIBUTE' }])
    can('add', 'Contribution', { ...mine, ...access, tenant_id: who.tenantId });
  can('read', 'Contribution', { involved: true });
  can('read', 'Contribution', { field_sets: 'CONTRIBUTIONS', told: true });
  for (const access of [{ granted: true }, { field_sets: 'CONTRIBUTE' }])
    can('read', 'Contribution', { ...mine, ...access });
  can('withdraw', 'Contribution', { ...mine, tenant_id: who.tenantId });
  can('readWithdrawal', 'Contribution', mine);
  for (const access of [{ involved: true }, { field_sets: 'CONTRIBUTIONS', told: true }])
    can('readWithdrawal', 'Contribution', access);
  cannot('read', 'Contribution', { past_term: true });
  cannot(['withdraw', 'readWithdrawal'], 'Contribution', { kept_away: true });
};

export const contributionDoor = doorOf(contributionPolicy);

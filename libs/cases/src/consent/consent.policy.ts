import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Consent to tell a contribution on is given, narrowed and taken back by its contributor alone, also without access to the case.
 * Everybody who may read the contribution of another sees the consent; whoever is involved asks for it.
 */
export const consentPolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const mine = { contributor_id: who.memberId };
  can('read', 'Consent', mine);
  can('set', 'Consent', { ...mine, tenant_id: who.tenantId });
  for (const access of [{ involved: true }, { field_sets: 'CONTRIBUTIONS', told: true }])
    can('read', 'Consent', access);
  can('read', 'ConsentRequest', mine);
  can('read', 'ConsentRequest', { involved: true });
  can('ask', 'ConsentRequest', { involved: true, asked_by: who.memberId, tenant_id: who.tenantId });
  cannot(['read', 'set'], 'Consent', { kept_away: true });
  cannot('read', 'ConsentRequest', { kept_away: true });
};

export const consentDoor = doorOf(consentPolicy);

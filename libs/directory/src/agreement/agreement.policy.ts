import { doorOf, type Policy } from '@regiotafel/access';

const KINDS = ['Covenant', 'CovenantParty', 'Mandate'];

/** Covenants and mandates are known to everybody who works in the region, and recorded by the partnership's own administrator. */
const agreementPolicy: Policy = (who, { can }) => {
  for (const kind of KINDS) {
    if (who.regionId) can('read', kind, { tenant_id: who.regionId });
    if (who.tenantId === who.regionId && (who.roles.has('ADMIN') || who.roles.has('OPERATOR')))
      can('record', kind, { tenant_id: who.tenantId });
  }
};

export const agreementDoor = doorOf(agreementPolicy);

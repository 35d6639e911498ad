import { doorOf, type Policy } from '@regiotafel/access';

const KIND = 'LedgerEntry';

/** The coordinator reads every line; a municipality reads the lines in which it borrows or lends; an expert reads the own hours. A conflict of interest beats every role. */
const ledgerPolicy: Policy = (who, { can, cannot }) => {
  const region = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) can('read', KIND, region);
  if (who.roles.has('LIAISON')) {
    can('read', KIND, { ...region, municipality_id: who.tenantId });
    can('read', KIND, { ...region, lender_municipality_id: who.tenantId });
  }
  if (who.roles.has('EXPERT') && who.memberId) can('read', KIND, { ...region, member_id: who.memberId });
  cannot('read', KIND, { blocked: true });
};

export const ledgerDoor = doorOf(ledgerPolicy);

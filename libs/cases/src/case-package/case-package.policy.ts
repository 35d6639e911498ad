import { doorOf, type Policy } from '@regiotafel/access';

/** A case is taken to another system by who is involved in it in the lead municipality; a grant takes nothing along. */
export const casePackagePolicy: Policy = (who, { can }) => {
  can('take', 'CasePackage', { tenant_id: who.tenantId, involved: true });
};

export const casePackageDoor = doorOf(casePackagePolicy);

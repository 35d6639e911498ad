import { doorOf, type Policy } from '@regiotafel/access';

/** A case is taken to another system by who leads it in its municipality; being involved or a grant takes nothing along. */
export const casePackagePolicy: Policy = (who, { can }) => {
  for (const parts of ['CASE_MANAGER', 'PROCESS_COORDINATOR'])
    can('take', 'CasePackage', { tenant_id: who.tenantId, parts });
};

export const casePackageDoor = doorOf(casePackagePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A case file is for those who are involved in it in the lead municipality, and for persons with a grant, each part by its
 * own field set. A role opens nothing. The system opens cases and reads none.
 */
export const caseFilePolicy: Policy = (who, { can }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('SYSTEM')) {
    can('open', 'CaseFile', own);
    can('add', 'Involvement', own);
  }
  can('read', 'Involvement', { ...own, member_id: who.memberId });
  can('read', 'Involvement', { ...own, involved: true });
  can(['read', 'readNarrative', 'readIdentity', 'readPlan', 'readContributions', 'writePlan', 'grant'], 'CaseFile', {
    ...own,
    involved: true,
  });
  can('read', 'CaseFile', { granted: true });
  can('readNarrative', 'CaseFile', { field_sets: 'NARRATIVE' });
  can('readIdentity', 'CaseFile', { field_sets: 'IDENTITY' });
  can('readPlan', 'CaseFile', { field_sets: 'PLAN' });
  can('readContributions', 'CaseFile', { field_sets: 'CONTRIBUTIONS' });
};

export const caseFileDoor = doorOf(caseFilePolicy);

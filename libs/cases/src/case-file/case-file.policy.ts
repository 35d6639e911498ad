import { doorOf, type Policy } from '@regiotafel/access';

const CONTENT = ['readNarrative', 'readIdentity', 'readPlan', 'readContributions'];
const ALL = ['read', ...CONTENT, 'writePlan', 'seeAccess', 'grant', 'lead', 'contribute', 'reopen'];

/**
 * A case file is for those who are involved in it in the lead municipality, and for persons with a grant, each part by its
 * own field set, and each of them may say something for it. Its case manager opens it again. Whoever leads it gives access to it; everybody involved sees who has that. A role opens nothing. The system opens cases and reads none. Who is kept away by a conflict of interest gets
 * nothing, whatever else they are; a restricted case shows that it is there and is closed to all but its keepers.
 */
export const caseFilePolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('SYSTEM')) {
    can('open', 'CaseFile', own);
    can('add', 'Involvement', own);
  }
  can('read', 'Involvement', { ...own, member_id: who.memberId });
  can('end', 'Involvement', { ...own, member_id: who.memberId });
  can('read', 'Involvement', { ...own, involved: true });
  can('read', 'CaseFile', { known: true });
  can([...CONTENT, 'writePlan', 'seeAccess'], 'CaseFile', { ...own, involved: true });
  for (const access of [{ involved: true }, { granted: true }]) can('contribute', 'CaseFile', access);
  can('reopen', 'CaseFile', { ...own, parts: 'CASE_MANAGER' });
  for (const part of ['CASE_MANAGER', 'PROCESS_COORDINATOR']) {
    can(['lead', 'grant'], 'CaseFile', { ...own, parts: part });
    can(['add', 'end'], 'Involvement', { ...own, parts: part });
  }
  can('readNarrative', 'CaseFile', { field_sets: 'NARRATIVE' });
  can('readIdentity', 'CaseFile', { field_sets: 'IDENTITY' });
  can('readPlan', 'CaseFile', { field_sets: 'PLAN' });
  can('readContributions', 'CaseFile', { field_sets: 'CONTRIBUTIONS' });
  cannot(ALL, 'CaseFile', { blocked: true });
  cannot(['read', 'end'], 'Involvement', { blocked: true });
};

export const caseFileDoor = doorOf(caseFilePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** The desk asks the reporter, takes a question back and reads the answer; who holds the receipt code reads the question and answers. */
export const questionPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) can(['ask', 'read', 'drop', 'markRead'], 'ReporterQuestion', own);
  if (who.roles.has('SYSTEM')) can(['read', 'drop'], 'ReporterQuestion', own);
  if (who.roles.has('REPORTER')) can(['read', 'answer'], 'ReporterQuestion', { ...own, reporter: who.memberId });
  cannot(['ask', 'read', 'drop', 'markRead', 'answer'], 'ReporterQuestion', { closed: true });
};

export const questionDoor = doorOf(questionPolicy);

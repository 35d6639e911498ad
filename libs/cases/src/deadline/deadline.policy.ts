import { doorOf, type Policy } from '@regiotafel/access';

/** Deadlines of a case are for who is involved in it, who stands in for somebody among them, and for the one they wait for while that person may read the plan. The system sets the first when a case opens. */
export const deadlinePolicy: Policy = (who, { can }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('SYSTEM')) can(['read', 'set'], 'CaseDeadline', own);
  if (!who.memberId) return;
  can(['read', 'set'], 'CaseDeadline', { ...own, involved: true });
  can('read', 'CaseDeadline', { field_sets: 'PLAN', member_id: who.memberId });
};

export const deadlineDoor = doorOf(deadlinePolicy);

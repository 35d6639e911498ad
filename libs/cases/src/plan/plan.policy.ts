import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The plan of a case is read by everybody involved, and by a grant on plans. Only who is involved in the lead municipality
 * writes it. Who may be the second person for a plan that only limits: somebody involved, or the lawfulness adviser who
 * was given the plan; never who asked. What that person says stands in the own tenant and is read with the plan.
 */
export const planPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  can(['read', 'write', 'adopt'], 'CasePlan', { tenant_id: who.tenantId, involved: true });
  can('read', 'CasePlan', { field_sets: 'PLAN' });
  for (const reads of [{ involved: true }, { field_sets: 'PLAN' }]) can('read', 'PlanReview', reads);
  can('review', 'CasePlan', { involved: true });
  if (who.roles.has('LAWFULNESS_ADVISER')) can('review', 'CasePlan', { field_sets: 'PLAN' });
};

export const planDoor = doorOf(planPolicy);

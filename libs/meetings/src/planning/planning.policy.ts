import { doorOf, type Policy } from '@regiotafel/access';

/** The coordinator plans and confirms; whoever set a run going may follow it; a job does the work. */
const planningPolicy: Policy = (who, { can }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) {
    can(['read', 'start', 'cancel'], 'PlanningRun', region);
    can(['read', 'confirm'], 'Proposal', region);
  }
  if (who.roles.has('SYSTEM')) {
    can(['read', 'work'], 'PlanningRun', region);
    can('read', 'Proposal', region);
  }
  if (who.memberId) can('read', 'PlanningRun', { ...region, requested_by: who.memberId });
};

export const planningDoor = doorOf(planningPolicy);

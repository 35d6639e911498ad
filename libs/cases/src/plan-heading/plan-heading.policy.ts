import { doorOf, type Policy } from '@regiotafel/access';

/** Headings of a plan are for whoever has access to them. Who reads the plan needs none. */
export const planHeadingPolicy: Policy = (who, { can }) => {
  if (who.memberId) can('read', 'PlanHeading', { field_sets: 'PLAN_HEADINGS' });
};

export const planHeadingDoor = doorOf(planHeadingPolicy);

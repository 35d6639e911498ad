import { doorOf, type Policy } from '@regiotafel/access';

/** What a reporter was told is said and read by the desk alone. */
export const feedbackPolicy: Policy = (who, { can, cannot }) => {
  if (who.roles.has('LIAISON')) can(['read', 'give'], 'Feedback', { tenant_id: who.tenantId });
  cannot(['read', 'give'], 'Feedback', { closed: true });
};

export const feedbackDoor = doorOf(feedbackPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/** By their role, liaisons see the signals of their own municipality. For everything else a role is no reason. */
export const whyPolicy: Policy = (who, { can }) => {
  if (who.roles.has('LIAISON')) can('sit', 'Desk', { tenant_id: who.tenantId });
};

export const whyDoor = doorOf(whyPolicy);

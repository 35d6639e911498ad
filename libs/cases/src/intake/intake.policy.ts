import { doorOf, type Policy } from '@regiotafel/access';

/** Who fills in a municipality's form: everyone, partners that hold its link, or nobody. */
const intakePolicy: Policy = (who, { can }) => {
  if (!who.roles.has('REPORTER')) return;
  can('use', 'IntakeForm', { tenant_id: who.tenantId, mode: 'EVERYONE' });
  can('use', 'IntakeForm', { tenant_id: who.tenantId, mode: 'PARTNERS', link_fits: true });
};

export const intakeDoor = doorOf(intakePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The ladder of a case and the page for the mayor are for who is involved in the lead municipality, and for nobody else: what
 * goes along with an escalation is shared by grants, so whoever leads the case moves it. What the mayor decided is recorded by a liaison who is involved.
 */
export const escalationPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  const involved = { tenant_id: who.tenantId, involved: true };
  can(['read', 'writeNote', 'printNote'], 'Escalation', involved);
  for (const parts of ['CASE_MANAGER', 'PROCESS_COORDINATOR'])
    can('move', 'Escalation', { tenant_id: who.tenantId, parts });
  if (who.roles.has('LIAISON')) can('recordDecision', 'Escalation', involved);
};

export const escalationDoor = doorOf(escalationPolicy);

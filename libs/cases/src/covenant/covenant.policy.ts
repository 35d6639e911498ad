import { doorOf, type Policy } from '@regiotafel/access';

/** Until when access may run is known to everybody who works in the region. The system follows the register; the coordinator decides on a closing. */
export const covenantPolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  if (!who.regionId) return;
  can('read', 'CovenantPeriod', inRegion);
  can('read', 'CovenantDecision', inRegion);
  if (who.roles.has('SYSTEM')) can('follow', 'CovenantPeriod', inRegion);
  if (who.memberId && who.roles.has('COORDINATOR'))
    can('decide', 'CovenantDecision', { ...inRegion, decided_by: who.memberId });
};

export const covenantDoor = doorOf(covenantPolicy);

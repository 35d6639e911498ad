import { doorOf, type Policy } from '@regiotafel/access';

/** A conflict of interest is written down at the desk, by the person or a colleague, and lifted by a colleague. Who is kept away sees nothing of it. */
export const signalBlockPolicy: Policy = (who, { can, cannot }) => {
  if (!who.roles.has('LIAISON')) return;
  can(['read', 'record', 'lift'], 'SignalBlock', { tenant_id: who.tenantId });
  cannot(['read', 'record', 'lift'], 'SignalBlock', { kept_away: true });
  cannot('lift', 'SignalBlock', { member_id: who.memberId });
};

export const signalBlockDoor = doorOf(signalBlockPolicy);

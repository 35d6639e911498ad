import { doorOf, type Policy } from '@regiotafel/access';

/** An invitation is read and downloaded by whom it is for; the coordinator sees that it left, a job sends it; nobody who is kept away from its card. */
const invitationPolicy: Policy = (who, { can, cannot }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  if (who.roles.has('COORDINATOR')) can('read', 'Invitation', region);
  if (who.roles.has('SYSTEM')) can(['read', 'send'], 'Invitation', region);
  if (who.memberId) can(['read', 'download'], 'Invitation', { ...region, member_id: who.memberId });
  cannot(['read', 'download'], 'Invitation', { kept_away: true });
};

export const invitationDoor = doorOf(invitationPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The coordinator plans the region; a liaison asks for meetings about the own municipality's cards, and sees them stand and who sits there;
 * whoever takes part sees the meeting, answers for themselves, and the chair leads it. Who is kept away from its card by a conflict
 * of interest gets nothing, whatever else they are.
 */
const meetingPolicy: Policy = (who, { can, cannot }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  const own = { ...region, municipality_id: who.tenantId };
  const self = { ...region, member_id: who.memberId };
  if (who.roles.has('COORDINATOR')) {
    can(['read', 'request', 'plan', 'hold', 'cancel', 'dropOut', 'prepare'], 'Meeting', region);
    can(['read', 'dropOut'], 'Participant', region);
    can('read', 'Attendance', region);
    can('read', 'Role', region);
    can(['read', 'request'], 'PoolCard', region);
    can('read', 'ConflictBlock', region);
  }
  if (who.roles.has('SYSTEM')) {
    for (const kind of ['Meeting', 'Participant', 'Attendance', 'Role', 'PoolCard', 'ConflictBlock'])
      can('read', kind, region);
    can('plan', 'Meeting', region);
    for (const kind of ['PoolCard', 'ConflictBlock']) can('keep', kind, region);
  }
  if (who.roles.has('LIAISON')) {
    can('read', 'Meeting', own);
    can('read', 'Participant', own);
    can(['read', 'request'], 'PoolCard', own);
  }
  if (!who.memberId) return;
  can('read', 'Meeting', { ...region, participants: who.memberId });
  can('hold', 'Meeting', { ...region, participants: who.memberId, chair_id: who.memberId });
  can(['read', 'answer', 'dropOut'], 'Participant', self);
  for (const kind of ['Participant', 'Attendance']) can('read', kind, { ...region, participants: who.memberId });
  can('read', 'Role', { ...region, requested_by: who.memberId });
  const kept = { kept_away: true };
  cannot(['read', 'request', 'plan', 'hold', 'cancel', 'dropOut', 'prepare'], 'Meeting', kept);
  cannot(['read', 'answer', 'dropOut'], 'Participant', kept);
  for (const kind of ['Attendance', 'Role']) cannot('read', kind, kept);
  cannot(['read', 'request'], 'PoolCard', kept);
};

export const meetingDoor = doorOf(meetingPolicy);

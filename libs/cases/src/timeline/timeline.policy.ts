import { doorOf, type Policy } from '@regiotafel/access';

/**
 * An event of a case is told to who may read the part it tells of. Everybody who knows of a case is told that it was opened,
 * weighed and closed to most; what was decided about it is for who is involved; a grant tells of its own part, and somebody is
 * told of the own involvement, access and contributions. The walls of the parts let through no more than this.
 */
export const timelinePolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  const own = { tenant_id: who.tenantId };
  const mine = { member_id: who.memberId };
  for (const part of ['CASE', 'WEIGHING', 'RESTRICTION']) can('tell', 'CaseEvent', { part, known: true });
  for (const part of ['SIGNALS', 'PEOPLE', 'HANDOVER', 'BLOCK', 'PLAN', 'LADDER', 'AFTERCARE', 'END', 'ACCESS'])
    can('tell', 'CaseEvent', { part, ...own, involved: true });
  can('tell', 'CaseEvent', { part: 'PEOPLE', ...own, ...mine });
  can('tell', 'CaseEvent', { part: 'ACCESS', ...mine });
  for (const part of ['LAW', 'CONTRIBUTION', 'DOCUMENT']) can('tell', 'CaseEvent', { part, involved: true });
  can('tell', 'CaseEvent', { part: 'LAW', field_sets: 'NARRATIVE' });
  can('tell', 'CaseEvent', { part: 'PLAN', field_sets: 'PLAN' });
  for (const part of ['CONTRIBUTION', 'DOCUMENT']) can('tell', 'CaseEvent', { part, field_sets: 'CONTRIBUTIONS' });
  can('tell', 'CaseEvent', { part: 'CONTRIBUTION', ...mine, granted: true });
};

export const timelineDoor = doorOf(timelinePolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A weighing is done by the members at its table, as long as they have access to the signal (`at_table`); its chair leads it.
 * Those who sat at it, the coordinator and the desk of the municipality that offered see how far it is; that desk also reads
 * what was concluded. A judgement is its member's alone until the table meets. Who is kept away by a conflict of interest, from
 * the signal or from the case that came of it, gets nothing; while that case is restricted, only its keepers read what was said.
 */
export const weighingPolicy: Policy = (who, { can, cannot }) => {
  const inRegion = { tenant_id: who.regionId };
  const atTable = { ...inRegion, at_table: true };
  if (who.roles.has('SYSTEM')) can(['read', 'open'], 'Weighing', inRegion);
  if (who.roles.has('COORDINATOR')) can('read', 'Weighing', inRegion);
  if (who.roles.has('LIAISON'))
    can(['read', 'readConclusion'], 'Weighing', { ...inRegion, municipality_id: who.tenantId });
  can('read', 'Weighing', { ...inRegion, on_item: true });
  can('judge', 'Weighing', atTable);
  can('readConclusion', 'Weighing', { ...atTable, status: { $in: ['JOINT', 'CONCLUDED'] } });
  if (who.roles.has('CHAIR')) can(['openJointPhase', 'conclude'], 'Weighing', atTable);
  can('read', 'Judgement', { ...atTable, member_id: who.memberId });
  can('read', 'Judgement', { ...atTable, status: { $in: ['JOINT', 'CONCLUDED'] } });
  can('give', 'Judgement', { ...atTable, member_id: who.memberId, status: { $in: ['OPEN', 'JUDGING'] } });
  cannot('read', 'Weighing', { kept_away: true });
  cannot(['readConclusion', 'judge', 'openJointPhase', 'conclude'], 'Weighing', { closed: true });
  cannot(['read', 'give'], 'Judgement', { closed: true });
};

export const weighingDoor = doorOf(weighingPolicy);

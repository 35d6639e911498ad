import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A weighing is done by the members at its table; its chair leads it. The coordinator and the municipality that offered
 * see how far it is. A judgement is its member's alone until the table meets.
 */
export const weighingPolicy: Policy = (who, { can }) => {
  const inRegion = { tenant_id: who.regionId };
  if (who.roles.has('SYSTEM') || who.roles.has('COORDINATOR')) can('read', 'Weighing', inRegion);
  if (who.roles.has('LIAISON')) can('read', 'Weighing', { ...inRegion, municipality_id: who.tenantId });
  can(['read', 'readOffer', 'readTexts', 'judge'], 'Weighing', { ...inRegion, on_item: true });
  if (who.roles.has('CHAIR')) can(['openJointPhase', 'conclude'], 'Weighing', { ...inRegion, on_item: true });
  can('read', 'Judgement', { member_id: who.memberId });
  can('read', 'Judgement', { on_item: true, status: { $in: ['JOINT', 'CONCLUDED'] } });
};

export const weighingDoor = doorOf(weighingPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The case manager offers a case to a named liaison of another municipality, and may take that back. Only that liaison
 * answers. Everybody involved, the receiver and whoever offered it see the offer.
 */
export const handoverPolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const own = { tenant_id: who.tenantId };
  can('offer', 'Handover', { ...own, parts: 'CASE_MANAGER' });
  can('withdraw', 'Handover', { ...own, parts: 'CASE_MANAGER', status: 'OFFERED' });
  can('read', 'Handover', { ...own, involved: true });
  can('read', 'Handover', { from_tenant_id: who.tenantId, offered_by: who.memberId });
  const toMe = { to_tenant_id: who.tenantId, to_member_id: who.memberId };
  can('read', 'Handover', toMe);
  can('answer', 'Handover', { ...toMe, status: 'OFFERED' });
  cannot(['read', 'answer'], 'Handover', { kept_away: true });
};

export const handoverDoor = doorOf(handoverPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A conflict of interest is named by the person it is about or by whoever leads the case, who also lifts it: never for
 * oneself. Whoever sits at a table or holds access names an own one, in whatever tenant. A restriction is set and lifted by whoever leads the case; while it lasts nobody else leads it than its keepers.
 */
export const closurePolicy: Policy = (who, { can, cannot }) => {
  if (!who.memberId) return;
  const own = { tenant_id: who.tenantId };
  can('read', 'CaseBlock', { ...own, involved: true });
  can('record', 'CaseBlock', { ...own, known: true, member_id: who.memberId });
  can('name', 'OwnConflict', { on_item: true });
  can('name', 'OwnConflict', { granted: true });
  can('read', 'CaseRestriction', { known: true });
  for (const parts of ['CASE_MANAGER', 'PROCESS_COORDINATOR']) {
    can(['record', 'lift'], 'CaseBlock', { ...own, parts });
    can(['set', 'lift'], 'CaseRestriction', { ...own, parts });
  }
  cannot('lift', 'CaseBlock', { member_id: who.memberId });
};

export const closureDoor = doorOf(closurePolicy);

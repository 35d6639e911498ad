import { doorOf, type Policy } from '@regiotafel/access';

/** A draft is its writer's alone, and only while the writer may see what it is about. The system drops what is over, and reads none of it. */
export const draftPolicy: Policy = (who, { can }) => {
  if (who.roles.has('SYSTEM')) can('drop', 'Draft', { tenant_id: who.tenantId, over: true });
  if (who.memberId) can('keep', 'Draft', { tenant_id: who.tenantId, member_id: who.memberId, reaches: true });
};

export const draftDoor = doorOf(draftPolicy);

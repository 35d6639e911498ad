import { doorOf, type Policy } from '@regiotafel/access';

const READERS = ['LIAISON', 'COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR', 'EXPERT', 'PROFESSIONAL'];

/** What was learned is for those in the region whose work it helps. A case manager adds it when a case closes; nobody changes it. */
export const lessonPolicy: Policy = (who, { can }) => {
  if (!who.memberId || !who.regionId) return;
  const here = { region_id: who.regionId };
  if (READERS.some((role) => who.roles.has(role))) can('read', 'Lesson', here);
  can('add', 'Lesson', { ...here, tenant_id: who.tenantId, manages: true });
};

export const lessonDoor = doorOf(lessonPolicy);

import { doorOf, type Policy } from '@regiotafel/access';

const KIND = 'ConflictBlock';

/**
 * What was named about a case is kept by the system as cases announce it, and lifted there. Everybody with a part in expertise names own conflicts; the coordinator those of others, and lifts them. Nobody lifts the own block, or sees
 * blocks of others on what is blocked for oneself. Whether a block is about a case or one request would tell an expert that there is a case.
 */
const conflictPolicy: Policy = (who, { can, cannot }) => {
  const region = { tenant_id: who.regionId };
  const own = { ...region, member_id: who.memberId };
  const others = { ...region, member_id: { $ne: who.memberId } };
  if (who.roles.has('SYSTEM')) can(['read', 'keep'], KIND, { ...region, from_case: true });
  if (who.memberId) can('read', KIND, own);
  if (['EXPERT', 'LIAISON', 'COORDINATOR'].some((role) => who.roles.has(role))) can('record', KIND, own);
  if (who.roles.has('COORDINATOR')) {
    can('readSubject', KIND, region);
    can(['read', 'record', 'lift'], KIND, others);
  }
  cannot(['read', 'lift'], KIND, { ...others, blocked: true });
  cannot(['record', 'lift'], KIND, { from_case: true });
};

export const conflictDoor = doorOf(conflictPolicy);

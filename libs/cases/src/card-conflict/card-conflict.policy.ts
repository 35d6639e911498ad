import { doorOf, type Policy } from '@regiotafel/access';

/** The system keeps what expertise says of conflicts with cards; nobody reads it, whom it keeps away least of all. */
export const cardConflictPolicy: Policy = (who, { can }) => {
  if (who.roles.has('SYSTEM')) can(['read', 'keep'], 'CardConflict', { tenant_id: who.regionId });
};

export const cardConflictDoor = doorOf(cardConflictPolicy);

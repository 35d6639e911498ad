import { doorOf, type Policy } from '@regiotafel/access';

/** The system hears which cards are exercises. */
const exerciseCardPolicy: Policy = (who, { can }) => {
  if (who.roles.has('SYSTEM')) can('keep', 'ExerciseCard', { tenant_id: who.regionId });
};

export const exerciseCardDoor = doorOf(exerciseCardPolicy);

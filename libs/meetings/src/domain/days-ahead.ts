import { type Day, InvalidInput, isFrom } from '@regiotafel/kernel';

/** What is asked for can still be done: today or later. `path` is the field that says the day. @throws InvalidInput */
export const requireAhead = (day: Day, today: Day, path: string): void => {
  if (!isFrom(today)(day)) throw new InvalidInput([{ path, code: 'IN_THE_PAST' }]);
};

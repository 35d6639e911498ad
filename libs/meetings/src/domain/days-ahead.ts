import { type Day, daysBetween, InvalidInput, isFrom } from '@regiotafel/kernel';

/** How far ahead the last day of a meeting may be. */
const DAYS_AHEAD = 365;

/** What is asked for can still be done: today or later. `path` is the field that says the day. @throws InvalidInput */
export const requireAhead = (day: Day, today: Day, path: string): void => {
  if (!isFrom(today)(day)) throw new InvalidInput([{ path, code: 'IN_THE_PAST' }]);
};

/** A meeting is asked for today or later, and within a year. `path` is the field that says the day. @throws InvalidInput */
export const requireWithinYear = (day: Day, today: Day, path: string): void => {
  requireAhead(day, today, path);
  if (daysBetween(today, day) > DAYS_AHEAD) throw new InvalidInput([{ path, code: 'TOO_FAR_AHEAD' }]);
};

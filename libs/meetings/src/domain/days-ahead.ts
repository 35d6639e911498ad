import { type Day, daysBetween, type FieldError, isFrom } from '@regiotafel/kernel';

/** How far ahead the last day of a meeting may be. */
const DAYS_AHEAD = 365;

/** What is asked for can still be done: today or later. `path` is the field that says the day; empty when nothing is wrong with it. */
export const aheadFaults = (day: Day, today: Day, path: string): FieldError[] =>
  isFrom(today)(day) ? [] : [{ path, code: 'IN_THE_PAST' }];

/** A meeting is asked for today or later, and within a year. `path` is the field that says the day; empty when nothing is wrong with it. */
export const withinYearFaults = (day: Day, today: Day, path: string): FieldError[] =>
  daysBetween(today, day) > DAYS_AHEAD ? [{ path, code: 'TOO_FAR_AHEAD' }] : aheadFaults(day, today, path);

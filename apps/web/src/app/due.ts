import { dayAt, type Day } from '@regiotafel/kernel/day';

const MINUTE_MS = 60_000;

/** A deadline of the API. One in the last minute of a day means that day: nobody plans by 23:59. */
export const dueOf = (instant: string): Date | Day => {
  const at = new Date(instant);
  const day = dayAt(at);
  return dayAt(new Date(at.getTime() + MINUTE_MS)) === day ? at : day;
};

import { dayAt, type Day } from '@regiotafel/kernel/day';

const MINUTE_MS = 60_000;

/** A deadline of the API. One in the last minute of a day, or at the midnight that ends it, means that day: nobody plans by 23:59. */
export const dueOf = (instant: string): Date | Day => {
  const at = new Date(instant);
  const ending = dayAt(new Date(at.getTime() - 1));
  return dayAt(new Date(at.getTime() + MINUTE_MS)) === ending ? at : ending;
};

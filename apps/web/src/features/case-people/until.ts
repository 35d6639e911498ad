import { dayAt, type Day } from '@regiotafel/kernel/day';

/** The last day of what ends at an instant. */
export const untilOf = (instant: string): Day => dayAt(new Date(new Date(instant).getTime() - 1));

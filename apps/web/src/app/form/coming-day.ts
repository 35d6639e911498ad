import * as v from 'valibot';
import { addDays, isFrom, type Day } from '@regiotafel/kernel/day';

/** A day that is asked for: today or later, as the API has it. */
export const comingDay = (today: Day) =>
  v.pipe(
    v.custom<Day>((day) => typeof day === 'string'),
    v.check(isFrom(today), 'IN_THE_PAST'),
  );

/** The last day on which something may be looked at again, as the API has it. */
export const lastOfYear = (today: Day): Day => addDays(today, 365);

/** A day on which something is looked at again: today or later, within a year. */
export const dayOfYear = (today: Day) =>
  v.pipe(
    comingDay(today),
    v.check((day) => day <= lastOfYear(today), 'TOO_FAR_AHEAD'),
  );

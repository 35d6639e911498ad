import * as v from 'valibot';
import { isFrom, type Day } from '@regiotafel/kernel/day';

/** A day that is asked for: today or later, as the API has it. */
export const comingDay = (today: Day) =>
  v.pipe(
    v.custom<Day>((day) => typeof day === 'string'),
    v.check(isFrom(today), 'IN_THE_PAST'),
  );

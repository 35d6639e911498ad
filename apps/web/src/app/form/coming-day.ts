import * as v from 'valibot';
import { isBefore, type Day } from '@regiotafel/kernel/day';

/** A day that is asked for: today or later, as the API has it. */
export const comingDay = (today: Day) =>
  v.pipe(
    v.custom<Day>((day) => typeof day === 'string'),
    v.check((day) => !isBefore(day, today), 'IN_THE_PAST'),
  );

import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { instantAt } from '@regiotafel/kernel/wall-clock';

type Span = { readonly start: Date; readonly end: Date };

const OFFICE = { from: 8 * 60, to: 18 * 60 };
const LONG_MS = 12 * 3_600_000;
const WEEK_DAYS = 7;

/** A time as a week shows it: one of half a day and longer only within office hours, so that a day off does not open the night. */
export const shownHours = ({ start, end }: Span, monday: Day): Span[] => {
  if (end.getTime() - start.getTime() < LONG_MS) return [{ start, end }];
  const days = Array.from({ length: WEEK_DAYS }, (_, at) => addDays(monday, at));
  return days
    .filter((day) => day >= dayAt(start) && day <= dayAt(end))
    .map((day) => ({
      start: new Date(Math.max(start.getTime(), instantAt(day, OFFICE.from).getTime())),
      end: new Date(Math.min(end.getTime(), instantAt(day, OFFICE.to).getTime())),
    }))
    .filter((part) => part.start < part.end);
};

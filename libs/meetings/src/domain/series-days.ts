import { addDays, type Day, daysBetween, weekdayOf } from '@regiotafel/kernel';

/** How often a series meets. */
export interface Cadence {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly everyWeeks: number;
  readonly from: Day;
  readonly until: Day | null;
}

/** The days a series meets from `first` up to and including `last`, without those that are `closed`. */
export const daysOf = (
  { weekday, everyWeeks, from, until }: Cadence,
  [first, last]: readonly [first: Day, last: Day],
  closed: (day: Day) => boolean,
): Day[] => {
  const step = everyWeeks * 7;
  const begin = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  const skipped = Math.max(0, Math.ceil(daysBetween(begin, first) / step));
  const end = until !== null && daysBetween(until, last) > 0 ? until : last;
  const days: Day[] = [];
  for (let day = addDays(begin, skipped * step); daysBetween(day, end) >= 0; day = addDays(day, step)) {
    if (!closed(day)) days.push(day);
  }
  return days;
};

/** Minutes after midnight of `HH:MM`. */
export const minuteOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

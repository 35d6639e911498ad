import { dayAt, daysBetween, isWorkingDay, workingDaysBetween, type Day } from '@regiotafel/kernel/day';
import { isDutchHoliday } from '@regiotafel/kernel/holidays';

/** How a deadline stands: past, today, near (two working days or fewer) or far. */
export type DeadlineState = 'OVERDUE' | 'TODAY' | 'SOON' | 'LATER';

export type DeadlineView = {
  readonly state: DeadlineState;
  readonly day: Day;
  /** Distance in `unit`; never negative. */
  readonly count: number;
  readonly unit: 'WORKING_DAY' | 'DAY' | 'WEEK';
};

const SOON_WORKING_DAYS = 2;
const WEEKS_FROM_DAYS = 21;

const stateOf = (days: number, workingDays: number): DeadlineState => {
  if (days < 0) return 'OVERDUE';
  if (days === 0) return 'TODAY';
  return workingDays <= SOON_WORKING_DAYS ? 'SOON' : 'LATER';
};

/**
 * Where a deadline stands at business time `now` (from the API, never the clock of this computer).
 * Up to three weeks it counts working days, beyond that whole weeks. A deadline on a day off is counted in plain days:
 * “over 4 werkdagen” would point at another day than the date beside it.
 */
export const viewDeadline = (
  due: Date | Day,
  now: Date,
  isHoliday: (day: Day) => boolean = isDutchHoliday,
): DeadlineView => {
  const day = typeof due === 'string' ? due : dayAt(due);
  const today = dayAt(now);
  const days = daysBetween(today, day);
  const workingDays = Math.abs(workingDaysBetween(today, day, isHoliday));
  const passed = typeof due !== 'string' && due.getTime() < now.getTime();
  const state = passed && days === 0 ? 'OVERDUE' : stateOf(days, workingDays);
  if (Math.abs(days) >= WEEKS_FROM_DAYS) return { state, day, count: Math.round(Math.abs(days) / 7), unit: 'WEEK' };
  if (workingDays === 0 || !isWorkingDay(day, isHoliday)) return { state, day, count: Math.abs(days), unit: 'DAY' };
  return { state, day, count: workingDays, unit: 'WORKING_DAY' };
};

import { addDays, dayAt, daysBetween, isWorkingDay, workingDaysBetween, type Day } from '@regiotafel/kernel/day';

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

const noHoliday = (): boolean => false;

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
  isHoliday: (day: Day) => boolean = noHoliday,
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

/** Dutch public holidays that fall on a fixed distance from Easter, and the fixed ones, of one year. @source Algemene termijnenwet, article 3 */
export const dutchHolidays = (year: number): ReadonlySet<Day> => {
  const easter = easterOf(year);
  const king = `${year}-04-27` as Day;
  return new Set<Day>([
    `${year}-01-01` as Day,
    ...[-2, 0, 1, 39, 49, 50].map((days) => addDays(easter, days)),
    isSunday(king) ? addDays(king, -1) : king,
    ...(year % 5 === 0 ? [`${year}-05-05` as Day] : []),
    `${year}-12-25` as Day,
    `${year}-12-26` as Day,
  ]);
};

const isSunday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** Easter Sunday in the Gregorian calendar. @source Meeus/Jones/Butcher */
const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}` as Day;
};

/** True on a Dutch public holiday; made for a whole calendar, so it remembers the years it met. */
export const isDutchHoliday = ((): ((day: Day) => boolean) => {
  const years = new Map<number, ReadonlySet<Day>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const days = years.get(year) ?? dutchHolidays(year);
    years.set(year, days);
    return days.has(day);
  };
})();

import { addDays, type Day, weekdayOf } from './day.js';

const SUNDAY = 7;

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

/**
 * The days of one year on which no term ends, beside Saturdays and Sundays; 5 May counts every year, Good Friday is treated
 * alike. The database holds the same days. @source Algemene termijnenwet, article 3, first and second paragraph
 */
export const dutchHolidays = (year: number): ReadonlySet<Day> => {
  const easter = easterOf(year);
  const king = `${year}-04-27` as Day;
  return new Set<Day>([
    `${year}-01-01` as Day,
    ...[-2, 1, 39, 50].map((days) => addDays(easter, days)),
    weekdayOf(king) === SUNDAY ? addDays(king, -1) : king,
    `${year}-05-05` as Day,
    `${year}-12-25` as Day,
    `${year}-12-26` as Day,
  ]);
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

import type { Brand } from './brand.js';

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
export type Day = Brand<string, 'Day'>;

const DAY_MS = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const fromEpochDay = (days: number): Day => {
  const day = new Date(days * DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length);
  if (!FORM.test(day)) throw new RangeError('not a day');
  return day as Day;
};

/** True for an existing day of the years 1900 to 2199, written as `YYYY-MM-DD`: no term or birth lies outside. */
export const isDay = (text: string): text is Day =>
  FORM.test(text) &&
  text >= FIRST_DAY &&
  text <= LAST_DAY &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  fromEpochDay(epochDay(text as Day)) === text;

/** Reads a day; throws `RangeError` for anything else. */
export const asDay = (text: string): Day => {
  if (!isDay(text)) throw new RangeError('not a day');
  return text;
};

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day in Europe/Amsterdam at an instant. */
export const dayAt = (instant: Date): Day => AMSTERDAM.format(instant) as Day;

/** `days` may be negative. @throws RangeError beyond the year 9999 */
export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** A check: the day is `first` or a later one. */
export const isFrom =
  (first: Day) =>
  (day: Day): boolean =>
    day >= first;

/** A check: the day is `last` or an earlier one. */
export const isUpTo =
  (last: Day) =>
  (day: Day): boolean =>
    day <= last;

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;

/** Monday to Friday, unless `isHoliday` says otherwise. */
export const isWorkingDay = (day: Day, isHoliday: (day: Day) => boolean): boolean =>
  weekdayOf(day) <= 5 && !isHoliday(day);

/** The `count`-th working day after `day` (0: `day` itself, or the next working day when it is none). */
export const addWorkingDays = (day: Day, count: number, isHoliday: (day: Day) => boolean): Day => {
  let at = day;
  let left = count;
  while (left > 0 || !isWorkingDay(at, isHoliday)) {
    at = addDays(at, 1);
    if (left > 0 && isWorkingDay(at, isHoliday)) left -= 1;
  }
  return at;
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (from: Day, to: Day, isHoliday: (day: Day) => boolean): number => {
  if (daysBetween(from, to) < 0) return -workingDaysBetween(to, from, isHoliday);
  let count = 0;
  const end = epochDay(to);
  for (let at = epochDay(from) + 1; at <= end; at += 1) if (isWorkingDay(fromEpochDay(at), isHoliday)) count += 1;
  return count;
};

import { addDays, dayAt, daysBetween, weekdayOf, type Day } from '@regiotafel/kernel/day';
import type { Locale } from './locale.js';

const ZONE = 'Europe/Amsterdam';

/** Language tags for formatting. English screens keep European order and the 24-hour clock. */
const TAG: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Writes days, times and figures the one way this application writes them: Europe/Amsterdam, 24 hours, weekday always shown. */
export interface TimeText {
  /** `di 24 nov`, with the year when it is not the year of `now`. */
  readonly day: (day: Day, now?: Day) => string;
  /** `dinsdag 24 november 2026` */
  readonly longDay: (day: Day) => string;
  /** `24 nov 2026`, for dense columns. */
  readonly shortDate: (day: Day) => string;
  /** `09:30` */
  readonly time: (instant: Date) => string;
  /** `di 24 nov 2026 om 09:30` */
  readonly moment: (instant: Date) => string;
  /** `1.234,5` */
  readonly number: (value: number, decimals?: number) => string;
  /** A share from 0 to 1 as `44 %`. */
  readonly percent: (share: number, decimals?: number) => string;
  /** `ma 23 – zo 29 nov 2026` of the week that starts on `monday`. */
  readonly week: (monday: Day) => string;
}

const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const undotted = (text: string): string => text.replaceAll('.', '');

const makeTimeText = (locale: Locale): TimeText => {
  const tag = TAG[locale];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: ZONE, ...options });
    return (at: Date): string => undotted(format.format(at)).replace(',', '');
  };
  const weekday = dates({ weekday: 'short' });
  const dayMonth = dates({ day: 'numeric', month: 'short' });
  const dayMonthYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const full = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(tag, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const at = locale === 'nl' ? 'om' : 'at';
  const sameYear = (one: Day, other: Day) => one.slice(0, 4) === other.slice(0, 4);
  const day = (value: Day, now: Day = value) => {
    const date = noonOf(value);
    return `${weekday(date)} ${sameYear(value, now) ? dayMonth(date) : dayMonthYear(date)}`;
  };
  return {
    day,
    longDay: (value) => full(noonOf(value)),
    shortDate: (value) => dayMonthYear(noonOf(value)),
    time: (instant) => clock.format(instant),
    moment: (instant) => `${weekday(instant)} ${dayMonthYear(instant)} ${at} ${clock.format(instant)}`,
    number: (value, decimals = 0) =>
      value.toLocaleString(tag, { maximumFractionDigits: decimals, minimumFractionDigits: decimals }),
    percent: (share, decimals = 0) => `${(share * 100).toLocaleString(tag, { maximumFractionDigits: decimals })} %`,
    week: (monday) => {
      const sunday = addDays(monday, 6);
      const start = noonOf(monday);
      const first = monday.slice(0, 7) === sunday.slice(0, 7) ? String(start.getUTCDate()) : dayMonth(start);
      return `${weekday(start)} ${first} – ${weekday(noonOf(sunday))} ${dayMonthYear(noonOf(sunday))}`;
    },
  };
};

const made = new Map<Locale, TimeText>();

/** The writer for a language; made once. */
export const timeText = (locale: Locale): TimeText => {
  const known = made.get(locale) ?? makeTimeText(locale);
  made.set(locale, known);
  return known;
};

/** Monday of the week of `day`. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** ISO 8601 week: the week of a year is the one its Thursday falls in. */
export const isoWeek = (day: Day): { readonly year: number; readonly week: number } => {
  const thursday = addDays(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01` as Day, thursday) / 7) + 1 };
};

const CLOCK_PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Minutes after midnight in Europe/Amsterdam, 0 to 1439. */
export const minutesOfDay = (instant: Date): number => {
  const [hours = 0, minutes = 0] = CLOCK_PARTS.format(instant).split(':').map(Number);
  return hours * 60 + minutes;
};

/** `570` → `09:30` */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export { dayAt };

import type { Migration } from '../migration.js';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2045;
const DAY_MS = 86_400_000;

/** Easter Sunday in the Gregorian calendar, epoch milliseconds (the method of Meeus, Jones and Butcher). */
const easterOf = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const corrected = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - corrected + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const at = moon + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(at / 31) - 1, (at % 31) + 1);
};

const kingsDay = (year: number): number => {
  const day = Date.UTC(year, 3, 27);
  return new Date(day).getUTCDay() === 0 ? day - DAY_MS : day;
};

const holidaysOf = (year: number): [number, string][] => {
  const easter = easterOf(year);
  return [
    [Date.UTC(year, 0, 1), 'Nieuwjaarsdag'],
    [easter - 2 * DAY_MS, 'Goede Vrijdag'],
    [easter + DAY_MS, 'Tweede paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [Date.UTC(year, 4, 5), 'Bevrijdingsdag'],
    [easter + 39 * DAY_MS, 'Hemelvaartsdag'],
    [easter + 50 * DAY_MS, 'Tweede pinksterdag'],
    [Date.UTC(year, 11, 25), 'Eerste kerstdag'],
    [Date.UTC(year, 11, 26), 'Tweede kerstdag'],
  ];
};

const rows = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => holidaysOf(FIRST_YEAR + at))
  .flat()
  .map(([at, name]) => `('${new Date(at).toISOString().slice(0, 10)}', '${name}')`);

/**
 * Days on which no term ends. The act counts 5 May every year, also where an employer gives it off only every five years,
 * and treats Good Friday alike; days that a decree equates for some years (third paragraph) are not among them.
 * @source Algemene termijnenwet, artikel 3, eerste en tweede lid
 */
export const fillHolidays: Migration = {
  name: '20261124T0906-fill-holidays',
  statements: [`insert into reference.holidays (day, name) values ${rows.join(', ')} on conflict (day) do nothing`],
};

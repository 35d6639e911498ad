/** Easter Sunday of a year in the Gregorian calendar, epoch milliseconds at UTC midnight. @source Meeus/Jones/Butcher algorithm */
const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const day = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1);
};

const DAY = 86_400_000;
const text = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** King's Day moves to Saturday when 27 April is a Sunday. */
const kingsDay = (year: number): number => {
  const at = Date.UTC(year, 3, 27);
  return new Date(at).getUTCDay() === 0 ? at - DAY : at;
};

/** Days on which Dutch government offices are closed, as `[YYYY-MM-DD, name]`. Liberation Day only in years that end in 0 or 5. */
export const dutchHolidays = (year: number): [string, string][] => [
  [text(Date.UTC(year, 0, 1)), 'Nieuwjaarsdag'],
  [text(easter(year) - 2 * DAY), 'Goede Vrijdag'],
  [text(easter(year) + DAY), 'Tweede Paasdag'],
  [text(kingsDay(year)), 'Koningsdag'],
  ...(year % 5 === 0 ? [[text(Date.UTC(year, 4, 5)), 'Bevrijdingsdag'] as [string, string]] : []),
  [text(easter(year) + 39 * DAY), 'Hemelvaartsdag'],
  [text(easter(year) + 50 * DAY), 'Tweede Pinksterdag'],
  [text(Date.UTC(year, 11, 25)), 'Eerste Kerstdag'],
  [text(Date.UTC(year, 11, 26)), 'Tweede Kerstdag'],
];

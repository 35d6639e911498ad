import type { Day } from './day.js';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Milliseconds that local time in Europe/Amsterdam is ahead of UTC at an instant. */
const offsetAt = (instant: number): number => {
  const part = Object.fromEntries(PARTS.formatToParts(instant).map((p) => [p.type, Number(p.value)]));
  const local = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return local - Math.floor(instant / 1000) * 1000;
};

/** The instant of a local wall-clock time (`minutes` after midnight) in Europe/Amsterdam. A time skipped in spring moves on by the gap; a doubled one in autumn is the first. */
export const instantAt = (day: Day, minutes: number): Date => {
  const guess = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const early = guess - offsetAt(guess - 12 * 3_600_000);
  const late = guess - offsetAt(guess + 12 * 3_600_000);
  const fits = [Math.min(early, late), Math.max(early, late)].find((at) => at + offsetAt(at) === guess);
  return new Date(fits ?? early);
};

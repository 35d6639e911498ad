import { addDays, dayAt, daysBetween, instantAt, type Day } from '@regiotafel/kernel';

/** The planning period: `days` calendar days from `firstDay`, each cut into grains of local wall-clock time. */
export interface Grid {
  readonly firstDay: Day;
  readonly days: number;
  readonly grainMinutes: 15 | 30;
}

/** A local wall-clock moment: `day` counts from the grid's first day, `grain` from midnight. */
export interface Moment {
  readonly day: number;
  readonly grain: number;
}

/** A stretch of one day: grains `[from, to)`. */
export interface Span {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;
const MINUTES_PER_DAY = 1440;

const TIME_OF_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
});

/** Grains in one day: 96 or 48. */
export const grainsPerDay = (grid: Grid): number => MINUTES_PER_DAY / grid.grainMinutes;

/** The calendar day of a day index; the index may lie outside the grid. */
export const dayOf = (grid: Grid, day: number): Day => addDays(grid.firstDay, day);

/** The index of a calendar day; negative or past the end outside the grid. */
export const dayIndexOf = (grid: Grid, day: Day): number => daysBetween(grid.firstDay, day);

/** The instant of a moment in Europe/Amsterdam. A moment skipped in spring moves on by the gap, a doubled one in autumn is the first. */
export const instantOf = (grid: Grid, moment: Moment): Date =>
  instantAt(dayOf(grid, moment.day), moment.grain * grid.grainMinutes);

const minutesOfDay = (instant: Date): number => {
  const [hour, minute] = TIME_OF_DAY.format(instant).split(':');
  return Number(hour) * 60 + Number(minute);
};

/** The grain an instant falls in, in Europe/Amsterdam; the day may lie outside the grid. */
export const momentOf = (grid: Grid, instant: Date): Moment => ({
  day: dayIndexOf(grid, dayAt(instant)),
  grain: Math.floor(minutesOfDay(instant) / grid.grainMinutes),
});

/** The first grain that begins at or after an instant. */
export const nextMomentOf = (grid: Grid, instant: Date): Moment => {
  const moment = momentOf(grid, instant);
  if (minutesOfDay(instant) % grid.grainMinutes === 0 && instant.getTime() % 60_000 === 0) return moment;
  const last = moment.grain + 1 === grainsPerDay(grid);
  return last ? { day: moment.day + 1, grain: 0 } : { day: moment.day, grain: moment.grain + 1 };
};

/** Cuts `[from, to)` into one span per day of the grid. A grain that is touched is taken whole; what lies outside the grid is left out. */
export const spansBetween = (grid: Grid, from: Date, to: Date): Span[] => {
  if (to.getTime() <= from.getTime()) return [];
  const start = momentOf(grid, from);
  const end = momentOf(grid, new Date(to.getTime() - 1));
  const spans: Span[] = [];
  for (let day = Math.max(0, start.day); day <= Math.min(grid.days - 1, end.day); day += 1) {
    const first = day === start.day ? start.grain : 0;
    const last = day === end.day ? end.grain : grainsPerDay(grid) - 1;
    // In the doubled hour of autumn a later instant can read earlier on the clock.
    spans.push({ day, from: Math.min(first, last), to: Math.max(first, last) + 1 });
  }
  return spans;
};

const isChangedHour = (grid: Grid, moment: Moment): boolean => {
  const same = (instant: Date): boolean => {
    const seen = momentOf(grid, instant);
    return seen.day === moment.day && seen.grain === moment.grain;
  };
  const instant = instantOf(grid, moment);
  return !same(instant) || same(new Date(instant.getTime() + HOUR_MS));
};

const findClockChanges = (grid: Grid): Span[] => {
  const perHour = 60 / grid.grainMinutes;
  const midnight = (day: number): number => instantOf(grid, { day, grain: 0 }).getTime();
  const changes: Span[] = [];
  for (let day = 0; day < grid.days; day += 1) {
    if (midnight(day + 1) - midnight(day) === 24 * HOUR_MS) continue;
    for (let from = 0; from < grainsPerDay(grid); from += perHour)
      if (isChangedHour(grid, { day, grain: from })) changes.push({ day, from, to: from + perHour });
  }
  return changes;
};

/** Time zones are slow to ask, grids never change. */
const known = new WeakMap<Grid, readonly Span[]>();

/** The hours that a clock change skips or doubles. No meeting covers one, so that wall-clock length and real length agree. */
export const clockChanges = (grid: Grid): readonly Span[] => {
  const changes = known.get(grid) ?? findClockChanges(grid);
  known.set(grid, changes);
  return changes;
};

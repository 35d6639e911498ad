import { weekdayOf } from '@regiotafel/kernel';
import { clockChanges, dayIndexOf, dayOf, grainsPerDay, type Span } from '../grid.js';
import type { Instance } from '../instance.js';
import { bitsOf, clearRange, runsOf, setRange, type Bits } from './bitset.js';

/** What all meetings of an instance share about time. */
export interface Calendar {
  readonly instance: Instance;
  readonly perDay: number;
  readonly length: number;
  readonly now: number;
  readonly today: number;
  readonly weekOf: readonly number[];
  /** Working days up to and including a day index, counted from an arbitrary zero: differences count working days. */
  readonly workingDays: (day: number) => number;
  /** First grain a meeting with ordinary notice may start (H6). */
  readonly noticeFrom: number;
  /** Starts within the opening hours of working days (H5), or at any hour for a crisis; never across a clock change. */
  readonly openStarts: (grains: number, crisis: boolean) => Bits;
}

const workingDayCounter = (instance: Instance): ((day: number) => number) => {
  const { grid, holidays } = instance;
  const offset = weekdayOf(grid.firstDay) - 1;
  const closed = [...new Set(holidays)]
    .filter((holiday) => weekdayOf(holiday) <= 5)
    .map((holiday) => dayIndexOf(grid, holiday));
  return (day) => {
    const week = Math.floor((day + offset) / 7);
    const weekday = day + offset - week * 7;
    return week * 5 + Math.min(weekday + 1, 5) - closed.filter((one) => one <= day).length;
  };
};

const firstDayWithNotice = (today: number, count: number, workingDays: (day: number) => number): number => {
  const isWorking = (day: number): boolean => workingDays(day) > workingDays(day - 1);
  let day = today;
  while (!isWorking(day) || workingDays(day) - workingDays(today) < count) day += 1;
  return day;
};

/** Free grains: everything but the busy spans. */
export const freeBits = (usable: Bits, perDay: number, busy: readonly Span[]): Bits => {
  const free = usable.slice();
  for (const { day, from, to } of busy) clearRange(free, day * perDay + from, day * perDay + to);
  return free;
};

/** Every grain of the period. */
export const allBits = (length: number): Bits => {
  const bits = bitsOf(length);
  setRange(bits, 0, length);
  return bits;
};

const dayWindow = (
  instance: Instance,
  day: number,
  crisis: boolean,
  workingDay: boolean,
): readonly [number, number] | null => {
  if (crisis) return [0, grainsPerDay(instance.grid)];
  return workingDay ? instance.opening[weekdayOf(dayOf(instance.grid, day)) - 1] : null;
};

const openStartsOf = (instance: Instance, workingDays: (day: number) => number): Calendar['openStarts'] => {
  const perDay = grainsPerDay(instance.grid);
  const length = instance.grid.days * perDay;
  const unchanged = freeBits(allBits(length), perDay, clockChanges(instance.grid));
  const known = new Map<string, Bits>();
  const make = (grains: number, crisis: boolean): Bits => {
    const starts = runsOf(unchanged, grains);
    for (let day = 0; day < instance.grid.days; day += 1) {
      const [from, to] = dayWindow(instance, day, crisis, workingDays(day) > workingDays(day - 1)) ?? [0, 0];
      clearRange(starts, day * perDay, day * perDay + from);
      clearRange(starts, day * perDay + Math.max(from, to - grains + 1), (day + 1) * perDay);
    }
    return starts;
  };
  return (grains, crisis) => {
    const key = `${grains}/${crisis}`;
    const starts = known.get(key) ?? make(grains, crisis);
    known.set(key, starts);
    return starts;
  };
};

/** Prepares the calendar questions that every meeting asks. */
export const calendarOf = (instance: Instance): Calendar => {
  const { grid, now, rules } = instance;
  const perDay = grainsPerDay(grid);
  const workingDays = workingDayCounter(instance);
  const monday = weekdayOf(grid.firstDay) - 1;
  return {
    instance,
    perDay,
    length: grid.days * perDay,
    now: now.day * perDay + now.grain,
    today: now.day,
    weekOf: Array.from({ length: grid.days }, (_, day) => Math.floor((day + monday) / 7)),
    workingDays,
    noticeFrom: firstDayWithNotice(now.day, rules.noticeWorkingDays, workingDays) * perDay,
    openStarts: openStartsOf(instance, workingDays),
  };
};

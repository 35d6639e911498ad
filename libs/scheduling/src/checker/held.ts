import { InvalidInput, daysBetween, isWorkingDay, workingDaysBetween, type Day } from '@regiotafel/kernel';
import { dayOf, grainsPerDay, type Span } from '../grid.js';
import type { Instance, Meeting, Person, Placement, Room } from '../instance.js';

/** A planned meeting as the checker sees it: `from` and `to` in grains since the start of the period. */
export interface Held {
  readonly meeting: Meeting;
  readonly placement: Placement;
  readonly day: Day;
  /** A number for its ISO week. */
  readonly week: number;
  readonly from: number;
  readonly to: number;
  readonly room: Room | undefined;
  readonly people: readonly Person[];
}

/** What every rule looks at. */
export interface Checked {
  readonly instance: Instance;
  readonly held: readonly Held[];
  readonly today: Day;
  readonly perDay: number;
  /** Working days between days, as far as they were counted. */
  readonly counted: Map<string, number>;
}

/** Counted from a Monday. */
const weekOf = (day: Day): number => Math.floor(daysBetween('1970-01-05' as Day, day) / 7);

const holdOf = (instance: Instance, placement: Placement, perDay: number): Held => {
  const meeting = instance.meetings.find(({ id }) => id === placement.meeting);
  if (!meeting) throw new InvalidInput([{ path: 'placements', code: 'UNKNOWN_MEETING' }]);
  const from = placement.day * perDay + placement.grain;
  const people = placement.people.flatMap(({ person }) => instance.people.find(({ id }) => id === person) ?? []);
  const room = instance.rooms.find(({ id }) => id === placement.room);
  const day = dayOf(instance.grid, placement.day);
  return {
    meeting,
    placement,
    day,
    week: weekOf(day),
    from,
    to: from + meeting.grains,
    room,
    people,
  };
};

/** Looks up what placements name. Throws `InvalidInput` for an unknown meeting, or one that is placed twice. */
export const checkedOf = (instance: Instance, placements: readonly Placement[]): Checked => {
  if (new Set(placements.map(({ meeting }) => meeting)).size < placements.length)
    throw new InvalidInput([{ path: 'placements', code: 'NOT_UNIQUE' }]);
  const perDay = grainsPerDay(instance.grid);
  const held = placements.map((placement) => holdOf(instance, placement, perDay));
  return { instance, held, today: dayOf(instance.grid, instance.now.day), perDay, counted: new Map() };
};

export const overlap = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to;

export const within = (inner: { from: number; to: number }, outer: { from: number; to: number }): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** A span of one day in grains since the start of the period. */
export const stretch = ({ perDay }: Checked, { day, from, to }: Span): { from: number; to: number } => ({
  from: day * perDay + from,
  to: day * perDay + to,
});

export const isHoliday =
  ({ instance }: Checked) =>
  (day: Day): boolean =>
    instance.holidays.includes(day);

export const isOpenDay = (checked: Checked, day: Day): boolean => isWorkingDay(day, isHoliday(checked));

/** Working days from one day to another; negative when the other is earlier. */
export const workingDays = (checked: Checked, from: Day, to: Day): number => {
  const key = `${from}/${to}`;
  const days = checked.counted.get(key) ?? workingDaysBetween(from, to, isHoliday(checked));
  checked.counted.set(key, days);
  return days;
};

/** All pairs, each once. */
export const pairsOf = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));

/** Meetings per person. */
export const byPerson = ({ held }: Checked): ReadonlyMap<Person, readonly Held[]> => {
  const agendas = new Map<Person, Held[]>();
  for (const one of held) {
    for (const person of new Set(one.people)) agendas.set(person, [...(agendas.get(person) ?? []), one]);
  }
  return agendas;
};

/** How many meetings there are by a key. */
export const countBy = <K>(held: readonly Held[], keyOf: (one: Held) => K): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const one of held) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

/** H7: confirmed and at most the freeze away. */
export const isPinned = (checked: Checked, { communicated }: Meeting): boolean => {
  const { grid, rules } = checked.instance;
  if (!communicated?.confirmed || communicated.placement.day >= grid.days) return false;
  return workingDays(checked, checked.today, dayOf(grid, communicated.placement.day)) <= rules.freezeWorkingDays;
};

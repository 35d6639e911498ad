import { score } from '../checker/score.js';
import type { Filled, Instance, Meeting, Placement } from '../instance.js';
import type { Score } from '../plan.js';

const castsOf = (meeting: Meeting): Filled[][] =>
  meeting.roles.reduce<Filled[][]>(
    (casts, { role, candidates }) =>
      casts.flatMap((cast) => candidates.map(({ person }) => [...cast, { role, person }])),
    [[]],
  );

const placementsOf = (instance: Instance, meeting: Meeting): Placement[] => {
  const rooms = meeting.mode === 'VIDEO' ? [null] : instance.rooms.map(({ id }) => id);
  const days = Array.from({ length: instance.grid.days }, (_, day) => day);
  const hours = instance.opening.flatMap((one) => (one ? [one] : []));
  const [from, to] = [Math.min(...hours.map(([open]) => open)), Math.max(...hours.map(([, close]) => close))];
  const moments = days.flatMap((day) => Array.from({ length: to - from }, (_, at) => ({ day, grain: from + at })));
  const all = moments.flatMap((moment) =>
    rooms.flatMap((room) => castsOf(meeting).map((people) => ({ meeting: meeting.id, ...moment, room, people }))),
  );
  return all.filter((placement) => score({ ...instance, meetings: [meeting] }, [placement]).hard === 0);
};

const isLess = (one: Score, other: Score): boolean =>
  one.medium < other.medium || (one.medium === other.medium && one.soft < other.soft);

/** Every placement of each meeting, which must not be a crisis, that breaks no hard rule by itself. */
export const optionsOf = (instance: Instance): Placement[][] =>
  instance.meetings.map((meeting) => placementsOf(instance, meeting));

/** The best score by trying every combination of `options`; for tiny instances. Knows the checker only. */
export const bestOfEveryPlan = (instance: Instance, options: readonly (readonly Placement[])[]): Score => {
  let best: Score = score(instance, []);
  const choose = (at: number, chosen: readonly Placement[]): void => {
    const found = score(instance, chosen);
    if (found.hard === 0 && isLess(found, best)) best = found;
    if (found.hard > 0 || at === options.length) return;
    choose(at + 1, chosen);
    for (const placement of options[at]) choose(at + 1, [...chosen, placement]);
  };
  choose(0, []);
  return { hard: best.hard, medium: best.medium, soft: best.soft };
};

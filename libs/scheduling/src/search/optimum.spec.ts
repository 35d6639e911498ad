import { expect, test } from '@jest/globals';
import { compile } from '../compile/compile.js';
import type { Instance } from '../instance.js';
import type { Plan, Score } from '../plan.js';
import { bestOfEveryPlan, optionsOf } from '../testing/every-plan.js';
import { randomInstance } from '../testing/random-instance.js';
import { solve } from './solve.js';

/** At most three meetings in an hour and a half on the two days that notice leaves, with at most two candidates a role. */
const tiny = (seed: number): Instance => {
  const instance = randomInstance(seed, 3);
  return {
    ...instance,
    grid: { ...instance.grid, days: 4, grainMinutes: 30 },
    now: { day: 0, grain: 18 },
    opening: instance.opening.map((hours) => hours && ([18, 21] as const)),
    people: instance.people.map((person) => ({ ...person, busy: cut(person.busy).slice(0, 2) })),
    rooms: instance.rooms.slice(0, 2).map((room) => ({ ...room, busy: [] })),
    standingSlots: instance.standingSlots.flatMap((slot) => (cut([slot.span]).length > 0 ? [slot] : [])),
    meetings: instance.meetings.map(({ release: _, preferred: __, ...meeting }) => ({
      ...meeting,
      urgency: meeting.urgency === 'CRISIS' ? 'URGENT' : meeting.urgency,
      grains: Math.min(meeting.grains, 2),
      roles: meeting.roles.slice(0, 2).map(({ role, candidates }) => ({ role, candidates: candidates.slice(0, 2) })),
    })),
  };
};

const cut = <T extends { day: number; to: number }>(spans: readonly T[]): T[] =>
  spans.filter(({ day, to }) => day < 4 && to <= 48);

const worth = ({ medium, soft }: Score): number => medium * 1e6 + soft;

/** Those of the first `seeds` instances that have at least two meetings, and few enough plans to try them all. */
const tinyOnes = (seeds: number, mostPlans: number) =>
  Array.from({ length: seeds }, (_, index) => tiny(index + 1)).flatMap((instance) => {
    const options = optionsOf(instance);
    const plans = options.reduce((product, { length }) => product * (length + 1), 1);
    const isOne = instance.meetings.length > 1 && options.every(({ length }) => length > 0) && plans <= mostPlans;
    return isOne ? [{ instance, options }] : [];
  });

test('on tiny instances the search finds the best of all plans, none beats the bound, and greedy alone finds the best in half of them', () => {
  const results = tinyOnes(500, 3_000).map(({ instance, options }) => {
    const compiled = compile(instance);
    const run = (iterations: number): Plan => solve(compiled, { seed: 1, budget: { iterations } });
    const [greedy, search] = [run(0), run(500)];
    return {
      best: worth(bestOfEveryPlan(instance, options)),
      search: worth(search.score),
      greedy: worth(greedy.score),
      bound: worth(greedy.bound),
    };
  });
  expect(results.filter(({ best, search }) => search !== best)).toEqual([]);
  expect(results.filter(({ best, bound }) => bound > best)).toEqual([]);
  const missed = results.filter(({ best, greedy }) => greedy !== best);
  expect([results.length >= 50, missed.length * 2 <= results.length]).toEqual([true, true]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { score } from './checker/score.js';
import { compile } from './compile/compile.js';
import { findSlots } from './find-slots.js';
import { grainsPerDay } from './grid.js';
import type { Instance, Meeting } from './instance.js';
import { solve } from './search/solve.js';
import { aMeeting, anInstance, aPerson, aPlacement } from './testing/an-instance.js';
import { randomInstance } from './testing/random-instance.js';

const SEED = 20_260_303;

/** Moments at which every person of `meeting` is free, one by one from the intervals. */
const sweep = (instance: Instance, meeting: Meeting): { day: number; grain: number }[] => {
  const people = meeting.roles.map(({ candidates }) => instance.people.find(({ id }) => id === candidates[0].person));
  const moments = Array.from({ length: instance.grid.days * grainsPerDay(instance.grid) }, (_, at) => ({
    day: Math.floor(at / grainsPerDay(instance.grid)),
    grain: at % grainsPerDay(instance.grid),
  }));
  return moments.filter(({ day, grain }) => {
    const hours = instance.opening[day % 7];
    const isOpen = hours && grain >= hours[0] && grain + meeting.grains <= hours[1];
    const busy = people.flatMap((person) => person?.busy ?? []);
    const clash = busy.some((span) => span.day === day && span.from < grain + meeting.grains && grain < span.to);
    return isOpen && day >= 2 && !clash;
  });
};

const sampled = fc.array(
  fc.record({ day: fc.nat(13), from: fc.integer({ min: 16, max: 33 }), length: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 25 },
);

test(`the free moments of three people are those of an interval sweep, seed ${SEED}`, () => {
  fc.assert(
    fc.property(
      fc.array(sampled, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (calendars, grains) => {
        const people = calendars.map((busy, index) =>
          aPerson(`p${index}`, { busy: busy.map(({ day, from, length }) => ({ day, from, to: from + length })) }),
        );
        const roles = people.map(({ id }) => ({
          role: 'POLICE',
          candidates: [{ person: id, rank: 'USUAL' as const }],
        }));
        const instance = anInstance({ people, meetings: [] });
        const meeting = aMeeting('new', { grains, roles });
        const found = findSlots(compile(instance), meeting, 1_000).map(({ placement: { day, grain } }) => ({
          day,
          grain,
        }));
        expect(found).toEqual(sweep(instance, meeting));
      },
    ),
    { seed: SEED, numRuns: 100 },
  );
});

test(`beside a plan, every slot keeps every hard rule and costs what the checker says, seed ${SEED}`, () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const instance = randomInstance(seed, 6);
      const compiled = compile(instance);
      const [meeting] = instance.meetings;
      const others = solve(compiled, { seed, budget: { iterations: 0 } }).placements.filter(
        (placement) => placement.meeting !== meeting.id,
      );
      const without = score({ ...instance, meetings: instance.meetings.slice(1) }, others);
      const slots = findSlots(compiled, meeting, 5, others);
      const checked = slots.map(({ placement }) => score(instance, [...others, placement]));
      expect(checked.map(({ hard, medium, soft }) => [hard, medium - without.medium, soft - without.soft])).toEqual(
        slots.map(({ cost }) => [cost.hard, cost.medium, cost.soft]),
      );
    }),
    { seed: SEED, numRuns: 100 },
  );
});

describe('slots', () => {
  const compiled = compile(anInstance());
  test('come cheapest first, as many as asked for', () => {
    const [first, second] = findSlots(compiled, compiled.instance.meetings[0], 2);
    expect([first.placement, second.placement.grain, first.cost]).toEqual([
      aPlacement(),
      19,
      { hard: 0, medium: 0, soft: 4 },
    ]);
  });
  test('of a meeting nobody can attend are none', () => {
    expect(findSlots(compiled, aMeeting('m1', { conflicts: ['agent', 'agent-2'] }), 3)).toEqual([]);
  });
  test('are later on the day rather than with the alternate', () => {
    const [slot] = findSlots(compiled, aMeeting('m2'), 1, [aPlacement()]);
    expect(slot.placement).toEqual(aPlacement({ meeting: 'm2', grain: 20 }));
  });
  test('are with the alternate rather than a day later when it is urgent', () => {
    const busy = [{ day: 2, from: 20, to: 34 }];
    const tired = compile(anInstance({ people: [aPerson('agent', { busy }), aPerson('agent-2')] }));
    const [slot] = findSlots(tired, aMeeting('m2', { urgency: 'URGENT' }), 1, [aPlacement()]);
    expect(slot.placement).toEqual(aPlacement({ meeting: 'm2', people: [{ role: 'POLICE', person: 'agent-2' }] }));
  });
});

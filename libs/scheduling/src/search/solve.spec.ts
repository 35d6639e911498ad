import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import fc from 'fast-check';
import { score } from '../checker/score.js';
import { compile } from '../compile/compile.js';
import type { Instance } from '../instance.js';
import type { Plan } from '../plan.js';
import { aMeeting, anInstance, aPerson } from '../testing/an-instance.js';
import { generateRegion } from '../testing/generate-region.js';
import { aDayLater, randomInstance } from '../testing/random-instance.js';
import { solve, type SolveProgress } from './solve.js';

const SEED = 20_260_302;

const planFor = (instance: Instance, iterations: number, seed = 1): Plan =>
  solve(compile(instance), { seed, budget: { iterations } });

/** What the search kept count of itself; every meeting it places keeps every hard rule. */
const keptBySearch = ({ trace }: Plan) => {
  const { medium, soft } = trace.improvements.at(-1) ?? { medium: -1, soft: -1 };
  return { hard: 0, medium, soft };
};

const foundByChecker = (instance: Instance, { placements }: Plan) => {
  const { hard, medium, soft } = score(instance, placements);
  return { hard, medium, soft };
};

describe('the search keeps the score that the checker finds, and breaks no hard rule', () => {
  test(`on 300 new instances, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const instance = randomInstance(seed, 9);
        const plan = planFor(instance, 20, seed);
        expect(foundByChecker(instance, plan)).toEqual(keptBySearch(plan));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test(`on 220 instances with communicated and pinned meetings, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const first = randomInstance(seed, 9);
        const instance = aDayLater(first, planFor(first, 0).placements, seed);
        const plan = planFor(instance, 20, seed);
        expect(foundByChecker(instance, plan)).toEqual(keptBySearch(plan));
      }),
      { seed: SEED, numRuns: 220 },
    );
  });

  test.each([
    { seed: 1, free: 0.6, grainMinutes: 30, meetings: 50 },
    { seed: 2, free: 0.4, grainMinutes: 15, meetings: 50 },
  ] as const)('on a region of $meetings meetings with $free free', (shape) => {
    const instance = generateRegion(shape);
    const plan = planFor(instance, 300);
    expect(foundByChecker(instance, plan)).toEqual(keptBySearch(plan));
  });
});

describe('a plan', () => {
  const region = generateRegion({ seed: 3, free: 0.5, grainMinutes: 30, meetings: 50 });

  test('is the same to the byte for the same seed and iterations', () => {
    expect(JSON.stringify(planFor(region, 200, 7))).toBe(JSON.stringify(planFor(region, 200, 7)));
  });
  test('differs by seed when there is room to search', () => {
    expect(planFor(region, 200, 7).placements).not.toEqual(planFor(region, 200, 8).placements);
  });
  test('never gets worse with more iterations', () => {
    const { improvements } = planFor(region, 400).trace;
    const worth = improvements.map(({ medium, soft }) => medium * 1e6 + soft);
    expect(worth).toEqual(worth.toSorted((one, other) => other - one));
  });
  test('is never better than its bound', () => {
    const { score: found, bound, gap } = planFor(region, 400);
    expect([found.medium >= bound.medium, gap >= 0, gap < 1]).toEqual([true, true, true]);
  });
  test('names the first moment with enough notice when nothing is in the way, and stops at once as nothing is better', () => {
    const { placements, trace, gap } = planFor(anInstance(), 1_000);
    expect(placements).toEqual([
      { meeting: 'm1', day: 2, grain: 18, room: null, people: [{ role: 'POLICE', person: 'agent' }] },
    ]);
    expect([trace.iterations, trace.stoppedBy, gap]).toEqual([0, 'OPTIMUM', 0]);
  });
  test.each([
    ['spring', '2026-03-23'],
    ['autumn', '2026-10-19'],
  ])('leaves out the hour the clock changes in %s, even for a crisis', (_, firstDay) => {
    const night = [...[0, 1, 2, 3, 4, 5].map((day) => ({ day, from: 0, to: 48 })), { day: 6, from: 0, to: 3 }];
    const instance = anInstance({
      grid: { firstDay: asDay(firstDay), days: 7, grainMinutes: 30 },
      people: [aPerson('agent', { busy: [...night, { day: 6, from: 6, to: 8 }] }), aPerson('agent-2', { busy: night })],
      meetings: [aMeeting('m1', { urgency: 'CRISIS', conflicts: ['agent-2'] })],
    });
    expect(planFor(instance, 50).placements).toMatchObject([{ day: 6, grain: 8 }]);
  });
  test('of nothing is empty', () => {
    expect(planFor(anInstance({ meetings: [] }), 10)).toMatchObject({ placements: [], unscheduled: [], gap: 0 });
  });
});

describe('a budget', () => {
  const compiled = compile(generateRegion({ seed: 4, free: 0.5, grainMinutes: 30, meetings: 50 }));

  test('in milliseconds ends by the stopwatch of the caller', () => {
    let ticks = 0;
    const { trace } = solve(compiled, { seed: 1, budget: { ms: 30, elapsed: () => (ticks += 1) } });
    expect([trace.iterations, trace.stoppedBy]).toEqual([29, 'BUDGET']);
  });
  test('is cut short by the caller', () => {
    let asked = 0;
    const { trace } = solve(compiled, { seed: 1, budget: { iterations: 500 }, shouldStop: () => (asked += 1) > 20 });
    expect([trace.iterations, trace.stoppedBy]).toEqual([20, 'CALLER']);
  });
  test('tells how far it is, ever better', () => {
    const told: SolveProgress[] = [];
    solve(compiled, { seed: 1, budget: { iterations: 500 }, onProgress: (progress) => void told.push(progress) });
    const worth = told.map(({ best }) => best.medium * 1e6 + best.soft);
    expect([told[0].phase, told.length > 1, worth]).toEqual([
      'GREEDY',
      true,
      worth.toSorted((one, other) => other - one),
    ]);
  });
});

describe('a contradiction in the question is refused by name', () => {
  test.each([
    ['an unknown candidate', { people: [] }, 'meetings.0.roles.0.candidates.0', 'UNKNOWN_PERSON'],
    ['two meetings with one id', { meetings: [aMeeting('m1'), aMeeting('m1')] }, 'meetings.1.id', 'NOT_UNIQUE'],
    [
      'a meeting longer than a day',
      { meetings: [aMeeting('m1', { grains: 49 })] },
      'meetings.0.grains',
      'OUTSIDE_GRID',
    ],
    [
      'a table of distances with a hole',
      { sites: { ids: ['hall'], km: [], minutes: [[0]] } },
      'sites.km',
      'NOT_A_TABLE',
    ],
  ])('%s', (_, over, path, code) => {
    expect(() => compile(anInstance(over))).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', fields: expect.arrayContaining([{ path, code }]) }),
    );
  });
});

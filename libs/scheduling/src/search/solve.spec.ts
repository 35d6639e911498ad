import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { score } from '../checker/score.js';
import { compile } from '../compile/compile.js';
import type { Instance } from '../instance.js';
import type { Plan } from '../plan.js';
import { generateRegion } from '../testing/generate-region.js';
import { aDayLater, randomInstance } from '../testing/random-instance.js';
import { solve } from './solve.js';

const SEED = 20_260_302;

const planFor = (instance: Instance, iterations: number, seed = 1): Plan =>
  solve(compile(instance), { seed, budget: { iterations } });

/** What the search kept count of itself, as the checker would say it; every placed meeting keeps every hard rule. */
const keptBySearch = ({ trace }: Plan) => {
  const { medium, soft } = trace.improvements.at(-1) ?? { medium: -1, soft: -1 };
  return { hard: 0, medium, soft };
};

const found = (instance: Instance, { placements }: Plan) => {
  const { hard, medium, soft } = score(instance, placements);
  return { hard, medium, soft };
};

describe('the search keeps the score that the checker finds, and breaks no hard rule', () => {
  test(`on 400 new instances, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const instance = randomInstance(seed, 9);
        const plan = planFor(instance, 60, seed);
        expect(found(instance, plan)).toEqual(keptBySearch(plan));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test(`on 300 instances with communicated and pinned meetings, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const first = randomInstance(seed, 9);
        const instance = aDayLater(first, planFor(first, 0).placements, seed);
        const plan = planFor(instance, 60, seed);
        expect(found(instance, plan)).toEqual(keptBySearch(plan));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test.each([
    { seed: 1, free: 0.6, grainMinutes: 30, meetings: 50 },
    { seed: 2, free: 0.4, grainMinutes: 15, meetings: 50 },
  ] as const)('on a region of $meetings meetings with $free free', (shape) => {
    const instance = generateRegion(shape);
    const plan = planFor(instance, 300);
    expect(found(instance, plan)).toEqual(keptBySearch(plan));
  });
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyInRange, bitsOf, clearRange, hasBit, positionsOf, runsOf, setRange } from './bitset.js';

const SEED = 20_260_306;
const LENGTH = 100;

const flags = fc.array(fc.boolean(), { minLength: LENGTH, maxLength: LENGTH });

const packed = (free: readonly boolean[]) => {
  const bits = bitsOf(free.length);
  free.forEach((one, at) => (one ? setRange(bits, at, at + 1) : undefined));
  return bits;
};

const agree = (name: string, property: (free: boolean[], from: number, length: number) => void): void =>
  test(`${name}, as with a list of yes and no, seed ${SEED}`, () => {
    fc.assert(
      fc.property(flags, fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 70 }), (free, from, length) =>
        property(free, from, Math.min(length, LENGTH - from)),
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

agree('runs are starts with so many free grains in a row', (free, _, length) => {
  const expected = free.map((_one, at) => at + length <= LENGTH && free.slice(at, at + length).every(Boolean));
  const runs = runsOf(packed(free), length);
  expect(free.map((_one, at) => hasBit(runs, at))).toEqual(expected);
});

agree('a range has any bit', (free, from, length) => {
  expect(anyInRange(packed(free), from, from + length)).toBe(free.slice(from, from + length).some(Boolean));
});

agree('positions are those of the bits, without a cleared range', (free, from, length) => {
  const bits = packed(free);
  clearRange(bits, from, from + length);
  expect(positionsOf(bits)).toEqual(free.flatMap((one, at) => (one && (at < from || at >= from + length) ? [at] : [])));
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_WEIGHINGS, protectMix, roundedShare, tallyOf } from './uniformity.js';
import { OUTCOMES } from './weighing.js';

fc.configureGlobal({ seed: 20_260_302 });

const answers = (...given: ('YES' | 'NO' | 'UNKNOWN')[]) =>
  given.map((answer, at) => ({ criterion: `Q${at}`, answer }));

test('a concluded weighing is counted by question and by outcome', () => {
  const table = [
    { preferredOutcome: 'REGULAR_CARE' as const, answers: answers('YES', 'NO') },
    { preferredOutcome: 'REGULAR_CARE' as const, answers: answers('YES', 'UNKNOWN') },
    { preferredOutcome: 'NO_ACTION' as const, answers: answers('YES', 'NO') },
  ];
  expect(tallyOf(table, 'REGULAR_CARE')).toEqual([
    { kind: 'CRITERION', code: 'Q0', unanimous: 1, judgements: 3, same: 3, yes: 3, no: 0 },
    { kind: 'CRITERION', code: 'Q1', unanimous: 0, judgements: 3, same: 2, yes: 0, no: 2 },
    { kind: 'OUTCOME', code: 'REGULAR_CARE', unanimous: 0, judgements: 3, same: 2, yes: 0, no: 0 },
  ]);
});

describe('a mix of outcomes', () => {
  const mix = fc
    .array(fc.nat(12), { minLength: OUTCOMES.length, maxLength: OUTCOMES.length })
    .map((counts) => new Map(OUTCOMES.map((outcome, at): [string, number] => [outcome, counts[at] ?? 0])));
  const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

  test('never shows a small count, nor one that follows from the others, and loses none', () => {
    fc.assert(
      fc.property(mix, (drawn) => {
        const told = protectMix(drawn);
        const all = sum(drawn.values());
        if (told === null) return all < LEAST_WEIGHINGS;
        const isSmall = (count: number): boolean => count > 0 && count < LEAST_WEIGHINGS;
        return (
          sum(told.shown.map(([, count]) => count)) + told.rest === all &&
          !isSmall(told.rest) &&
          told.shown.every(([, count]) => !isSmall(count))
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a share is told in steps of five per cent, and never as nobody or everybody', () => {
  expect([roundedShare(1, 3), roundedShare(0, 0), roundedShare(7, 7), roundedShare(0, 9)]).toEqual([
    0.35, 0, 0.95, 0.05,
  ]);
});

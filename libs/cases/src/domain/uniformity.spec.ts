import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asDay, type Day } from '@regiotafel/kernel';
import { bandsOf, halfYearOf, LEAST_WEIGHINGS, nextHalfYear, protectMix, roundedShare, tallyOf } from './uniformity.js';
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

describe('the half-years that are told', () => {
  test('begin in January and July', () => {
    const days = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(asDay);
    expect(days.map(halfYearOf)).toEqual(['2026-01-01', '2026-01-01', '2026-07-01', '2026-07-01']);
    expect(days.map(nextHalfYear)).toEqual(['2026-07-01', '2026-07-01', '2027-01-01', '2027-01-01']);
  });

  const START = asDay('2020-01-01');
  const starts = (count: number): Day[] =>
    Array.from({ length: count }).reduce<Day[]>(
      (days) => [...days, nextHalfYear(days.at(-1) ?? ('2019-07-01' as Day))],
      [],
    );
  /** Weighings of each half-year, each with an outcome of its own. */
  const history = fc.array(fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 9 }), { minLength: 1, maxLength: 8 });
  /** What is told once the first so many half-years are over. */
  const viewAfter = (drawn: readonly (readonly string[])[], over: number) =>
    bandsOf(
      starts(over).flatMap((from, at) => {
        const rows = drawn[at] ?? [];
        return rows.length === 0 ? [] : [{ from, weighings: rows.length, rows }];
      }),
    );
  /** Every count that a view prints. */
  const printed = (bands: ReturnType<typeof viewAfter>): number[] =>
    bands.flatMap(({ rows }) => {
      const counts = new Map([...Map.groupBy(rows, (row) => row)].map(([code, of]) => [code, of.length]));
      const mix = protectMix(counts);
      return mix ? [rows.length, ...mix.shown.map(([, count]) => count), mix.rest] : [];
    });

  test('stay as they were told, share no weighing, and hold enough: no two views differ by a handful', () => {
    expect(starts(1)).toEqual([START]);
    fc.assert(
      fc.property(history, (drawn) => {
        const views = Array.from({ length: drawn.length + 1 }, (_, over) => viewAfter(drawn, over));
        for (const [at, earlier] of views.entries())
          for (const later of views.slice(at)) {
            expect(later.slice(0, earlier.length)).toEqual(earlier);
            for (const band of later.slice(earlier.length))
              expect(band.rows.length).toBeGreaterThanOrEqual(LEAST_WEIGHINGS);
            for (const count of printed(later.slice(earlier.length)))
              expect(count === 0 || count >= LEAST_WEIGHINGS).toBe(true);
          }
        const last = views.at(-1) ?? [];
        for (const [at, band] of last.entries())
          expect(band.from < band.until && (last[at + 1]?.from ?? band.until) === band.until).toBe(true);
        const told = last.reduce((sum, { rows }) => sum + rows.length, 0);
        expect(drawn.flat().length - told).toBeLessThan(LEAST_WEIGHINGS);
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { CASE_STATUSES, CASE_STEPS, caseAfter, caseNumber, partsOfNumber } from './case-file.js';

/** Written out once more, on purpose: from, step, to. Whatever is missing is refused. */
const TABLE = [
  ['PROPOSED', 'activate', 'ACTIVE'],
  ['PROPOSED', 'close', 'CLOSED'],
  ['ACTIVE', 'monitor', 'MONITORING'],
  ['ACTIVE', 'close', 'CLOSED'],
  ['MONITORING', 'activate', 'ACTIVE'],
  ['MONITORING', 'startAftercare', 'AFTERCARE'],
  ['MONITORING', 'close', 'CLOSED'],
  ['AFTERCARE', 'activate', 'ACTIVE'],
  ['AFTERCARE', 'close', 'CLOSED'],
] as const;
const EVERY = CASE_STATUSES.flatMap((status) => CASE_STEPS.map((step) => [status, step] as const));

describe('a case', () => {
  test.each(EVERY)('%s, %s: goes where the table says, or nowhere', (status, step) => {
    const to = TABLE.find(([from, taken]) => from === status && taken === step)?.[2] ?? null;
    expect(caseAfter(status, step)).toBe(to);
  });

  test('never leaves the end by a step', () => {
    for (const status of ['CLOSED', 'RETAINED', 'DESTROYED'] as const)
      expect(CASE_STEPS.map((step) => caseAfter(status, step))).toEqual([null, null, null, null]);
  });

  test('has a number that events can carry in figures', () => {
    expect(caseNumber(2026, 7)).toBe('RT-2026-0007');
    expect(partsOfNumber(caseNumber(2026, 12_345))).toEqual({ year: 2026, count: 12_345 });
  });
});

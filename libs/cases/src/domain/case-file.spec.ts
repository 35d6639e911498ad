import { expect, test } from '@jest/globals';
import { caseNumber, partsOfNumber } from './case-file.js';

test('a case has a number that events can carry in figures', () => {
  expect(caseNumber(2026, 7)).toBe('RT-2026-0007');
  expect(partsOfNumber(caseNumber(2026, 12_345))).toEqual({ year: 2026, count: 12_345 });
});

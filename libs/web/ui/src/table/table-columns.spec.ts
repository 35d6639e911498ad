import { expect, test } from '@jest/globals';
import { compareValues } from './table-columns.js';

const sorted = (values: (string | number)[]) => [...values].sort(compareValues);

test('numbers in a text count as numbers', () => {
  expect(sorted(['RT-2026-0118', 'RT-2026-9', 'RT-2026-0106'])).toEqual(['RT-2026-9', 'RT-2026-0106', 'RT-2026-0118']);
});

test('capitals and accents do not change the order', () => {
  expect(sorted(['zee', 'Één', 'appel', 'eend'])).toEqual(['appel', 'Één', 'eend', 'zee']);
});

test('figures are sorted by size', () => {
  expect(sorted([10, 9, 100])).toEqual([9, 10, 100]);
});

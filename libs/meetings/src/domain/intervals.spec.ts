import { expect, test } from '@jest/globals';
import { mergeIntervals } from './intervals.js';

test('busy stretches that overlap or touch become one, in order of time', () => {
  const busy = [
    { from: 50, until: 60 },
    { from: 10, until: 20 },
    { from: 20, until: 30 },
    { from: 12, until: 15 },
  ];
  expect(mergeIntervals(busy, { from: 0, until: 100 })).toEqual([
    { from: 10, until: 30 },
    { from: 50, until: 60 },
  ]);
});

test('what lies outside the window is cut off, and an empty stretch is nothing', () => {
  const busy = [
    { from: -10, until: 5 },
    { from: 95, until: 200 },
    { from: 40, until: 40 },
    { from: 300, until: 400 },
  ];
  expect(mergeIntervals(busy, { from: 0, until: 100 })).toEqual([
    { from: 0, until: 5 },
    { from: 95, until: 100 },
  ]);
});

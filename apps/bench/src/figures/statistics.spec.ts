import { expect, test } from '@jest/globals';
import { percentile, ratioOf, spreadOf } from './statistics.js';

test('a spread has the middle and both ends', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
});

test('a ratio is taken repetition by repetition', () => {
  expect(ratioOf([10, 40], [5, 10])).toEqual({ median: 3, min: 2, max: 4 });
});

test('the 99th percentile of few figures is the largest', () => {
  expect(percentile([5, 1, 9], 0.99)).toBe(9);
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
});

test('no figures have no middle', () => {
  expect(() => spreadOf([])).toThrow('no figures');
  expect(() => ratioOf([1], [])).toThrow('differ in length');
});

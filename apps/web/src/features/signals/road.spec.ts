import { expect, test } from '@jest/globals';
import { placeOf, ROAD } from './road.js';

test('the road goes from receipt to closing', () => {
  expect(ROAD.map(placeOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('another outcome than weighing stands in its place', () => {
  expect(placeOf('ADVISED')).toBe(placeOf('WEIGHED'));
  expect(placeOf('REDIRECTED_TO_CARE')).toBe(placeOf('WEIGHED'));
  expect(placeOf('WITHDRAWN')).toBe(placeOf('CLOSED'));
});

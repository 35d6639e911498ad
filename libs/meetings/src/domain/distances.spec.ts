import { expect, test } from '@jest/globals';
import { distancesBetween } from './distances.js';

const place = (code: string, ...neighbours: string[]) => ({ id: `id-${code}`, code, neighbours });

test('every neighbour on the way is 12 km and a quarter of an hour', () => {
  const distances = distancesBetween([place('A', 'B'), place('B', 'A', 'C'), place('C', 'B')]);
  expect(distances.ids).toEqual(['id-A', 'id-B', 'id-C']);
  expect(distances.km[0]).toEqual([0, 12, 24]);
  expect(distances.minutes[2]).toEqual([30, 15, 0]);
});

test('a place no neighbour leads to is as far as the farthest', () => {
  const distances = distancesBetween([place('A', 'B'), place('B', 'A', 'C'), place('C', 'B'), place('D')]);
  expect(distances.km[3]).toEqual([24, 24, 24, 0]);
});

import { describe, expect, test } from '@jest/globals';
import type { Day } from '@regiotafel/kernel';
import { clockChanges, dayIndexOf, dayOf, instantOf, momentOf, nextMomentOf, spansBetween, type Grid } from './grid.js';

const gridFrom = (firstDay: string, grainMinutes: 15 | 30 = 15): Grid => ({
  firstDay: firstDay as Day,
  days: 7,
  grainMinutes,
});
const march = gridFrom('2026-03-23');
const october = gridFrom('2026-10-19');
const utc = (grid: Grid, day: number, hour: number): string =>
  instantOf(grid, { day, grain: (hour * 60) / grid.grainMinutes }).toISOString();

describe('the spring change, 2026-03-29', () => {
  test('nine in the morning stays nine on the clock while UTC shifts by an hour', () => {
    expect([utc(march, 5, 9), utc(march, 6, 9)]).toEqual(['2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z']);
  });
  test('the hour from two to three does not exist', () => {
    expect(clockChanges(march)).toEqual([{ day: 6, from: 8, to: 12 }]);
  });
  test('a busy block across the change keeps its times on the clock', () => {
    const [from, to] = [new Date('2026-03-29T00:30:00Z'), new Date('2026-03-29T02:00:00Z')];
    expect(spansBetween(march, from, to)).toEqual([{ day: 6, from: 6, to: 16 }]);
  });
});

describe('the autumn change, 2026-10-25', () => {
  test('nine in the morning stays nine on the clock while UTC shifts by an hour', () => {
    expect([utc(october, 5, 9), utc(october, 6, 9)]).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
  });
  test('the hour from two to three comes twice', () => {
    expect(clockChanges(gridFrom('2026-10-19', 30))).toEqual([{ day: 6, from: 4, to: 6 }]);
  });
  test('a busy block that reads backwards on the clock still covers what it touches', () => {
    const [from, to] = [new Date('2026-10-25T00:45:00Z'), new Date('2026-10-25T01:15:00Z')];
    expect(spansBetween(october, from, to)).toEqual([{ day: 6, from: 8, to: 12 }]);
  });
});

describe('ordinary days', () => {
  test('have no clock change', () => expect(clockChanges(gridFrom('2026-06-01'))).toEqual([]));
  test('every moment of a week comes back from its instant, outside the doubled hour', () => {
    const moments = Array.from({ length: 7 * 96 }, (_, at) => ({ day: Math.floor(at / 96), grain: at % 96 }));
    const whole = moments.filter(({ day, grain }) => day < 6 || grain < 8 || grain >= 12);
    expect(whole.map((moment) => momentOf(october, instantOf(october, moment)))).toEqual(whole);
  });
  test('a block of two days is cut at midnight and at the end of the grid', () => {
    const grid = { ...gridFrom('2026-06-01'), days: 2 };
    expect(spansBetween(grid, new Date('2026-06-02T20:07:00Z'), new Date('2026-06-05T10:00:00Z'))).toEqual([
      { day: 1, from: 88, to: 96 },
    ]);
  });
  test('an empty block is no span', () => {
    const at = new Date('2026-06-01T10:00:00Z');
    expect(spansBetween(gridFrom('2026-06-01'), at, at)).toEqual([]);
  });
  test('the next grain begins at or after an instant', () => {
    const grid = gridFrom('2026-06-01');
    const next = ['T08:00:00Z', 'T08:00:01Z', 'T21:50:00Z'].map((time) =>
      nextMomentOf(grid, new Date(`2026-06-01${time}`)),
    );
    expect(next).toEqual([
      { day: 0, grain: 40 },
      { day: 0, grain: 41 },
      { day: 1, grain: 0 },
    ]);
  });
  test('day indices and days are each other’s inverse', () => {
    expect([dayOf(march, 6), dayIndexOf(march, '2026-03-29' as Day)]).toEqual(['2026-03-29', 6]);
  });
});

import { expect, test } from '@jest/globals';
import { addDays, asDay } from '@regiotafel/kernel';
import { LONGEST_TAKEOVER_DAYS, lookFaults, takeoverFaults } from './takeover.js';

const TODAY = asDay('2026-03-02');

test('a manager who comes back gets the case back on a day within four weeks', () => {
  expect(takeoverFaults(true, null, TODAY)).toEqual([{ path: 'until', code: 'REQUIRED' }]);
  expect(takeoverFaults(true, TODAY, TODAY)).toEqual([]);
  expect(takeoverFaults(true, addDays(TODAY, LONGEST_TAKEOVER_DAYS), TODAY)).toEqual([]);
  for (const until of [addDays(TODAY, -1), addDays(TODAY, LONGEST_TAKEOVER_DAYS + 1)])
    expect(takeoverFaults(true, until, TODAY)).toMatchObject([{ path: 'until', code: 'OUT_OF_RANGE' }]);
});

test('without a seat nobody comes back', () => {
  expect(takeoverFaults(false, null, TODAY)).toEqual([]);
  expect(takeoverFaults(false, TODAY, TODAY)).toEqual([{ path: 'until', code: 'NOT_ALLOWED' }]);
});

test('who disagrees with a takeover says why', () => {
  expect(lookFaults(true, null)).toEqual([]);
  expect(lookFaults(false, 'Zij was er gewoon.')).toEqual([]);
  expect(lookFaults(false, null)).toEqual([{ path: 'note', code: 'REQUIRED' }]);
});

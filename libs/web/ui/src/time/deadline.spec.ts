import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel/day';
import { viewDeadline } from './deadline.js';

const friday = new Date('2026-11-20T10:00:00Z');

test('a deadline on Tuesday is two working days after Friday', () => {
  expect(viewDeadline(asDay('2026-11-24'), friday)).toEqual({
    state: 'SOON',
    day: '2026-11-24',
    count: 2,
    unit: 'WORKING_DAY',
  });
});

test('a deadline of today is today, whatever the hour', () => {
  expect(viewDeadline(asDay('2026-11-20'), friday).state).toBe('TODAY');
});

test('a deadline earlier today has passed', () => {
  expect(viewDeadline(new Date('2026-11-20T09:00:00Z'), friday).state).toBe('OVERDUE');
});

test('a deadline in the weekend is counted in days', () => {
  expect(viewDeadline(asDay('2026-11-21'), friday)).toMatchObject({ state: 'SOON', count: 1, unit: 'DAY' });
});

test('a missed deadline counts the working days since', () => {
  expect(viewDeadline(asDay('2026-11-17'), friday)).toMatchObject({ state: 'OVERDUE', count: 3, unit: 'WORKING_DAY' });
});

test('a far deadline is counted in weeks', () => {
  expect(viewDeadline(asDay('2026-12-18'), friday)).toMatchObject({ state: 'LATER', count: 4, unit: 'WEEK' });
});

test('a holiday is no working day', () => {
  const beforeChristmas = new Date('2026-12-24T10:00:00Z');
  expect(viewDeadline(asDay('2026-12-28'), beforeChristmas)).toMatchObject({
    count: 1,
    unit: 'WORKING_DAY',
  });
});

test('5 May is no working day in any year, as for the clocks of the server', () => {
  const monday = new Date('2026-05-04T10:00:00Z');
  expect(viewDeadline(asDay('2026-05-06'), monday)).toMatchObject({ count: 1, unit: 'WORKING_DAY' });
});

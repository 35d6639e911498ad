import { expect, test } from '@jest/globals';
import { dueOf } from './due.js';

test('a deadline at the end of a day is that day in Amsterdam, in winter and in summer', () => {
  expect(dueOf('2026-03-03T22:59:00.000Z')).toBe('2026-03-03');
  expect(dueOf('2026-07-03T21:59:59.000Z')).toBe('2026-07-03');
});

test('a deadline at an hour stays a moment', () => {
  expect(dueOf('2026-03-03T14:00:00.000Z')).toEqual(new Date('2026-03-03T14:00:00.000Z'));
});

test('access that ends at midnight is due on its last day, in winter and in summer', () => {
  expect(dueOf('2026-03-03T23:00:00.000Z')).toBe('2026-03-03');
  expect(dueOf('2026-05-31T22:00:00.000Z')).toBe('2026-05-31');
  expect(dueOf('2026-05-31T22:01:00.000Z')).toEqual(new Date('2026-05-31T22:01:00.000Z'));
});

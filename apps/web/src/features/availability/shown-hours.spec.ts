import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel/day';
import { shownHours } from './shown-hours.js';

const MONDAY = asDay('2026-03-02');
const span = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });

test('a day off is shown within office hours', () => {
  expect(shownHours(span('2026-03-05T23:00:00Z', '2026-03-06T23:00:00Z'), MONDAY)).toEqual([
    span('2026-03-06T07:00:00Z', '2026-03-06T17:00:00Z'),
  ]);
});

test('an evening is shown when it is', () => {
  const evening = span('2026-03-05T18:00:00Z', '2026-03-05T20:00:00Z');
  expect(shownHours(evening, MONDAY)).toEqual([evening]);
});

test('a holiday that begins before the week has a part on every day of the week', () => {
  expect(shownHours(span('2026-02-20T12:00:00Z', '2026-04-01T12:00:00Z'), MONDAY)).toHaveLength(7);
});

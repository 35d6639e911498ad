import { expect, test } from '@jest/globals';
import { levelsFor } from './feedback-level.js';

test.each(['FRONTLINE', 'CITIZEN', 'ANONYMOUS', 'PARENT'] as const)(
  'a reporter of the kind %s never learns the outcome',
  (type) => {
    for (const isFromSeat of [true, false]) expect(levelsFor(type, isFromSeat)).not.toContain('OUTCOME_CATEGORY');
  },
);

test('who left no name is told only that the report was assessed', () => {
  expect(levelsFor('ANONYMOUS', false)).toEqual(['ASSESSED']);
});

test('a covenant party may learn it after a report from a seat, and not on the word of whoever answered the phone', () => {
  expect(levelsFor('COVENANT_PARTY', true)).toContain('OUTCOME_CATEGORY');
  expect(levelsFor('COVENANT_PARTY', false)).toEqual(['ASSESSED', 'ASSESSED_WITH_ADVICE']);
});

import { expect, test } from '@jest/globals';
import { levelsFor } from './feedback-level.js';

test.each(['FRONTLINE', 'CITIZEN', 'ANONYMOUS', 'PARENT'] as const)(
  'a reporter of the kind %s never learns the outcome',
  (type) => {
    expect(levelsFor(type)).not.toContain('OUTCOME_CATEGORY');
  },
);

test('who left no name is told only that the report was assessed', () => {
  expect(levelsFor('ANONYMOUS')).toEqual(['ASSESSED']);
});

test('a covenant party may learn it', () => {
  expect(levelsFor('COVENANT_PARTY')).toContain('OUTCOME_CATEGORY');
});

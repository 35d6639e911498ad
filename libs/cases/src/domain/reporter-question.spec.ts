import { expect, test } from '@jest/globals';
import { type Asked, endWith, mayAskReporter, QUESTIONS_MAX } from './reporter-question.js';
import { SIGNAL_STATUSES } from './signal.js';

const OPEN: Asked = { answered_at: null, dropped_at: null };
const ANSWERED: Asked = { ...OPEN, answered_at: new Date(1) };
const DROPPED: Asked = { ...OPEN, dropped_at: new Date(1) };

test('a reporter is asked while somebody looks at the signal', () => {
  expect(SIGNAL_STATUSES.filter((status) => mayAskReporter(status, [], false))).toEqual([
    'ACKNOWLEDGED',
    'INTERPRETING',
    'OFFERED',
  ]);
});

test('a reporter gets one question at a time, a few in all, and none after withdrawing', () => {
  const may = (asked: Asked[], isWithdrawn = false) => mayAskReporter('OFFERED', asked, isWithdrawn);
  expect(may([OPEN])).toBe(false);
  expect(may([ANSWERED, DROPPED])).toBe(true);
  expect(may(Array.from({ length: QUESTIONS_MAX }, () => DROPPED))).toBe(false);
  expect(may([], true)).toBe(false);
});

test.each([
  ['RECEIVED', null],
  ['ACKNOWLEDGED', null],
  ['INTERPRETING', null],
  ['OFFERED', null],
  ['WEIGHED', 'ASSESSED'],
  ['ADVISED', 'ASSESSED'],
  ['FEEDBACK_GIVEN', 'ASSESSED'],
  ['CLOSED', 'ASSESSED'],
  ['WITHDRAWN', 'WITHDRAWN'],
] as const)('in %s a question ends with %s', (status, end) => {
  expect(endWith(status)).toBe(end);
});

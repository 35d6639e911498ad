import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { deadlineOf, quorumOf, urgencyOf } from './meeting.js';

const never = () => false;

describe('the deadline of a meeting', () => {
  test.each([
    ['CRISIS', '2026-03-03'],
    ['URGENT', '2026-03-09'],
    ['NORMAL', '2026-03-16'],
    ['ROUTINE', '2026-03-30'],
  ] as const)('%s asked on Monday the 2nd is %s', (urgency, day) => {
    expect(deadlineOf(urgency, asDay('2026-03-02'), never)).toBe(day);
  });
});

describe('the quorum', () => {
  test('asks for each needed party once', () => {
    expect(quorumOf(['POLICE', 'POLICE', 'PROSECUTION'], ['POLICE', 'PROSECUTION'])).toEqual({
      met: true,
      missing: [],
    });
  });

  test('names who was missing', () => {
    expect(quorumOf(['POLICE', 'CHILD_PROTECTION'], ['POLICE'])).toEqual({ met: false, missing: ['CHILD_PROTECTION'] });
  });
});

test('the urgency of a case is read in the words of the planner', () => {
  expect(['ACUTE', 'HIGH', 'NORMAL', 'ROUTINE', null].map(urgencyOf)).toEqual([
    'CRISIS',
    'URGENT',
    'NORMAL',
    'ROUTINE',
    'NORMAL',
  ]);
});

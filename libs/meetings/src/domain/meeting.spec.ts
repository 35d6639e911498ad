import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import {
  deadlineOf,
  mayCorrectAttendance,
  type MeetingStatus,
  quorumOf,
  reasonIsNeeded,
  urgencyOf,
} from './meeting.js';

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

test('a party that is missing asks for a reason, but never of a table about a crisis', () => {
  const missed = { met: false, missing: ['POLICE'] };
  expect(
    (['CRISIS', 'URGENT', 'NORMAL', 'ROUTINE'] as const).map((urgency) => reasonIsNeeded(missed, urgency)),
  ).toEqual([false, true, true, true]);
  expect(reasonIsNeeded({ met: true, missing: [] }, 'NORMAL')).toBe(false);
});

test('who was there is corrected between holding the meeting and approving its minutes', () => {
  const states: readonly MeetingStatus[] = [
    'DRAFT',
    'POLLING',
    'SCHEDULED',
    'HELD',
    'MINUTES_DRAFT',
    'MINUTES_APPROVED',
    'CANCELLED',
  ];
  expect(states.filter(mayCorrectAttendance)).toEqual(['HELD', 'MINUTES_DRAFT']);
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

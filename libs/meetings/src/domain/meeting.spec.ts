import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { deadlineOf, quorumOf, requireWithinYear, urgencyOf } from './meeting.js';

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

describe('the last day somebody asks for', () => {
  const today = asDay('2026-03-02');
  test.each([
    ['2026-03-01', 'IN_THE_PAST'],
    ['2027-03-03', 'TOO_FAR_AHEAD'],
    ['2199-12-31', 'TOO_FAR_AHEAD'],
  ])('%s is %s', (day, code) => {
    expect(() => requireWithinYear(asDay(day), today, 'deadline')).toThrow(
      expect.objectContaining({ fields: [{ path: 'deadline', code }] }),
    );
  });

  test.each(['2026-03-02', '2027-03-02'])('%s will do', (day) => {
    expect(() => requireWithinYear(asDay(day), today, 'deadline')).not.toThrow();
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

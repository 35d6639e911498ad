import { describe, expect, test } from '@jest/globals';
import { ACCESS_REQUEST_STATES, ACCESS_REQUEST_TRANSITIONS, type Asked, accessRequestState } from './access-request.js';
import { transitionsOf } from './transitions.js';

const now = new Date('2026-03-02T08:00:00Z');
const later = new Date('2026-03-02T08:00:01Z');
const asked = (changes: Partial<Asked> = {}): Asked => ({
  withdrawnAt: null,
  lapsesAt: later,
  answer: null,
  grantState: null,
  neverApproved: false,
  refusedBySecond: false,
  caseIsOver: false,
  ...changes,
});

describe('a request for access', () => {
  test('stands where its answers put it, and lapses in the second of its end or with its case', () => {
    expect(accessRequestState(asked(), now)).toBe('ASKED');
    expect(accessRequestState(asked({ caseIsOver: true }), now)).toBe('LAPSED');
    expect(accessRequestState(asked({ caseIsOver: true, answer: 'REFUSED' }), now)).toBe('REFUSED');
    expect(accessRequestState(asked({ lapsesAt: now }), now)).toBe('LAPSED');
    expect(accessRequestState(asked({ withdrawnAt: now }), now)).toBe('WITHDRAWN');
    expect(accessRequestState(asked({ answer: 'REFUSED' }), now)).toBe('REFUSED');
    expect(accessRequestState(asked({ answer: 'GIVEN', grantState: 'REQUESTED' }), now)).toBe('SECOND_NEEDED');
    for (const grantState of ['EXPIRED', 'REVOKED'] as const)
      expect(accessRequestState(asked({ answer: 'GIVEN', grantState, neverApproved: true }), now)).toBe('LAPSED');
    expect(accessRequestState(asked({ answer: 'GIVEN', grantState: 'REVOKED', refusedBySecond: true }), now)).toBe(
      'REFUSED',
    );
    for (const grantState of ['ACTIVE', 'EXPIRED', 'REVOKED'] as const)
      expect(accessRequestState(asked({ answer: 'GIVEN', grantState, lapsesAt: now }), now)).toBe('GRANTED');
  });

  test('is never answered by who asked, and what is answered stays', () => {
    const answers = ACCESS_REQUEST_TRANSITIONS.filter(({ command }) => command === 'approve' || command === 'refuse');
    expect(answers.flatMap(({ by }) => by)).not.toContain('ASKER');
    for (const state of ACCESS_REQUEST_STATES.filter((each) => each !== 'ASKED' && each !== 'SECOND_NEEDED'))
      for (const command of ['approve', 'refuse', 'withdraw', 'lapse'] as const)
        expect(transitionsOf(ACCESS_REQUEST_TRANSITIONS, state, command)).toEqual([]);
    const firsts = transitionsOf(ACCESS_REQUEST_TRANSITIONS, 'ASKED', 'approve').flatMap(({ by }) => by);
    const seconds = transitionsOf(ACCESS_REQUEST_TRANSITIONS, 'SECOND_NEEDED', 'approve').flatMap(({ by }) => by);
    expect(firsts.filter((each) => seconds.includes(each))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { asDay, newId } from '@regiotafel/kernel';
import {
  type AccessGrant,
  endOf,
  grantState,
  lastDay,
  mayBeRevoked,
  rests,
  untilDay,
  usualDay,
  withinTerms,
} from './grant.js';

const now = new Date('2026-03-02T08:00:00Z');
const terms = { fieldSets: ['NARRATIVE'], days: 28, maxDays: 84 } as const;

const aGrant = (changes: Partial<AccessGrant> = {}): AccessGrant => ({
  id: newId(),
  tenantId: newId(),
  objectKind: 'SIGNAL',
  objectId: newId(),
  memberTenantId: newId(),
  memberId: newId(),
  fieldSets: ['NARRATIVE'],
  validFrom: new Date('2026-03-01T08:00:00Z'),
  validUntil: new Date('2026-03-02T08:00:01Z'),
  revokedAt: null,
  approvedAt: null,
  requestId: null,
  ...changes,
});

describe('a grant', () => {
  test('runs until the second in which it ends', () => {
    expect(grantState(aGrant(), now)).toBe('ACTIVE');
    expect(grantState(aGrant({ validUntil: now }), now)).toBe('EXPIRED');
  });

  test('waits for a second person when identity leaves the municipality', () => {
    const identity = aGrant({ fieldSets: ['IDENTITY'] });
    expect(grantState(identity, now)).toBe('REQUESTED');
    expect(grantState({ ...identity, approvedAt: now }, now)).toBe('ACTIVE');
    const inside = { ...identity, memberTenantId: identity.tenantId };
    expect(grantState(inside, now)).toBe('ACTIVE');
    expect(grantState({ ...inside, requestId: newId() }, now)).toBe('REQUESTED');
  });

  test('is over once revoked, whatever its dates', () => {
    expect(grantState(aGrant({ revokedAt: now }), now)).toBe('REVOKED');
  });

  test('rests without covenant or role until its end, and can be taken back as long as that could bring it back', () => {
    const uncovered = aGrant({ isUncovered: true });
    expect([rests(uncovered, now), mayBeRevoked(uncovered, now)]).toEqual([true, true]);
    expect([rests(aGrant(), now), mayBeRevoked(aGrant(), now)]).toEqual([false, true]);
    for (const over of [{ validUntil: now }, { revokedAt: now }]) {
      const ended = aGrant({ isUncovered: true, ...over });
      expect([rests(ended, now), mayBeRevoked(ended, now)]).toEqual([false, false]);
    }
  });

  test('runs through its last day in Amsterdam, also over the change of the clock', () => {
    expect(endOf(asDay('2026-03-29'))).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(untilDay(endOf(asDay('2026-03-29')))).toBe('2026-03-29');
  });

  test('never outlasts its purpose and never ends in the past', () => {
    const today = asDay('2026-03-02');
    expect(usualDay(today, terms)).toBe('2026-03-30');
    expect(lastDay(today, terms)).toBe('2026-05-25');
    expect(withinTerms(asDay('2026-05-25'), today, terms)).toBe(true);
    expect(withinTerms(asDay('2026-05-26'), today, terms)).toBe(false);
    expect(withinTerms(asDay('2026-03-01'), today, terms)).toBe(false);
  });
});

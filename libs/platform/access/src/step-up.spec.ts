import { expect, test } from '@jest/globals';
import { newId, type SeatActor } from '@regiotafel/kernel';
import { FRESH_MS, requireFresh } from './step-up.js';

const now = Date.parse('2026-03-02T08:00:00Z');
const seat: SeatActor = {
  kind: 'SEAT',
  tenantId: newId(),
  memberId: newId(),
  issuer: 'https://idp.test',
  subject: 'noor',
  operation: newId(),
  expires: now,
};
const refusalOf = (signedInAt: number | undefined): unknown => {
  try {
    requireFresh({ ...seat, ...(signedInAt === undefined ? {} : { signedInAt }) }, now);
    return null;
  } catch (error) {
    return error;
  }
};

test('who signed in a short while ago goes on, everybody else signs in again', () => {
  expect([refusalOf(now), refusalOf(now - FRESH_MS)]).toEqual([null, null]);
  for (const signedInAt of [now - FRESH_MS - 1, undefined])
    expect(refusalOf(signedInAt)).toMatchObject({ code: 'STEP_UP_NEEDED' });
});

test('who has nothing to sign in with is not asked to', () => {
  expect(() =>
    requireFresh({ kind: 'SYSTEM', tenantId: newId(), cause: newId(), operation: newId(), expires: now }, now),
  ).not.toThrow();
});

import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { CONSENT_USES, usesNow, wrongConsent } from './consent.js';

const now = new Date('2026-03-02T08:00:00Z');

test('consent ends in the second of its end, and without an end it stands', () => {
  expect(usesNow({ uses: CONSENT_USES, until: null }, now)).toEqual(CONSENT_USES);
  expect(usesNow({ uses: CONSENT_USES, until: new Date(now.getTime() + 1) }, now)).toEqual(CONSENT_USES);
  expect(usesNow({ uses: CONSENT_USES, until: now }, now)).toEqual([]);
});

test('the last day of a consent lies between today and three years ahead', () => {
  for (const day of ['2026-03-02', '2029-03-01']) expect(wrongConsent(asDay(day), now)).toEqual([]);
  for (const day of ['2026-03-01', '2029-12-31'])
    expect(wrongConsent(asDay(day), now)).toMatchObject([{ path: 'until', code: 'OUT_OF_RANGE' }]);
  expect(wrongConsent(null, now)).toEqual([]);
});

import { expect, test } from '@jest/globals';
import { HANDOVER_STATUSES, HANDOVER_TRANSITIONS, handoverState } from './handover.js';

test('an offer ends by the clock, an answer stays', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const expiresAt = now;
  expect(HANDOVER_STATUSES.map((status) => handoverState({ status, expiresAt }, now))).toEqual([
    'EXPIRED',
    'ACCEPTED',
    'DECLINED',
    'WITHDRAWN',
  ]);
});

test('nobody gives and receives, and an answer is for good', () => {
  expect(HANDOVER_TRANSITIONS.every(({ from, by }) => from === 'OFFERED' && by.length === 1)).toBe(true);
});

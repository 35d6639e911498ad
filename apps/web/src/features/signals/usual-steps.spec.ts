import { expect, test } from '@jest/globals';
import { awaitedStep } from './usual-steps.js';

test('a signal waits for its furthest usual step, and never for what may be done at any time', () => {
  expect(awaitedStep(['TAKE_BACK', 'SPLIT'])).toBeNull();
  expect(awaitedStep(['INTERPRET', 'OFFER', 'WITHDRAW', 'JOIN', 'SPLIT'])).toBe('OFFER');
  expect(awaitedStep(['GIVE_FEEDBACK', 'ASK_WAIVER', 'SPLIT'])).toBe('GIVE_FEEDBACK');
  expect(awaitedStep(['CONFIRM_CARE', 'RETURN'])).toBe('CONFIRM_CARE');
  expect(awaitedStep(['SPLIT'])).toBeNull();
});

import { expect, jest, test } from '@jest/globals';
import { Bell } from './bell.js';

test('a ring while nobody waits is kept for the next wait, once', async () => {
  jest.useFakeTimers();
  const bell = new Bell();
  bell.ring();
  bell.ring();
  await bell.wait(1_000);
  let done = false;
  const second = bell.wait(1_000).then(() => (done = true));
  await jest.advanceTimersByTimeAsync(999);
  expect(done).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await second;
  jest.useRealTimers();
});

test('a ring wakes the one who waits', async () => {
  const bell = new Bell();
  const waited = bell.wait(60_000);
  bell.ring();
  await expect(waited).resolves.toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import { sourceReader } from '../planning/testing/source-thread.js';
import { calendarOf, event, GOOGLE } from './testing/calendars.js';
import { HOSTILE } from './testing/hostile-calendars.js';

const WINDOW = { from: Date.parse('2026-03-01T00:00Z'), until: Date.parse('2026-08-28T00:00Z') };
/** Does something beside a timer of 5 ms. Answers its result and how often the timer rang until then: never when the process itself was busy. */
const whileRinging = async <T>(work: Promise<T>): Promise<{ result: T; rings: number }> => {
  let rings = 0;
  const timer = setInterval(() => (rings += 1), 5);
  try {
    const result = await work;
    return { result, rings };
  } finally {
    clearInterval(timer);
  }
};

const outcomeOf = (file: Buffer, withinMs?: number): Promise<unknown> =>
  sourceReader(withinMs)
    .read(file, WINDOW)
    .then(
      () => 'READ',
      (error: { fault?: unknown }) => error.fault ?? error,
    );

describe('others are served while this is read:', () => {
  test.each(HOSTILE)('$name', async ({ file, ends }) => {
    const { result, rings } = await whileRinging(outcomeOf(file, 20_000));
    expect(result).toEqual(ends);
    expect(rings).toBeGreaterThan(0);
  });
});

/** Hundreds of series that are just within what one may count. */
const SLOW = calendarOf(
  ...Array.from({ length: 300 }, () =>
    event('DTSTART:20000301T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=9500'),
  ).flat(),
);

test('what takes too long is ended, with the line that was being read', async () => {
  const { result, rings } = await whileRinging(outcomeOf(SLOW, 3_000));
  expect(result).toEqual({ code: 'TOO_SLOW', line: expect.any(Number) });
  expect((result as { line: number }).line).toBeGreaterThan(1);
  expect(rings).toBeGreaterThan(0);
});

test('a good calendar waits for its turn and is read after slow ones', async () => {
  const reader = sourceReader(2_000);
  const slow = [SLOW, SLOW, SLOW].map((file) => reader.read(file, WINDOW));
  const good = reader.read(GOOGLE, WINDOW);
  const ends = await Promise.allSettled(slow);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await good).toHaveLength(8);
});

test('more than can wait are told to come back', async () => {
  const reader = sourceReader(100);
  const ends = await Promise.allSettled(Array.from({ length: 45 }, () => reader.read(SLOW, WINDOW)));
  const codes = ends.map((end) => (end.status === 'rejected' ? (end.reason as { code?: string }).code : 'READ'));
  expect(codes.filter((code) => code === 'UNAVAILABLE')).toHaveLength(3);
});

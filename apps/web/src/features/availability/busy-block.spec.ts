import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { blockInput, blockSchema } from './busy-block.js';

const codes = (values: unknown) => v.safeParse(blockSchema, values).issues?.map(({ message }) => message);

test('hours are those of Amsterdam, also on the day that summer time begins', () => {
  expect(blockInput({ day: asDay('2026-03-02'), startsAt: '9:30', endsAt: '12.00' })).toEqual({
    startsAt: '2026-03-02T08:30:00.000Z',
    endsAt: '2026-03-02T11:00:00.000Z',
  });
  expect(blockInput({ day: asDay('2026-03-29'), startsAt: '01:00', endsAt: '04:00' })).toEqual({
    startsAt: '2026-03-29T00:00:00.000Z',
    endsAt: '2026-03-29T02:00:00.000Z',
  });
});

test('an end before the start is refused', () => {
  expect(codes({ day: '2026-03-02', startsAt: '12:00', endsAt: '09:00' })).toEqual(['END_BEFORE_START']);
});

test('a time that does not exist is refused', () => {
  expect(codes({ day: '2026-03-02', startsAt: '25:00', endsAt: '26:00' })).toContain('INVALID_TIME');
});

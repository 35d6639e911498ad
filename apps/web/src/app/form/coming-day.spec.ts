import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { comingDay, dayOfYear } from './coming-day.js';
import { faultsOf } from './fault.js';

const faultAt = (day: string) => {
  const { issues = [] } = v.safeParse(v.object({ day: comingDay(asDay('2026-03-02')) }), { day });
  return faultsOf(issues).get('day')?.code;
};

test('a day before today is refused in the words of the API', () => {
  expect(faultAt('2026-03-01')).toBe('IN_THE_PAST');
});

test.each(['2026-03-02', '2026-03-03'])('today and later days are fine: %s', (day) => {
  expect(faultAt(day)).toBeUndefined();
});

test.each([
  ['2026-03-01', 'IN_THE_PAST'],
  ['2026-03-02', undefined],
  ['2027-03-02', undefined],
  ['2027-03-03', 'TOO_FAR_AHEAD'],
])('something is looked at again within a year: %s', (day, code) => {
  const { issues = [] } = v.safeParse(v.object({ day: dayOfYear(asDay('2026-03-02')) }), { day });
  expect(faultsOf(issues).get('day')?.code).toBe(code);
});

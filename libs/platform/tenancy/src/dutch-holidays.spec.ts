import { expect, test } from '@jest/globals';
import { dutchHolidays } from './dutch-holidays.js';

const named = (year: number) => Object.fromEntries(dutchHolidays(year).map(([day, name]) => [name, day]));

test('the movable days of 2026 and 2027 fall where the calendar has them', () => {
  expect(named(2026)).toMatchObject({
    'Tweede Paasdag': '2026-04-06',
    Hemelvaartsdag: '2026-05-14',
    'Tweede Pinksterdag': '2026-05-25',
  });
  expect(named(2027)).toMatchObject({
    'Goede Vrijdag': '2027-03-26',
    Koningsdag: '2027-04-27',
    'Tweede Pinksterdag': '2027-05-17',
  });
});

test('King’s Day gives way to Sunday, and Liberation Day is a day off every five years', () => {
  expect(named(2025)).toMatchObject({ Koningsdag: '2025-04-26', Bevrijdingsdag: '2025-05-05' });
  expect(named(2026)).not.toHaveProperty('Bevrijdingsdag');
});

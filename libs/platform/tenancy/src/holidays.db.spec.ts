import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Day, weekdayOf } from '@regiotafel/kernel';
import { dutchHolidays } from '@regiotafel/kernel/holidays';
import { TestDatabase } from '@regiotafel/testing';

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

test('screens count with the days off that the clocks of the database count with', async () => {
  const rows = await database.sql<{ day: Day }>('select day::text as day from reference.holidays order by day');
  const [first, last] = [rows.at(0), rows.at(-1)].map((row) => Number(row?.day.slice(0, 4)));
  expect([first, last]).toEqual([2025, 2045]);
  const years = Array.from({ length: 21 }, (_, at) => 2025 + at);
  expect(rows.map(({ day }) => day)).toEqual(years.flatMap((year) => [...dutchHolidays(year)].toSorted()));
});

test('King’s Day on a Sunday is kept on the Saturday before', () => {
  expect(dutchHolidays(2031).has('2031-04-26' as Day)).toBe(true);
  expect(weekdayOf('2031-04-27' as Day)).toBe(7);
});

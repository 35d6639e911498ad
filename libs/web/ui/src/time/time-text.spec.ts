import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel/day';
import { clockOf, isoWeek, minutesOfDay, mondayOf, timeText } from './time-text.js';

const nl = timeText('nl');
const en = timeText('en');
const tuesday = asDay('2026-11-24');

test('a day is written with its weekday', () => {
  expect(nl.day(tuesday)).toBe('di 24 nov');
  expect(en.day(tuesday)).toBe('Tue 24 Nov');
});

test('a day of another year carries the year', () => {
  expect(nl.day(asDay('2027-01-05'), tuesday)).toBe('di 5 jan 2027');
});

test('a long day is written in full', () => {
  expect(nl.longDay(tuesday)).toBe('dinsdag 24 november 2026');
});

test('a time is 24 hours in Amsterdam, summer and winter', () => {
  expect(nl.time(new Date('2026-07-01T19:05:00Z'))).toBe('21:05');
  expect(nl.time(new Date('2026-01-01T23:30:00Z'))).toBe('00:30');
  expect(en.time(new Date('2026-07-01T19:05:00Z'))).toBe('21:05');
});

test('a moment has weekday, date and time', () => {
  expect(nl.moment(new Date('2026-03-02T08:00:00Z'))).toBe('ma 2 mrt 2026 om 09:00');
});

test('figures use the signs of the language', () => {
  expect(nl.number(1234.5, 1)).toBe('1.234,5');
  expect(en.number(1234.5, 1)).toBe('1,234.5');
  expect(nl.percent(0.444)).toBe('44 %');
});

test('a week names its month once when it can', () => {
  expect(nl.week(asDay('2026-11-23'))).toBe('ma 23 – zo 29 nov 2026');
  expect(nl.week(asDay('2026-11-30'))).toBe('ma 30 nov – zo 6 dec 2026');
});

describe('ISO weeks', () => {
  test.each([
    ['2026-11-24', 2026, 48],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2026-01-01', 2026, 1],
  ])('%s is in week %i-%i', (day, year, week) => {
    expect(isoWeek(asDay(day))).toEqual({ year, week });
  });
});

test('a week starts on Monday', () => {
  expect(mondayOf(asDay('2026-11-29'))).toBe('2026-11-23');
  expect(mondayOf(asDay('2026-11-23'))).toBe('2026-11-23');
});

test('minutes of the day follow the Amsterdam clock', () => {
  expect(minutesOfDay(new Date('2026-03-02T08:30:00Z'))).toBe(570);
  expect(clockOf(570)).toBe('09:30');
});

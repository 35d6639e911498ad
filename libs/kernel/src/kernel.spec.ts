import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  asDay,
  type Day,
  dayAt,
  daysBetween,
  isDay,
  weekdayOf,
  workingDaysBetween,
} from './day.js';
import { derivedId, globalId, isUuid, newId, parseId } from './ids.js';
import { instantAt } from './wall-clock.js';

const none = () => false;

describe('days', () => {
  test('a day that does not exist is refused', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(() => asDay('2026-3-1')).toThrow(RangeError);
  });

  test('the day changes at midnight in Amsterdam, not in Greenwich', () => {
    expect(dayAt(new Date('2026-03-01T22:59:59Z'))).toBe('2026-03-01');
    expect(dayAt(new Date('2026-03-01T23:00:00Z'))).toBe('2026-03-02');
  });

  test('working days skip the weekend and holidays', () => {
    const friday = asDay('2026-04-03');
    expect(weekdayOf(friday)).toBe(5);
    expect(addWorkingDays(friday, 1, none)).toBe('2026-04-06');
    expect(addWorkingDays(friday, 1, (day) => day === '2026-04-06')).toBe('2026-04-07');
    expect(addWorkingDays(asDay('2026-04-04'), 0, none)).toBe('2026-04-06');
  });

  test('counting working days is the inverse of adding them', () => {
    const from = asDay('2026-03-02');
    for (let n = 0; n < 40; n += 1) expect(workingDaysBetween(from, addWorkingDays(from, n, none), none)).toBe(n);
    expect(daysBetween(from, addDays(from, -3))).toBe(-3);
  });
});

describe('days of any year', () => {
  const anyDay = fc
    .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2199-12-31T00:00Z'), noInvalidDate: true })
    .map((date) => asDay(date.toISOString().slice(0, 10)));
  const near = fc.integer({ min: -400, max: 400 });

  test('what is read as a day lies in the years 1900 to 2199', () => {
    for (const text of ['1900-01-01', '2199-12-31']) expect(isDay(text)).toBe(true);
    for (const text of ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '+010000-01-01'])
      expect(isDay(text)).toBe(false);
  });

  test('weeks run on before 1970', () => {
    expect([weekdayOf(asDay('1900-01-01')), weekdayOf(asDay('1969-12-28')), weekdayOf(asDay('2199-12-31'))]).toEqual([
      1, 7, 2,
    ]);
  });

  test('adding days undoes counting them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600_000, max: 2_800_000 }), (day, days) => {
        const sum = addDays(day, days);
        expect(sum).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(daysBetween(day, sum)).toBe(days);
      }),
      { seed: 1 },
    );
  });

  test('a sum that cannot be written as a day is none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3_000_000, max: 1_000_000_000 }), (day, days) => {
        expect(() => addDays(day, days)).toThrow(RangeError);
        expect(() => addDays(day, -days)).toThrow(RangeError);
      }),
      { seed: 3 },
    );
  });

  test('working days between two days are those one passes by walking, in either direction', () => {
    fc.assert(
      fc.property(anyDay, near, fc.integer({ min: 1, max: 31 }), (from, days, free) => {
        const to = addDays(from, days);
        const isHoliday = (day: string): boolean => Number(day.slice(8)) === free;
        const [first, last] = days < 0 ? [to, from] : [from, to];
        let walked = 0;
        for (let step = 1; step <= Math.abs(days); step += 1)
          if (weekdayOf(addDays(first, step)) <= 5 && !isHoliday(addDays(first, step))) walked += 1;
        expect(Math.abs(workingDaysBetween(from, to, isHoliday))).toBe(walked);
        expect(workingDaysBetween(first, last, isHoliday)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('counting comes to an end on the last day that can be written', () => {
    const last = '9999-12-31' as Day;
    expect(workingDaysBetween(addDays(last, -7), last, none)).toBe(5);
    expect(workingDaysBetween(last, last, none)).toBe(0);
  });
});

describe('wall clock', () => {
  test.each([
    ['2026-01-15', 540, '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', 540, '2026-07-15T07:00:00.000Z'],
    ['2026-03-29', 90, '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 240, '2026-10-25T03:00:00.000Z'],
  ])('%s at minute %i is %s', (day, minutes, instant) => {
    expect(instantAt(asDay(day), minutes).toISOString()).toBe(instant);
  });

  test('a time skipped in spring moves on by the gap', () => {
    expect(instantAt(asDay('2026-03-29'), 150).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('ids', () => {
  test('a global id carries its kind and nothing else', () => {
    const id = newId();
    expect(parseId('case', globalId('case', id))).toBe(id);
    expect(() => parseId('signal', globalId('case', id))).toThrow('not valid');
  });

  test('a name always gives the same id, and another name another', () => {
    expect(derivedId('tenant:lindehoven')).toBe(derivedId('tenant:lindehoven'));
    expect(derivedId('tenant:lindehoven')).not.toBe(derivedId('tenant:elzenrade'));
    expect(isUuid(derivedId('x'))).toBe(true);
  });
});

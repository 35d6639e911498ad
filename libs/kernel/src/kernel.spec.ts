import { describe, expect, test } from '@jest/globals';
import { addDays, addWorkingDays, asDay, dayAt, daysBetween, isDay, weekdayOf, workingDaysBetween } from './day.js';
import { derivedId, globalId, isUuid, newId, newOrderedId, parseId } from './ids.js';
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

  test('ordered ids are UUIDs that sort by time', () => {
    const earlier = newOrderedId(1_000_000);
    const later = newOrderedId(2_000_000);
    expect(isUuid(earlier)).toBe(true);
    expect(earlier < later).toBe(true);
  });
});

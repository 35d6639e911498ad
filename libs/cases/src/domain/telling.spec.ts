import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { ageOn, coversAllAges, USUAL_TOLD_AGES, whoIsTold } from './telling.js';

describe('who is told, by age', () => {
  const today = asDay('2026-03-02');

  test('counts whole years, to the day', () => {
    expect(['2014-03-02', '2014-03-03', '2014-03-01', '2026-03-02'].map((born) => ageOn(born, today))).toEqual([
      12, 11, 12, 0,
    ]);
    expect(['2026-02-28', '2026-03-01'].map((day) => ageOn('2008-02-29', asDay(day)))).toEqual([17, 18]);
  });

  test('is the parents, then both, then the person, from the birthday on', () => {
    const told = (born: string | null) => whoIsTold(USUAL_TOLD_AGES, born, today);
    expect(['2014-03-03', '2014-03-02', '2010-03-03', '2010-03-02'].map(told)).toEqual([
      'PARENTS',
      'BOTH',
      'BOTH',
      'PERSON',
    ]);
    expect(told(null)).toBe('PERSON');
  });

  test('has one rule for each age', () => {
    const covers = (...ages: number[]) => coversAllAges(ages.map((fromAge) => ({ fromAge })));
    expect([covers(), covers(0), covers(0, 12, 16)]).toEqual([true, true, true]);
    expect([covers(1), covers(0, 12, 12), covers(0, 16, 12)]).toEqual([false, false, false]);
  });
});

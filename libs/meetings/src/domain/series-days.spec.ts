import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { daysOf, minuteOf } from './series-days.js';

const never = () => false;
const period = (first: string, last: string) => [asDay(first), asDay(last)] as const;

describe('a standing series', () => {
  const triage = { weekday: 2, everyWeeks: 1, from: asDay('2026-01-06'), until: null };

  test('meets every week on its day', () => {
    expect(daysOf(triage, period('2026-03-02', '2026-03-17'), never)).toEqual([
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
    ]);
  });

  test('keeps its rhythm of three weeks from the first meeting', () => {
    const information = { weekday: 4, everyWeeks: 3, from: asDay('2026-01-08'), until: null };
    expect(daysOf(information, period('2026-03-02', '2026-04-30'), never)).toEqual([
      '2026-03-12',
      '2026-04-02',
      '2026-04-23',
    ]);
  });

  test('begins on the first of its weekdays and ends when it is told to', () => {
    const short = { weekday: 2, everyWeeks: 1, from: asDay('2026-03-04'), until: asDay('2026-03-17') };
    expect(daysOf(short, period('2026-03-02', '2026-12-31'), never)).toEqual(['2026-03-10', '2026-03-17']);
  });

  test('leaves out holidays', () => {
    const days = daysOf(triage, period('2026-03-02', '2026-03-17'), (day) => day === '2026-03-10');
    expect(days).toEqual(['2026-03-03', '2026-03-17']);
  });
});

test('a time of day is so many minutes after midnight', () => {
  expect(minuteOf('09:30')).toBe(570);
});

import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { withinYearFaults } from './days-ahead.js';

describe('the last day somebody asks for', () => {
  const today = asDay('2026-03-02');
  test.each([
    ['2026-03-01', 'IN_THE_PAST'],
    ['2027-03-03', 'TOO_FAR_AHEAD'],
    ['2199-12-31', 'TOO_FAR_AHEAD'],
  ])('%s is %s', (day, code) => {
    expect(withinYearFaults(asDay(day), today, 'deadline')).toEqual([{ path: 'deadline', code }]);
  });

  test.each(['2026-03-02', '2027-03-02'])('%s will do', (day) => {
    expect(withinYearFaults(asDay(day), today, 'deadline')).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { covenantState, covenantWarning, runOutOf, wrongClosing } from './covenant.js';

const until = new Date('2026-06-30T22:00:00Z');
const period = { validFrom: new Date('2026-01-01'), validUntil: until, closesAt: runOutOf('WET_PGA', until, 30) };
const before = (days: number, seconds = 0) => new Date(until.getTime() - days * 86_400_000 + seconds * 1_000);

describe('a covenant', () => {
  test('runs until its last second, then runs out, then is closed', () => {
    expect(covenantState(period, new Date('2025-12-31'))).toBe('PLANNED');
    expect(covenantState(period, before(0, -1))).toBe('RUNNING');
    expect(covenantState(period, until)).toBe('RUN_OUT');
    expect(covenantState(period, before(-30, -1))).toBe('RUN_OUT');
    expect(covenantState(period, before(-30))).toBe('CLOSED');
  });

  test('closes at once under a regime without a basis of its own', () => {
    expect(covenantState({ ...period, closesAt: runOutOf('AVG', until, 30) }, until)).toBe('CLOSED');
  });

  test('is told of at 90, 30 and 7 days, and while it runs out', () => {
    const warnings = [before(91), before(90), before(30), before(7), until, before(-30)];
    expect(warnings.map((now) => covenantWarning(period, now))).toEqual([
      null,
      'COVENANT_ENDS_IN_90',
      'COVENANT_ENDS_IN_30',
      'COVENANT_ENDS_IN_7',
      'COVENANT_RUNS_OUT',
      null,
    ]);
  });

  test('is closed by a decision from today to a year after it, and not beyond where the law gives no basis', () => {
    const now = before(10);
    expect(wrongClosing(asDay('2026-06-21'), 'WET_PGA', until, now)).toEqual([]);
    expect(wrongClosing(asDay('2027-07-01'), 'WET_PGA', until, now)).toEqual([]);
    for (const day of ['2026-06-20', '2027-07-02'])
      expect(wrongClosing(asDay(day), 'WET_PGA', until, now)).toMatchObject([{ path: 'closesOn' }]);
    expect(wrongClosing(asDay('2026-07-01'), 'AVG', until, now)).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  });
});

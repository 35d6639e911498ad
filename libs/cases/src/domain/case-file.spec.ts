import { describe, expect, test } from '@jest/globals';
import {
  CASE_COMMANDS,
  CASE_STATUSES,
  CASE_TRANSITIONS,
  caseAfter,
  caseCommandsOf,
  caseNumber,
  isOpen,
  partsOfNumber,
} from './case-file.js';
import { WrongCaseState } from './case-file.errors.js';

test('a case has a number that events can carry in figures', () => {
  expect(caseNumber(2026, 7, false)).toBe('RT-2026-0007');
  expect(caseNumber(2026, 7, true)).toBe('OEF-2026-0007');
  expect(partsOfNumber(caseNumber(2026, 12_345, true))).toEqual({ year: 2026, count: 12_345 });
});

describe('the states of a case', () => {
  const steps = CASE_STATUSES.flatMap((from) => CASE_COMMANDS.map((command) => ({ from, command })));
  const rowsOf = ({ from, command }: (typeof steps)[number]) =>
    CASE_TRANSITIONS.filter((row) => row.from === from && row.command === command);

  test('are told by one row per step', () => {
    expect(steps.filter((step) => rowsOf(step).length > 1)).toEqual([]);
  });

  test.each(CASE_TRANSITIONS)('$command leads from $from to $to', ({ from, command, to }) => {
    expect(caseAfter(from, command)).toBe(to);
  });

  test.each(steps.filter((step) => rowsOf(step).length === 0))('$command is refused in $from', ({ from, command }) => {
    expect(() => caseAfter(from, command)).toThrow(WrongCaseState);
  });

  test('lead from the first to the last, and nothing comes back from what was destroyed', () => {
    const reached = new Set(['PROPOSED']);
    for (const _ of CASE_STATUSES) for (const { from, to } of CASE_TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...CASE_STATUSES].toSorted());
    expect(CASE_TRANSITIONS.filter(({ from }) => from === 'DESTROYED')).toEqual([]);
  });

  test('are moved by those who lead the case; whoever only takes part moves nothing', () => {
    for (const status of CASE_STATUSES) expect(caseCommandsOf(status, ['MEMBER'])).toEqual([]);
    expect(caseCommandsOf('ACTIVE', ['CASE_MANAGER'])).toEqual(['monitor', 'startAftercare', 'close']);
    expect(caseCommandsOf('ACTIVE', ['PROCESS_COORDINATOR'])).toEqual(['monitor', 'startAftercare']);
    expect(CASE_STATUSES.filter(isOpen)).toEqual(['PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE']);
  });
});

import { expect, test } from '@jest/globals';
import { shownRuns } from './shown-runs.js';

const NOW = new Date('2026-03-20T08:00:00Z');
const LATER = '2026-03-24T08:00:00Z';
const BEFORE = '2026-03-05T08:00:00Z';

const run = (id: string, over: Partial<Parameters<typeof shownRuns>[0][number]> = {}) => ({
  id,
  kind: 'PLAN' as const,
  finishedAt: '2026-03-02T08:00:00Z',
  proposals: [],
  ...over,
});
const proposal = (startsAt: string | null, status: 'OPEN' | 'CONFIRMED' = 'OPEN') => ({
  status,
  kind: startsAt === null ? ('UNPLANNED' as const) : ('PLACE' as const),
  startsAt,
});
const idsOf = (runs: Parameters<typeof shownRuns>[0]) => shownRuns(runs, NOW).map(({ id }) => id);

test('a run whose proposals were all answered is gone the next day', () => {
  const answered = { proposals: [proposal(LATER, 'CONFIRMED')] };
  expect(idsOf([run('old', answered)])).toEqual([]);
  expect(idsOf([run('today', { ...answered, finishedAt: '2026-03-20T07:00:00Z' })])).toEqual(['today']);
});

test('a proposal for a moment that is past keeps no run on the screen', () => {
  expect(idsOf([run('old', { proposals: [proposal(BEFORE)] })])).toEqual([]);
  expect(idsOf([run('open', { proposals: [proposal(LATER)] })])).toEqual(['open']);
});

test('a plan that found nothing is gone the next day, a repair that found nothing waits', () => {
  expect(idsOf([run('plan', { proposals: [proposal(null)] })])).toEqual([]);
  expect(idsOf([run('repair', { kind: 'REPAIR', proposals: [proposal(null)] })])).toEqual(['repair']);
});

test('repairs come before the last open plan', () => {
  const open = { proposals: [proposal(LATER)] };
  const runs = [
    run('new', open),
    run('older', open),
    run('repair', { kind: 'REPAIR', ...open }),
    run('works', { finishedAt: null }),
  ];
  expect(idsOf(runs)).toEqual(['repair', 'new']);
});

test('a run that has ended stays until what it proposes is read', () => {
  expect(idsOf([run('ended', { finishedAt: null })])).toEqual(['ended']);
});

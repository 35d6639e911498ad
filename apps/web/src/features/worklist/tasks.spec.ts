import { describe, expect, test } from '@jest/globals';
import { isWithin, tasksOf, TERMS, type Task } from './tasks.js';

const municipality = { id: 'municipality_1', name: 'Lindehoven' };
const theme = { id: 'theme_RADICALISATION', nameNl: 'Radicalisering', nameEn: 'Radicalisation' };
const item = (reason: 'SIGNAL_TO_ACKNOWLEDGE' | 'NO_DEPUTY', dueAt: string | null) => ({
  id: `${reason} ${dueAt}`,
  reason,
  dueAt,
  municipality,
  theme,
  signal: reason === 'NO_DEPUTY' ? null : { id: 'signal_1' },
  weighing: null,
  caseFile: null,
  card: null,
  accessRequest: null,
  contributionAsk: null,
  grantToSecond: null,
});
const request = (dueAt: string | null) => ({
  id: 'request_1',
  reason: 'ANSWER_REQUEST' as const,
  dueAt,
  request: { id: 'request_1', municipality },
});

describe('what waits', () => {
  test('stands by deadline, of every scope together, and last what has none', () => {
    const { tasks } = tasksOf({
      workItems: [
        item('SIGNAL_TO_ACKNOWLEDGE', '2026-03-05T22:59:00.000Z'),
        item('SIGNAL_TO_ACKNOWLEDGE', '2026-03-03T22:59:00.000Z'),
      ],
      expertiseWorkItems: [request(null), request('2026-03-04T22:59:00.000Z')],
      meetingWorkItems: null,
    });
    expect(tasks.map(({ dueAt }) => dueAt?.slice(0, 10) ?? null)).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      null,
    ]);
  });

  test('is still shown when one scope does not answer', () => {
    const { tasks } = tasksOf({ workItems: null, expertiseWorkItems: [request(null)], meetingWorkItems: null });
    expect(tasks).toHaveLength(1);
  });

  test('leads to the signal it is about', () => {
    const { tasks } = tasksOf({
      workItems: [item('SIGNAL_TO_ACKNOWLEDGE', null)],
      expertiseWorkItems: [],
      meetingWorkItems: null,
    });
    expect(tasks[0]?.to).toBe('/signalen/signal_1');
  });

  test('a missing deputy is said apart', () => {
    expect(tasksOf({ workItems: [item('NO_DEPUTY', null)], expertiseWorkItems: null, meetingWorkItems: null })).toEqual(
      {
        tasks: [],
        lacksDeputy: true,
      },
    );
  });
});

describe('the terms', () => {
  const now = new Date('2026-03-03T09:00:00Z');
  const due = (dueAt: string | null): Task => ({ id: '', reason: '', dueAt, municipality: '', theme: null, to: null });
  const within = (dueAt: string | null) => TERMS.filter((term) => isWithin(due(dueAt), term, now));

  test('late is late, and in no other term', () =>
    expect(within('2026-03-02T22:59:00Z')).toEqual(['alles', 'te-laat']));

  test('today is part of the week', () => expect(within('2026-03-03T22:59:00Z')).toEqual(['alles', 'vandaag', 'week']));

  test('the week ends on Sunday', () => {
    expect(within('2026-03-08T22:59:00Z')).toEqual(['alles', 'week']);
    expect(within('2026-03-09T22:59:00Z')).toEqual(['alles']);
  });

  test('what has no deadline is only in the whole list', () => expect(within(null)).toEqual(['alles']));
});

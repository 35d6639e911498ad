import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import { type Instance, RULES_1, type SolveProgress } from '@regiotafel/scheduling';
import { InlineSolver, type Solver } from './solver.service.js';
import { sourceThread } from './testing/source-thread.js';

const PEOPLE = Array.from({ length: 12 }, (_, at) => `person-${at}`);

/** A region with so many meetings that no search ends by itself within a second. */
const anInstance = (meetings: number): Instance => ({
  grid: { firstDay: asDay('2026-03-02'), days: 28, grainMinutes: 30 },
  now: { day: 0, grain: 18 },
  rules: RULES_1,
  opening: [[17, 35], [17, 35], [17, 35], [17, 35], [17, 35], null, null],
  holidays: [],
  sites: { ids: [], km: [], minutes: [] },
  rooms: [],
  videoLines: 2,
  standingSlots: [],
  people: PEOPLE.map((id) => ({ id, mandates: [{ role: 'role-0' }, { role: 'role-1' }], busy: [] })),
  meetings: Array.from({ length: meetings }, (_, at) => ({
    id: `meeting-${at}`,
    urgency: 'NORMAL',
    kind: 'CASE',
    mode: 'VIDEO',
    grains: 2 + (at % 3),
    roles: [0, 1].map((role) => ({
      role: `role-${role}`,
      candidates: [at, at + 5].map((one, rank) => ({
        person: PEOPLE[(one + role * 3) % PEOPLE.length] ?? '',
        rank: rank === 0 ? 'USUAL' : 'ALTERNATE',
      })),
    })),
    optional: [],
    conflicts: [],
    requestedOn: asDay('2026-03-02'),
    deadline: asDay('2026-03-16'),
  })),
});

const follow = () => {
  const stop = new AbortController();
  const seen: SolveProgress[] = [];
  return { stop, seen, context: { signal: stop.signal, onProgress: (at: SolveProgress) => void seen.push(at) } };
};

describe.each<[string, () => Solver]>([
  ['in a thread', sourceThread],
  ['in place', () => new InlineSolver()],
])('a search %s', (_, make) => {
  test('finds a plan, tells how it gets on, and explains what it placed', async () => {
    const { context, seen } = follow();
    const answer = await make().solve({ instance: anInstance(4), seed: 1, ms: 300 }, context);
    expect(answer?.plan.placements).toHaveLength(4);
    expect(answer?.explanations.map(({ meeting }) => meeting)).toHaveLength(4);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('refuses a contradiction by name', async () => {
    const contradictory = { ...anInstance(1), opening: [] };
    await expect(make().solve({ instance: contradictory, seed: 1, ms: 100 }, follow().context)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'opening', code: 'NOT_A_WEEK' }],
    });
  });

  test('does not begin when it was stopped before', async () => {
    const { context, stop } = follow();
    stop.abort();
    expect(await make().solve({ instance: anInstance(1), seed: 1, ms: 100 }, context)).toBeNull();
  });
});

test('a search in a thread of a minute ends when it is stopped, and leaves others working meanwhile', async () => {
  const { context, stop } = follow();
  const running = Promise.withResolvers<void>();
  const onProgress = (): void => running.resolve();
  const question = { instance: anInstance(60), seed: 1, ms: 60_000 };
  const answer = sourceThread().solve(question, { ...context, onProgress });
  await running.promise;
  stop.abort();
  expect(await answer).toBeNull();
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { score } from '../checker/score.js';
import { compile } from '../compile/compile.js';
import type { Instance, Placement } from '../instance.js';
import type { Plan } from '../plan.js';
import { solve } from '../search/solve.js';
import { aMeeting, anInstance, aPlacement, aRoom } from '../testing/an-instance.js';
import { generateRegion } from '../testing/generate-region.js';
import { randomInstance } from '../testing/random-instance.js';
import type { Change } from './change.js';
import { replan, type Alternative, type Replanned } from './replan.js';

const SEED = 20_260_305;
const options = { seed: 1, budget: { iterations: 60 } };

const after = (over: Partial<Instance>, placements: readonly Placement[], changes: readonly Change[]): Replanned =>
  replan(compile(anInstance(over)), { placements }, changes, options);

const ill = (placement: Placement): Change => ({
  kind: 'PERSON_BUSY',
  person: placement.people[0].person,
  busy: [{ day: placement.day, from: placement.grain, to: placement.grain + 1 }],
});

const placementOf = ({ plan }: Alternative, meeting: string) =>
  plan.placements.find((placement) => placement.meeting === meeting);

const expectSound = (current: Plan, { compiled, frozen, hit, alternatives }: Replanned) => {
  for (const alternative of alternatives) {
    const { hard, medium, soft } = score(compiled.instance, alternative.plan.placements);
    expect([hard, alternative.plan.score.medium, alternative.plan.score.soft]).toEqual([0, medium, soft]);
    const frozenNow = frozen.map((id) => placementOf(alternative, id));
    expect(frozenNow).toEqual(frozen.map((id) => current.placements.find(({ meeting }) => meeting === id)));
  }
  expect(alternatives[0].moves.every(({ meeting }) => hit.includes(meeting))).toBe(true);
};

test(`no alternative touches a frozen meeting or breaks a hard rule, and the first moves hit meetings only, seed ${SEED}`, () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(20), (seed, pick) => {
      const compiled = compile(randomInstance(seed, 9));
      const current = solve(compiled, { seed, budget: { iterations: 10 } });
      const placed = current.placements.filter(({ people }) => people.length > 0);
      if (placed.length === 0) return;
      expectSound(current, replan(compiled, current, [ill(placed[pick % placed.length])], { ...options, seed }));
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('one cancellation in a region of 50 meetings leaves most of it alone', () => {
  const compiled = compile(generateRegion({ seed: 5, free: 0.5, grainMinutes: 30, meetings: 50 }));
  const current = solve(compiled, { seed: 1, budget: { iterations: 200 } });
  const replanned = replan(compiled, current, [ill(current.placements[10])], options);
  expectSound(current, replanned);
  expect([replanned.hit, replanned.frozen.length > 5, replanned.alternatives[0].moves.length]).toEqual([
    ['meeting-11'],
    true,
    1,
  ]);
});

describe('the repair', () => {
  test('takes an alternate at the same time rather than another time', () => {
    const { alternatives, hit } = after({}, [aPlacement()], [ill(aPlacement())]);
    const to = aPlacement({ people: [{ role: 'POLICE', person: 'agent-2' }] });
    expect(hit).toEqual(['m1']);
    expect(alternatives[0].moves).toEqual([
      { meeting: 'm1', from: aPlacement(), to, time: false, room: false, people: 1 },
    ]);
  });
  test('takes another room at the same time', () => {
    const over = { rooms: [aRoom('room'), aRoom('other')], meetings: [aMeeting('m1', { mode: 'PHYSICAL' })] };
    const change: Change = { kind: 'ROOM_BUSY', room: 'room', busy: [{ day: 2, from: 19, to: 20 }] };
    const [first] = after(over, [aPlacement({ room: 'room' })], [change]).alternatives;
    expect(first.moves).toMatchObject([{ time: false, room: true, people: 0, to: { room: 'other' } }]);
  });
  test('replaces who has a conflict', () => {
    const [first] = after(
      {},
      [aPlacement()],
      [{ kind: 'CONFLICT_FOUND', meeting: 'm1', person: 'agent' }],
    ).alternatives;
    expect(first.moves).toMatchObject([{ time: false, people: 1 }]);
  });
  test('plans a new meeting beside the others without a move', () => {
    const { alternatives, hit } = after({}, [aPlacement()], [{ kind: 'MEETING_ADDED', meeting: aMeeting('m2') }]);
    expect([hit, alternatives[0].moves, placementOf(alternatives[0], 'm2')?.grain]).toEqual([['m2'], [], 20]);
  });
  test('forgets a dropped meeting', () => {
    const { alternatives, hit } = after({}, [aPlacement()], [{ kind: 'MEETING_DROPPED', meeting: 'm1' }]);
    expect([hit, alternatives[0].plan.placements, alternatives[0].moves]).toEqual([[], [], []]);
  });
  test('moves a pinned meeting when it is hit itself', () => {
    const meetings = [aMeeting('m1', { communicated: { placement: aPlacement({ day: 1 }), confirmed: true } })];
    const { alternatives } = after({ meetings }, [aPlacement({ day: 1 })], [ill(aPlacement({ day: 1 }))]);
    expect(alternatives[0].moves).toMatchObject([{ meeting: 'm1', time: false, people: 1 }]);
  });
  test('is told before the bounded search begins', () => {
    const told: Alternative[] = [];
    const { alternatives } = replan(compile(anInstance()), { placements: [aPlacement()] }, [ill(aPlacement())], {
      ...options,
      onRepaired: (one) => void told.push(one),
    });
    expect(told).toEqual([alternatives[0]]);
  });
});

test('the bounded search is offered beside the repair when it finds a better plan', () => {
  const over = {
    meetings: [
      aMeeting('m1', { urgency: 'ROUTINE' }),
      aMeeting('m2', { urgency: 'URGENT', deadline: anInstance().grid.firstDay }),
    ],
    people: anInstance().people.slice(0, 1),
  };
  const only = (id: string) => ({
    ...over.meetings[Number(id.slice(1)) - 1],
    roles: [{ role: 'POLICE', candidates: [{ person: 'agent', rank: 'USUAL' as const }] }],
  });
  const [m1, m2] = [only('m1'), only('m2')];
  const busy = [
    { day: 2, from: 20, to: 34 },
    { day: 3, from: 18, to: 34 },
  ];
  const instance = { meetings: [m1], people: over.people.map((person) => ({ ...person, busy })) };
  const { alternatives } = after(instance, [aPlacement()], [{ kind: 'MEETING_ADDED', meeting: m2 }]);
  expect(alternatives.map(({ moves, plan }) => [moves.length, plan.score.by.M2, plan.score.by.M3])).toEqual([
    [0, 960, 0],
    [1, 480, 100],
  ]);
});

test('a change to what is not there is refused', () => {
  expect(() => after({}, [], [{ kind: 'MEETING_DROPPED', meeting: 'nobody' }])).not.toThrow();
  expect(() => after({}, [], [{ kind: 'PERSON_BUSY', person: 'nobody', busy: [] }])).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

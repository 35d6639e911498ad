import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile } from '../compile/compile.js';
import type { Instance, Placement } from '../instance.js';
import type { Explanation } from '../plan.js';
import { RULES_1 } from '../rules.js';
import { solve } from '../search/solve.js';
import { aMeeting, anInstance, aPerson, aPlacement, aRoom } from '../testing/an-instance.js';
import { randomInstance } from '../testing/random-instance.js';
import { explain } from './explain.js';

const SEED = 20_260_304;
const busyDay = { day: 2, from: 18, to: 34 };
const [agent, second] = [aPerson('agent'), aPerson('agent-2')];
const noonOn = (day: number) => aPlacement({ day, grain: 24 });

/** Wednesday 09:00, in a region where nobody needs notice: only calendars and rooms are in the way. */
const wednesday: Partial<Instance> = { now: { day: 2, grain: 18 }, rules: { ...RULES_1, noticeWorkingDays: 0 } };

const why = (over: Partial<Instance>, placements: readonly Placement[], meeting = 'm1'): Explanation =>
  explain(compile(anInstance({ ...wednesday, ...over })), { placements }, meeting);

const firsts = (over: Partial<Instance>, placements: readonly Placement[], meeting = 'm1') =>
  why(over, placements, meeting).reasons.map(({ code, role, count }) => [code, role, count]);

test(`every earlier moment has exactly one first reason, seed ${SEED}`, () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const compiled = compile(randomInstance(seed, 7));
      const plan = solve(compiled, { seed, budget: { iterations: 10 } });
      for (const { id } of compiled.instance.meetings) {
        const { earlier, reasons, planned } = explain(compiled, plan, id);
        expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(earlier);
        expect(planned === null).toBe(plan.unscheduled.some(({ meeting }) => meeting === id));
      }
    }),
    { seed: SEED, numRuns: 80 },
  );
});

test(`a moment that a plan left open on its own is never what kept a meeting out of the plan, seed ${SEED}`, () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const plan = solve(compile(randomInstance(seed, 7)), { seed, budget: { iterations: 0 } });
      const codes = plan.unscheduled.flatMap(({ reasons }) => reasons.map(({ code }) => code));
      expect(codes).not.toContain('PLAN_BETTER_LATER');
    }),
    { seed: SEED, numRuns: 80 },
  );
});

describe('the first reason', () => {
  test('is a calendar', () => {
    const people = [aPerson('agent', { busy: [busyDay] }), aPerson('agent-2', { busy: [busyDay] })];
    expect(firsts({ people }, [aPlacement({ day: 3 })])).toEqual([['ROLE_BUSY', 'POLICE', 15]]);
  });
  test('is another meeting of the nearest candidate, even when the other’s calendar is taken', () => {
    const people = [agent, aPerson('agent-2', { busy: [busyDay] })];
    const meetings = [aMeeting('m1'), aMeeting('m2', { grains: 16 })];
    expect(firsts({ people, meetings }, [aPlacement({ day: 3 }), aPlacement({ meeting: 'm2' })])).toEqual([
      ['ROLE_BOOKED', 'POLICE', 15],
    ]);
  });
  test('is the weekly maximum', () => {
    const people = [aPerson('agent', { weeklyCap: 1 }), aPerson('agent-2', { busy: [busyDay] })];
    const meetings = [aMeeting('m1'), aMeeting('m2')];
    const placements = [
      aPlacement({ day: 3, people: [{ role: 'POLICE', person: 'agent-2' }] }),
      aPlacement({ meeting: 'm2', day: 4 }),
    ];
    expect(firsts({ people, meetings }, placements)).toEqual([['ROLE_AT_WEEKLY_MAXIMUM', 'POLICE', 15]]);
  });
  test('is a mandate', () => {
    const meetings = [aMeeting('m1', { conflicts: ['agent', 'agent-2'] })];
    expect(firsts({ meetings }, [noonOn(2)])).toEqual([['ROLE_NOT_MANDATED', 'POLICE', 6]]);
  });
  test('is a room that is full', () => {
    const rooms = [aRoom('room', { busy: [busyDay] })];
    const meetings = [aMeeting('m1', { mode: 'PHYSICAL' })];
    expect(firsts({ rooms, meetings }, [aPlacement({ day: 3, room: 'room' })])).toEqual([['ROOM_FULL', undefined, 15]]);
  });
  test('is a journey', () => {
    const rooms = [aRoom('room', { busy: [{ day: 2, from: 20, to: 34 }] }), aRoom('shed', { site: 'barn' })];
    const meetings = [aMeeting('m1', { mode: 'PHYSICAL' }), aMeeting('m2', { mode: 'PHYSICAL' })];
    const placements = [aPlacement({ grain: 21, room: 'shed' }), aPlacement({ meeting: 'm2', room: 'room' })];
    const people = [agent, aPerson('agent-2', { busy: [busyDay] })];
    expect(firsts({ people, rooms, meetings }, placements)).toEqual([
      ['ROLE_BOOKED', 'POLICE', 2],
      ['ROLE_CANNOT_TRAVEL', 'POLICE', 1],
    ]);
  });
  test('is one person for two roles', () => {
    const need = { role: 'POLICE', candidates: [{ person: 'agent', rank: 'USUAL' as const }] };
    expect(firsts({ meetings: [aMeeting('m1', { roles: [need, need] })] }, [noonOn(2)])).toEqual([
      ['ROLES_SHARE_PERSON', undefined, 6],
    ]);
  });
  test('is a full standing slot, or a video line', () => {
    const meetings = [aMeeting('m1', { series: 'table' }), aMeeting('m2', { series: 'table' })];
    const standingSlots = [{ id: 's', series: 'table', span: { day: 2, from: 18, to: 22 }, capacity: 1 }];
    const two = [noonOn(2), aPlacement({ meeting: 'm2', people: [{ role: 'POLICE', person: 'agent-2' }] })];
    expect(firsts({ meetings, standingSlots }, two)).toEqual([
      ['STANDING_SLOT_FULL', undefined, 4],
      ['PLAN_BETTER_LATER', undefined, 2],
    ]);
    expect(firsts({ meetings, videoLines: 1 }, two)).toEqual([
      ['PLAN_BETTER_LATER', undefined, 4],
      ['VIDEO_FULL', undefined, 2],
    ]);
  });
});

describe('a moment that comes too soon', () => {
  const monday = { day: 0, grain: 18 };
  test('counts as an earlier one, closed by the notice that people must get', () => {
    expect(firsts({ now: monday, rules: RULES_1 }, [aPlacement()])).toEqual([['NOTICE_TOO_SHORT', undefined, 30]]);
  });
  test('is counted from now on, not from the morning', () => {
    const now = { day: 0, grain: 30 };
    expect(firsts({ now, rules: RULES_1 }, [aPlacement()])).toEqual([['NOTICE_TOO_SHORT', undefined, 18]]);
  });
  test('gives way to calendars where the notice ends', () => {
    const people = [aPerson('agent', { busy: [busyDay] }), aPerson('agent-2', { busy: [busyDay] })];
    expect(firsts({ now: monday, rules: RULES_1, people }, [aPlacement({ day: 3 })])).toEqual([
      ['NOTICE_TOO_SHORT', undefined, 30],
      ['ROLE_BUSY', 'POLICE', 15],
    ]);
  });
  test('is before the release of the meeting itself', () => {
    const meetings = [aMeeting('m1', { release: { day: 3, grain: 0 } })];
    expect(firsts({ meetings }, [aPlacement({ day: 3 })])).toEqual([['NOT_RELEASED', undefined, 15]]);
  });
});

describe('a meeting that is not planned', () => {
  test('tells the least that must change, and from when that helps', () => {
    const everyDay = [2, 3, 4, 7, 8, 9, 10, 11].map((day) => ({ day, from: 18, to: 34 }));
    const people = [aPerson('agent', { busy: everyDay }), second];
    const doctor = { role: 'DOCTOR', candidates: [{ person: 'agent-2', rank: 'USUAL' as const }] };
    const meetings = [aMeeting('m1', { roles: [...aMeeting('m1').roles.slice(0, 1), doctor] })];
    const { relaxation, planned, earlier } = why({ people, meetings }, []);
    expect([planned, earlier]).toEqual([null, 8 * 15]);
    expect(relaxation).toEqual({
      lift: [{ code: 'ROLE_NOT_MANDATED', role: 'DOCTOR' }],
      moments: 120,
      first: { day: 2, grain: 18 },
    });
  });
  test('without a moment to stand in says so', () => {
    const opening = [null, null, null, null, null, null, null];
    expect(why({ opening }, [])).toMatchObject({ earlier: 0, reasons: [{ code: 'NO_MOMENT_ALLOWED', count: 0 }] });
  });
});

test('an unknown meeting is refused', () => {
  expect(() => why({}, [], 'nobody')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});

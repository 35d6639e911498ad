import { describe, expect, test } from '@jest/globals';
import type { Day } from '@regiotafel/kernel';
import type { Instance, Placement } from '../instance.js';
import { aMeeting, anInstance, aPerson, aPlacement, aRoom } from '../testing/an-instance.js';
import { score } from './score.js';

type Case = readonly [name: string, over: Partial<Instance>, placements: readonly Placement[], broken: number];

const hard = (over: Partial<Instance>, placements: readonly Placement[]) => {
  const { by } = score(anInstance(over), placements);
  return Object.fromEntries(Object.entries(by).filter(([code, count]) => code.startsWith('H') && count > 0));
};

const two = [aMeeting('m1'), aMeeting('m2')];
const physical = (id: string, over = {}) => aMeeting(id, { mode: 'PHYSICAL', ...over });
const by = (person: string) => ({ people: [{ role: 'POLICE', person }] });
const barn = [aRoom('room'), aRoom('shed', { site: 'barn' })];
const slot = { id: 's', series: 'table', span: { day: 2, from: 18, to: 26 }, capacity: 1 };
const told = (placement: Placement, confirmed: boolean) => [aMeeting('m1', { communicated: { placement, confirmed } })];
const notice = { now: { day: 2, grain: 12 } };

const cases: Readonly<Record<string, readonly Case[]>> = {
  H1: [
    ['a role may be filled by an alternate', {}, [aPlacement(by('agent-2'))], 0],
    ['a role nobody fills is broken', {}, [aPlacement({ people: [] })], 1],
    [
      'a person who is no candidate fills no role',
      { people: [aPerson('agent'), aPerson('agent-2'), aPerson('passer-by')] },
      [aPlacement(by('passer-by'))],
      1,
    ],
    [
      'a mandate that has ended fills no role',
      {
        people: [aPerson('agent', { mandates: [{ role: 'POLICE', until: '2026-03-03' as Day }] }), aPerson('agent-2')],
      },
      [aPlacement()],
      1,
    ],
    ['a conflict block fills no role', { meetings: [aMeeting('m1', { conflicts: ['agent'] })] }, [aPlacement()], 1],
    [
      'one person fills one role',
      { meetings: [aMeeting('m1', { roles: [...aMeeting('m1').roles, ...aMeeting('m1').roles] })] },
      [aPlacement({ people: [...by('agent').people, ...by('agent').people] })],
      1,
    ],
  ],
  H2: [
    [
      'a calendar that is busy one grain is not free',
      { people: [aPerson('agent', { busy: [{ day: 2, from: 19, to: 20 }] }), aPerson('agent-2')] },
      [aPlacement()],
      1,
    ],
    [
      'a calendar that is busy up to the start is free',
      { people: [aPerson('agent', { busy: [{ day: 2, from: 10, to: 18 }] }), aPerson('agent-2')] },
      [aPlacement()],
      0,
    ],
    [
      'nobody is in two meetings at once',
      { meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', grain: 19 })],
      1,
    ],
    [
      'one meeting may follow the other',
      { meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', grain: 20 })],
      0,
    ],
  ],
  H3: [
    [
      'travelling takes time',
      { rooms: barn, meetings: [physical('m1'), physical('m2')] },
      [aPlacement({ room: 'room' }), aPlacement({ meeting: 'm2', grain: 20, room: 'shed' })],
      1,
    ],
    [
      'half an hour is enough for half an hour',
      { rooms: barn, meetings: [physical('m1'), physical('m2')] },
      [aPlacement({ room: 'room' }), aPlacement({ meeting: 'm2', grain: 21, room: 'shed' })],
      0,
    ],
    [
      'video needs no journey',
      { rooms: barn, meetings: [physical('m1'), aMeeting('m2')] },
      [aPlacement({ room: 'room' }), aPlacement({ meeting: 'm2', grain: 20 })],
      0,
    ],
  ],
  H4: [
    ['a physical meeting needs a room', { meetings: [physical('m1')] }, [aPlacement()], 1],
    [
      'everybody needs a seat',
      { rooms: [aRoom('room', { seats: 1 })], meetings: [physical('m1', { optional: ['agent-2'] })] },
      [aPlacement({ room: 'room' })],
      1,
    ],
    [
      'a room has a calendar',
      { rooms: [aRoom('room', { busy: [{ day: 2, from: 18, to: 19 }] })], meetings: [physical('m1')] },
      [aPlacement({ room: 'room' })],
      1,
    ],
    [
      'a room holds one meeting',
      { meetings: [physical('m1'), physical('m2')] },
      [aPlacement({ room: 'room' }), aPlacement({ meeting: 'm2', room: 'room', ...by('agent-2') })],
      1,
    ],
    [
      'video has lines',
      { videoLines: 1, meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', grain: 19, ...by('agent-2') })],
      1,
    ],
    [
      'a second line carries a second meeting',
      { videoLines: 2, meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', ...by('agent-2') })],
      0,
    ],
  ],
  H5: [
    ['nothing begins before opening', {}, [aPlacement({ grain: 17 })], 1],
    ['nothing ends after closing', {}, [aPlacement({ grain: 33 })], 1],
    ['a public holiday is closed', { holidays: ['2026-03-05' as Day] }, [aPlacement({ day: 3 })], 1],
    ['the weekend is closed', {}, [aPlacement({ day: 5 })], 1],
    [
      'a crisis meets at any hour of one day',
      { meetings: [aMeeting('m1', { urgency: 'CRISIS' })] },
      [aPlacement({ day: 5, grain: 46 })],
      0,
    ],
    [
      'no meeting runs past midnight',
      { meetings: [aMeeting('m1', { urgency: 'CRISIS' })] },
      [aPlacement({ day: 5, grain: 47 })],
      1,
    ],
    [
      'no meeting covers a clock change',
      {
        grid: { firstDay: '2026-03-23' as Day, days: 14, grainMinutes: 30 },
        meetings: [aMeeting('m1', { urgency: 'CRISIS' })],
      },
      [aPlacement({ day: 6, grain: 3 })],
      1,
    ],
  ],
  H6: [
    ['two working days of notice', {}, [aPlacement({ day: 1 })], 1],
    ['a weekend is no notice', { now: { day: 4, grain: 18 } }, [aPlacement({ day: 7 })], 1],
    [
      'two hours of notice for a crisis',
      { meetings: [aMeeting('m1', { urgency: 'CRISIS' })] },
      [aPlacement({ day: 0, grain: 21 })],
      1,
    ],
    [
      'after two hours a crisis meets',
      { meetings: [aMeeting('m1', { urgency: 'CRISIS' })] },
      [aPlacement({ day: 0, grain: 22 })],
      0,
    ],
    [
      'nothing before its release',
      { meetings: [aMeeting('m1', { release: { day: 3, grain: 18 } })] },
      [aPlacement()],
      1,
    ],
    [
      'what was communicated needs no new notice',
      { ...notice, meetings: told(aPlacement(), false) },
      [aPlacement()],
      0,
    ],
    [
      'what was communicated cannot be held in the past',
      { now: { day: 2, grain: 19 }, meetings: told(aPlacement(), false) },
      [aPlacement()],
      1,
    ],
  ],
  H7: [
    [
      'a confirmed meeting within the freeze stays',
      { ...notice, meetings: told(aPlacement(), true) },
      [aPlacement({ day: 4 })],
      1,
    ],
    ['a confirmed meeting within the freeze is not left out', { ...notice, meetings: told(aPlacement(), true) }, [], 1],
    [
      'a confirmed meeting before the freeze may move',
      { meetings: told(aPlacement(), true) },
      [aPlacement({ day: 4 })],
      0,
    ],
    [
      'an unconfirmed meeting may move',
      { ...notice, meetings: told(aPlacement(), false) },
      [aPlacement({ day: 4 })],
      0,
    ],
  ],
  H8: [
    [
      'a weekly maximum holds',
      { people: [aPerson('agent', { weeklyCap: 1 }), aPerson('agent-2')], meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', day: 4 })],
      1,
    ],
    [
      'every week counts for itself',
      { people: [aPerson('agent', { weeklyCap: 1 }), aPerson('agent-2')], meetings: two },
      [aPlacement(), aPlacement({ meeting: 'm2', day: 7 })],
      0,
    ],
  ],
  H9: [
    [
      'a standing slot has a capacity',
      { standingSlots: [slot], meetings: [aMeeting('m1', { series: 'table' }), aMeeting('m2', { series: 'table' })] },
      [aPlacement(), aPlacement({ meeting: 'm2', grain: 25 })],
      1,
    ],
    [
      'other series do not count',
      { standingSlots: [slot], meetings: [aMeeting('m1', { series: 'table' }), aMeeting('m2')] },
      [aPlacement(), aPlacement({ meeting: 'm2', grain: 25 })],
      0,
    ],
  ],
};

describe.each(Object.keys(cases))('%s', (code) => {
  test.each(cases[code])('%s', (_, over, placements, broken) => {
    expect(hard(over, placements)).toEqual(broken > 0 ? { [code]: broken } : {});
  });
});

test('a placement of an unknown meeting is refused', () => {
  expect(() => score(anInstance(), [aPlacement({ meeting: 'nobody' })])).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

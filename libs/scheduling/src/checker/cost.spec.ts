import { describe, expect, test } from '@jest/globals';
import type { Day } from '@regiotafel/kernel';
import type { Instance, Placement } from '../instance.js';
import type { Constraint } from '../rules.js';
import { aMeeting, anInstance, aPerson, aPlacement, aRoom } from '../testing/an-instance.js';
import { score } from './score.js';

type Case = readonly [name: string, over: Partial<Instance>, placements: readonly Placement[], cost: number];

const day = (text: string): Day => text as Day;
const at = (meeting: string, over: Partial<Placement> = {}) => aPlacement({ meeting, ...over });
const by = (person: string) => ({ people: [{ role: 'POLICE', person }] });
const told = (over: Partial<Placement> = {}, mode: 'VIDEO' | 'PHYSICAL' = 'VIDEO') => ({
  meetings: [aMeeting('m1', { mode, communicated: { placement: aPlacement(over), confirmed: false } })],
  rooms: [aRoom('room'), aRoom('other')],
});
const four = ['m1', 'm2', 'm3', 'm4'].map((id) => aMeeting(id));
const fourOnOneDay = [18, 20, 22, 24].map((grain, index) => at(`m${index + 1}`, { grain }));
const fair = { people: [aPerson('agent', { fairShare: 1 }), aPerson('agent-2')], meetings: four };
const table = {
  standingSlots: [{ id: 's', series: 'table', span: { day: 2, from: 18, to: 26 }, capacity: 9 }],
  meetings: [aMeeting('m1', { series: 'table' })],
};
const physical = { meetings: [aMeeting('m1', { mode: 'PHYSICAL' })] };

const cases: Partial<Readonly<Record<Constraint, readonly Case[]>>> = {
  M1: [
    ['a normal meeting that is not planned costs 2 × 1000', {}, [], 2000],
    ['a crisis 8 × 1000', { meetings: [aMeeting('m1', { urgency: 'CRISIS' })] }, [], 8000],
    ['a planned one nothing', {}, [aPlacement()], 0],
  ],
  M2: [
    [
      'on the deadline costs nothing',
      { meetings: [aMeeting('m1', { deadline: day('2026-03-04') })] },
      [aPlacement()],
      0,
    ],
    [
      'each working day late costs 60 × 2',
      { meetings: [aMeeting('m1', { deadline: day('2026-03-04') })] },
      [aPlacement({ day: 4 })],
      240,
    ],
    [
      'weekends and holidays are not late',
      { holidays: [day('2026-03-09')], meetings: [aMeeting('m1', { deadline: day('2026-03-06') })] },
      [aPlacement({ day: 8 })],
      120,
    ],
    [
      'left out is as late as the end of the period',
      { meetings: [aMeeting('m1', { deadline: day('2026-03-12') })] },
      [],
      120,
    ],
  ],
  M3: [
    ['staying costs nothing', told(), [aPlacement()], 0],
    ['a move of a meeting two working days away costs 25 × 4', told(), [aPlacement({ day: 4 })], 100],
    ['five working days away 25 × 2', told({ day: 7 }), [aPlacement({ day: 4 })], 50],
    ['further away 25', told({ day: 8 }), [aPlacement({ day: 4 })], 25],
    ['another person costs 8', told(), [aPlacement(by('agent-2'))], 8],
    ['another room costs 4', told({ room: 'room' }, 'PHYSICAL'), [aPlacement({ room: 'other' })], 4],
  ],
  S1: [['waiting costs 2 a day', {}, [aPlacement()], 4]],
  S2: [
    [
      'an optional person who is busy is absent',
      {
        people: [aPerson('agent'), aPerson('agent-2', { busy: [{ day: 2, from: 19, to: 20 }] })],
        meetings: [aMeeting('m1', { optional: ['agent-2'] })],
      },
      [aPlacement()],
      8,
    ],
    [
      'one with a role elsewhere too',
      { meetings: [aMeeting('m1', { optional: ['agent-2'] }), aMeeting('m2')] },
      [aPlacement(), at('m2', by('agent-2'))],
      8,
    ],
    ['one who is free comes', { meetings: [aMeeting('m1', { optional: ['agent-2'] })] }, [aPlacement()], 0],
  ],
  S3: [
    ['inside the standing slot costs nothing', table, [aPlacement({ grain: 24 })], 0],
    ['half outside costs 4', table, [aPlacement({ grain: 25 })], 4],
  ],
  S4: [
    ['the usual person costs nothing', {}, [aPlacement()], 0],
    ['an alternate costs 3', {}, [aPlacement(by('agent-2'))], 3],
    [
      'a deputy coordinator costs 6',
      {
        meetings: [aMeeting('m1', { roles: [{ role: 'POLICE', candidates: [{ person: 'agent', rank: 'DEPUTY' }] }] })],
      },
      [aPlacement()],
      6,
    ],
  ],
  S5: [
    ['the fair share costs nothing', fair, fourOnOneDay.slice(0, 1), 0],
    ['one above it costs 15', fair, fourOnOneDay.slice(0, 2), 15],
    ['three above it cost 15 + 30 + 45', fair, fourOnOneDay, 90],
  ],
  S6: [
    [
      '20 km to the room cost 2',
      {
        ...physical,
        people: [aPerson('agent', { home: 'barn' })],
        meetings: [
          aMeeting('m1', {
            mode: 'PHYSICAL',
            roles: [{ role: 'POLICE', candidates: [{ person: 'agent', rank: 'USUAL' }] }],
          }),
        ],
      },
      [aPlacement({ room: 'room' })],
      2,
    ],
    ['video costs no travel', { people: [aPerson('agent', { home: 'barn' }), aPerson('agent-2')] }, [aPlacement()], 0],
  ],
  S7: [
    [
      'outside the preferred time costs 2',
      { meetings: [aMeeting('m1', { preferred: [{ day: 2, from: 20, to: 24 }] })] },
      [aPlacement()],
      2,
    ],
    [
      'inside nothing',
      { meetings: [aMeeting('m1', { preferred: [{ day: 2, from: 18, to: 24 }] })] },
      [aPlacement()],
      0,
    ],
  ],
  S8: [
    ['three case meetings a day cost nothing', { meetings: four }, fourOnOneDay.slice(0, 3), 0],
    ['a fourth costs 5', { meetings: four }, fourOnOneDay, 5],
    [
      'other meetings do not count',
      { meetings: [...four.slice(0, 3), aMeeting('m4', { kind: 'OTHER' })] },
      fourOnOneDay,
      0,
    ],
  ],
  S9: [
    ['a room with ten seats for one head costs 1', physical, [aPlacement({ room: 'room' })], 1],
    [
      'a room with two seats nothing',
      { ...physical, rooms: [aRoom('room', { seats: 2 })] },
      [aPlacement({ room: 'room' })],
      0,
    ],
  ],
};

describe.each(Object.keys(cases) as Constraint[])('%s', (code) => {
  test.each(cases[code] ?? [])('%s', (_, over, placements, cost) => {
    const { by: parts, hard } = score(anInstance(over), placements);
    expect({ hard, cost: parts[code] }).toEqual({ hard: 0, cost });
  });
});

test('the levels are the sums of their parts', () => {
  const { by: parts, medium, soft } = score(anInstance({ meetings: four }), fourOnOneDay.slice(0, 3));
  expect({ medium, soft }).toEqual({ medium: parts.M1, soft: parts.S1 });
});

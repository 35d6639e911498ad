import type { Day } from '@regiotafel/kernel';
import type { Instance, Meeting, Person, Placement, Room } from '../instance.js';
import { RULES_1 } from '../rules.js';

/** Monday of the demo. */
export const MONDAY = '2026-03-02' as Day;

/** A person with one mandate, `POLICE` unless told otherwise, and an empty calendar. */
export const aPerson = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  mandates: [{ role: 'POLICE' }],
  busy: [],
  ...over,
});

/** A room for ten in the hall. */
export const aRoom = (id: string, over: Partial<Room> = {}): Room => ({
  id,
  site: 'hall',
  seats: 10,
  busy: [],
  ...over,
});

/** An hour of video on a normal case, with a police officer: `agent`, or the alternate `agent-2`. */
export const aMeeting = (id: string, over: Partial<Meeting> = {}): Meeting => ({
  id,
  urgency: 'NORMAL',
  kind: 'CASE',
  mode: 'VIDEO',
  grains: 2,
  roles: [
    {
      role: 'POLICE',
      candidates: [
        { person: 'agent', rank: 'USUAL' },
        { person: 'agent-2', rank: 'ALTERNATE' },
      ],
    },
  ],
  optional: [],
  conflicts: [],
  requestedOn: MONDAY,
  deadline: '2026-03-20' as Day,
  ...over,
});

/** Two weeks in half hours from Monday 2026-03-02, now Monday 09:00; open on weekdays 9–17; two police officers, two sites 20 km and 30 minutes apart. */
export const anInstance = (over: Partial<Instance> = {}): Instance => ({
  grid: { firstDay: MONDAY, days: 14, grainMinutes: 30 },
  now: { day: 0, grain: 18 },
  rules: RULES_1,
  opening: [[18, 34], [18, 34], [18, 34], [18, 34], [18, 34], null, null],
  holidays: [],
  sites: {
    ids: ['hall', 'barn'],
    km: [
      [0, 20],
      [20, 0],
    ],
    minutes: [
      [0, 30],
      [30, 0],
    ],
  },
  rooms: [aRoom('room')],
  videoLines: 10,
  standingSlots: [],
  people: [aPerson('agent'), aPerson('agent-2')],
  meetings: [aMeeting('m1')],
  ...over,
});

/** `m1` by video with `agent` on Wednesday (day 2) at 9:00, the first moment with enough notice. */
export const aPlacement = (over: Partial<Placement> = {}): Placement => ({
  meeting: 'm1',
  day: 2,
  grain: 18,
  room: null,
  people: [{ role: 'POLICE', person: 'agent' }],
  ...over,
});

import { asDay } from '@regiotafel/kernel';
import { compile, explain, findSlots, replan, RULES_1, score, solve, type Instance } from '@regiotafel/scheduling';

const instance: Instance = {
  grid: { firstDay: asDay('2026-03-02'), days: 14, grainMinutes: 30 },
  now: { day: 0, grain: 18 }, // Monday 2 March, 9:00
  rules: RULES_1,
  opening: [[18, 34], [18, 34], [18, 34], [18, 34], [18, 34], null, null], // Monday to Friday, 9:00 to 17:00
  holidays: [],
  sites: { ids: ['hall'], km: [[0]], minutes: [[0]] },
  rooms: [{ id: 'room-1', site: 'hall', seats: 8, busy: [] }],
  videoLines: 4,
  standingSlots: [],
  people: [
    { id: 'kim', mandates: [{ role: 'COORDINATOR' }], busy: [] },
    { id: 'robin', mandates: [{ role: 'POLICE' }], busy: [{ day: 2, from: 18, to: 30 }] },
    { id: 'sam', mandates: [{ role: 'POLICE' }], busy: [{ day: 2, from: 18, to: 24 }] },
  ],
  meetings: [
    {
      id: 'table-1',
      urgency: 'URGENT',
      kind: 'CASE',
      mode: 'PHYSICAL',
      grains: 2,
      roles: [
        { role: 'COORDINATOR', candidates: [{ person: 'kim', rank: 'USUAL' }] },
        {
          role: 'POLICE',
          candidates: [
            { person: 'robin', rank: 'USUAL' },
            { person: 'sam', rank: 'ALTERNATE' },
          ],
        },
      ],
      optional: [],
      conflicts: [],
      requestedOn: asDay('2026-03-02'),
      deadline: asDay('2026-03-06'),
    },
  ],
};

const compiled = compile(instance);
const plan = solve(compiled, { seed: 1, budget: { iterations: 200 } });
const why = explain(compiled, plan, 'table-1');
const slots = findSlots(compiled, instance.meetings[0], 3);
const ill = { kind: 'PERSON_BUSY', person: 'robin', busy: [{ day: 2, from: 0, to: 48 }] } as const;
const { alternatives } = replan(compiled, plan, [ill], { seed: 1, budget: { iterations: 200 } });

export const shown = {
  planned: plan.placements[0], // Wednesday 15:00 with robin
  checked: score(instance, plan.placements).hard, // 0 hard rules broken, says the independent checker
  why: why.reasons, // of 42 earlier starts: 30× the notice is too short, 6× no police officer free, 6× the plan is better later
  next: slots[1].placement.grain, // 31: half an hour later costs as much
  afterIllness: alternatives[0].moves[0], // same time and room, with sam
};

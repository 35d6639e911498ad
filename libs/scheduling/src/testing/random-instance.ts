import { addDays, type Day } from '@regiotafel/kernel';
import { grainsPerDay, type Grid, type Span } from '../grid.js';
import type { Instance, Meeting, Person, Placement, RoleNeed, Room } from '../instance.js';
import { RULES_1 } from '../rules.js';
import { drawFrom, type Draw } from './draw.js';

const ROLES = ['COORDINATOR', 'POLICE', 'EXPERT'] as const;
const SITES = ['hall', 'barn', 'mill'] as const;
/** Ordinary weeks, and the two with a clock change. */
const FIRST_DAYS = ['2026-03-02', '2026-03-26', '2026-10-22'] as const;

const spanOf = (draw: Draw, grid: Grid, hours: readonly [number, number], longest: number): Span => {
  const from = draw.between(hours[0], hours[1] - 1);
  return {
    day: draw.between(0, grid.days - 1),
    from,
    to: Math.min(grainsPerDay(grid), from + draw.between(1, longest)),
  };
};

const aDay = (draw: Draw, { firstDay, days }: Grid, before: number): Day =>
  addDays(firstDay, draw.between(-before, days));

const personOf = (draw: Draw, grid: Grid, hours: readonly [number, number], index: number): Person => ({
  id: `person-${index}`,
  mandates: draw.some(ROLES, draw.between(1, 3)).map((role) => ({
    role,
    ...(draw.chance(0.2) ? { from: aDay(draw, grid, 2) } : {}),
    ...(draw.chance(0.2) ? { until: aDay(draw, grid, 0) } : {}),
  })),
  busy: draw.times(draw.between(0, 8), () => spanOf(draw, grid, hours, 8)),
  ...(draw.chance(0.8) ? { home: draw.one(SITES) } : {}),
  ...(draw.chance(0.4) ? { weeklyCap: draw.between(1, 4) } : {}),
  ...(draw.chance(0.5) ? { fairShare: draw.between(0, 2) } : {}),
});

const roleOf = (draw: Draw, people: readonly Person[], role: string): RoleNeed => {
  const able = people.filter(({ mandates }) => mandates.some((one) => one.role === role));
  const candidates = draw.some(draw.chance(0.9) ? able : people, draw.between(1, 3));
  return {
    role,
    candidates: candidates.map(({ id }) => ({ person: id, rank: draw.one(['USUAL', 'ALTERNATE', 'DEPUTY']) })),
  };
};

const meetingOf = (
  draw: Draw,
  grid: Grid,
  people: readonly Person[],
  hours: readonly [number, number],
  index: number,
): Meeting => {
  const requestedOn = aDay(draw, grid, 10);
  return {
    id: `meeting-${index}`,
    urgency: draw.one(['CRISIS', 'URGENT', 'NORMAL', 'ROUTINE']),
    kind: draw.chance(0.8) ? 'CASE' : 'OTHER',
    mode: draw.chance(0.5) ? 'PHYSICAL' : 'VIDEO',
    grains: draw.between(1, 4),
    roles: draw.some(ROLES, draw.between(1, 3)).map((role) => roleOf(draw, people, role)),
    optional: draw.some(people, draw.between(0, 2)).map(({ id }) => id),
    conflicts: draw.chance(0.2) ? [draw.one(people).id] : [],
    requestedOn,
    deadline: addDays(requestedOn, draw.between(0, 8)),
    ...(draw.chance(0.2) ? { release: { day: draw.between(0, grid.days - 1), grain: hours[0] } } : {}),
    ...(draw.chance(0.3) ? { preferred: [spanOf(draw, grid, hours, 10)] } : {}),
    ...(draw.chance(0.5) ? { series: draw.one(['north', 'south']) } : {}),
  };
};

const roomOf = (draw: Draw, grid: Grid, hours: readonly [number, number], index: number): Room => ({
  id: `room-${index}`,
  site: draw.one(SITES),
  seats: draw.between(2, 12),
  busy: draw.times(draw.between(0, 3), () => spanOf(draw, grid, hours, 8)),
});

/** A small invented instance in which every rule can bite: up to `most` meetings in 4 to 9 days. */
export const randomInstance = (seed: number, most: number): Instance => {
  const draw = drawFrom(seed);
  const grid: Grid = {
    firstDay: draw.one(FIRST_DAYS) as Day,
    days: draw.between(4, 9),
    grainMinutes: draw.one([15, 30]),
  };
  const perHour = 60 / grid.grainMinutes;
  const hours = [9 * perHour, draw.between(11, 15) * perHour] as const;
  const people = draw.times(draw.between(3, 7), (index) => personOf(draw, grid, hours, index));
  return {
    grid,
    now: { day: 0, grain: draw.between(8 * perHour, 12 * perHour) },
    rules: { ...RULES_1, caseMeetingsPerDay: 2 },
    opening: [hours, hours, hours, hours, hours, draw.chance(0.2) ? hours : null, null],
    holidays: draw.chance(0.3) ? [aDay(draw, grid, 0)] : [],
    sites: {
      ids: SITES,
      km: [
        [0, 12, 40],
        [12, 0, 31],
        [40, 31, 0],
      ],
      minutes: [
        [0, 20, 50],
        [20, 0, 45],
        [50, 40, 0],
      ],
    },
    rooms: draw.times(draw.between(1, 3), (index) => roomOf(draw, grid, hours, index)),
    videoLines: draw.between(1, 2),
    standingSlots: draw.times(draw.between(0, 3), (index) => ({
      id: `slot-${index}`,
      series: draw.one(['north', 'south']),
      span: spanOf(draw, grid, hours, 12),
      capacity: draw.between(1, 2),
    })),
    people,
    meetings: draw.times(draw.between(1, most), (index) => meetingOf(draw, grid, people, hours, index)),
  };
};

/** The instance a day later: most of `placements` were communicated, some confirmed and so perhaps pinned. */
export const aDayLater = (instance: Instance, placements: readonly Placement[], seed: number): Instance => {
  const draw = drawFrom(seed);
  const told = new Map(placements.map((placement) => [placement.meeting, placement]));
  return {
    ...instance,
    now: { day: 1, grain: instance.now.grain },
    meetings: instance.meetings.map((meeting) => {
      const placement = told.get(meeting.id);
      if (!placement || draw.chance(0.2)) return meeting;
      return { ...meeting, communicated: { placement, confirmed: draw.chance(0.7) } };
    }),
  };
};

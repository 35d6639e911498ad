import { addDays, addWorkingDays, isWorkingDay, type Day } from '@regiotafel/kernel';
import type { Grid, Span } from '../grid.js';
import type { Candidate, Instance, Meeting, Person, RoleNeed, Sites, StandingSlot } from '../instance.js';
import { RULES_1, type Urgency } from '../rules.js';
import { drawFrom, type Draw } from './draw.js';

/** A point of benchmark set A. `free` is the share of opening hours outside protected half-days in which a person is free. */
export interface RegionShape {
  readonly seed: number;
  readonly free: 0.4 | 0.5 | 0.6;
  readonly grainMinutes: 15 | 30;
  readonly meetings: number;
}

const FIRST_DAY = '2026-03-02' as Day;
const CALENDAR_DAYS = 28;
const MUNICIPALITIES = 30;
const OPEN = [9, 17] as const;
/** Tuesday morning and Thursday afternoon, in hours. */
const PROTECTED = [
  { weekday: 1, from: 9, to: 13, series: 'tuesday' },
  { weekday: 3, from: 13, to: 17, series: 'thursday' },
] as const;
/** 162 people. */
const STAFF = [
  ['LIAISON', 30],
  ['COORDINATOR', 12],
  ['POLICE', 24],
  ['PROSECUTOR', 8],
  ['MENTAL_HEALTH', 24],
  ['PROBATION', 12],
  ['YOUTH', 20],
  ['SCHOOL', 12],
  ['EXPERT', 20],
] as const;
const WORKING_DAYS: Readonly<Record<Urgency, number>> = { CRISIS: 3, URGENT: 7, NORMAL: 15, ROUTINE: 20 };

const noHoliday = (): boolean => false;

const sitesOf = (draw: Draw): Sites => {
  const points = draw.times(MUNICIPALITIES, () => [draw.between(0, 60), draw.between(0, 40)] as const);
  const km = points.map(([x, y]) => points.map(([u, v]) => Math.round(Math.hypot(x - u, y - v))));
  const minutes = km.map((row) => row.map((one) => (one === 0 ? 0 : 10 + one)));
  return { ids: points.map((_, index) => `municipality-${index + 1}`), km, minutes };
};

/** Blocks of one to four half hours until the share of busy time is reached; protected half-days lose one time in ten. */
const busyOf = (draw: Draw, { days, grainMinutes }: Grid, free: number): Span[] => {
  const perHour = 60 / grainMinutes;
  const spans: Span[] = [];
  for (let day = 0; day < days; day += 1) {
    if (!isWorkingDay(addDays(FIRST_DAY, day), noHoliday)) continue;
    const shielded = PROTECTED.find(({ weekday }) => weekday === day % 7);
    const open = draw.chance(0.1);
    for (let hour: number = OPEN[0]; hour < OPEN[1];) {
      const length = draw.between(1, 4) / 2;
      const to = Math.min(OPEN[1], hour + length);
      const isShielded = !open && shielded !== undefined && hour < shielded.to && to > shielded.from;
      if (!isShielded && !draw.chance(free)) spans.push({ day, from: hour * perHour, to: to * perHour });
      hour = to;
    }
  }
  return spans;
};

const peopleOf = (draw: Draw, grid: Grid, sites: Sites, free: number): Person[] =>
  STAFF.flatMap(([role, count]) =>
    draw.times(count, (index): Person => ({
      id: `${role.toLowerCase()}-${index + 1}`,
      mandates: [{ role }],
      home: role === 'LIAISON' ? sites.ids[index] : draw.one(sites.ids),
      busy: busyOf(draw, grid, free),
      ...(role === 'EXPERT' ? { weeklyCap: 5, fairShare: 3 } : {}),
    })),
  );

const candidatesOf = (draw: Draw, role: string, from: number, count: number): Candidate[] => {
  const staff = STAFF.find(([name]) => name === role)?.[1] ?? 1;
  return draw.times(count, (index): Candidate => ({
    person: `${role.toLowerCase()}-${((from + index) % staff) + 1}`,
    rank: index === 0 ? 'USUAL' : substituteFor(role, index),
  }));
};

const substituteFor = (role: string, index: number): Candidate['rank'] =>
  role === 'COORDINATOR' && index > 1 ? 'DEPUTY' : 'ALTERNATE';

const rolesOf = (draw: Draw, municipality: number): RoleNeed[] => {
  const others = draw.some(
    ['PROSECUTOR', 'MENTAL_HEALTH', 'PROBATION', 'YOUTH', 'SCHOOL', 'EXPERT'],
    draw.between(1, 3),
  );
  const need = (role: string, count: number): RoleNeed => ({
    role,
    candidates: candidatesOf(draw, role, municipality, count),
  });
  return [
    need('LIAISON', 2),
    need('COORDINATOR', 3),
    need('POLICE', draw.between(2, 4)),
    ...others.map((role) => need(role, draw.between(2, 4))),
  ];
};

const urgencyOf = (draw: Draw): Urgency => {
  const at = draw.between(1, 100);
  if (at <= 5) return 'CRISIS';
  if (at <= 25) return 'URGENT';
  return at <= 75 ? 'NORMAL' : 'ROUTINE';
};

const meetingOf = (draw: Draw, people: readonly Person[], perHour: number, index: number): Meeting => {
  const urgency = urgencyOf(draw);
  const requestedOn = addDays(FIRST_DAY, -draw.between(0, 10));
  const roles = rolesOf(draw, draw.between(0, MUNICIPALITIES - 1));
  const asked = new Set(roles.flatMap(({ candidates }) => candidates.map(({ person }) => person)));
  const optional = draw.some(people, draw.between(0, 2)).flatMap(({ id }) => (asked.has(id) ? [] : [id]));
  return {
    id: `meeting-${index + 1}`,
    urgency,
    kind: draw.chance(0.85) ? 'CASE' : 'OTHER',
    mode: draw.chance(0.4) && urgency !== 'CRISIS' ? 'PHYSICAL' : 'VIDEO',
    grains: draw.one([1, 1, 1.5]) * perHour,
    roles,
    optional,
    conflicts: [],
    requestedOn,
    deadline: addWorkingDays(requestedOn, WORKING_DAYS[urgency], noHoliday),
    series: draw.one(PROTECTED).series,
  };
};

const slotsOf = (grid: Grid): StandingSlot[] => {
  const perHour = 60 / grid.grainMinutes;
  return Array.from({ length: grid.days }, (_, day) => day).flatMap((day) =>
    PROTECTED.filter(({ weekday }) => weekday === day % 7).map(({ from, to, series }) => ({
      id: `${series}-${day}`,
      series,
      span: { day, from: from * perHour, to: to * perHour },
      capacity: 24,
    })),
  );
};

/** An invented region of benchmark set A: 30 municipalities, 162 people, 20 working days, 4 rooms, roles with alternates, two protected half-days a week. */
export const generateRegion = ({ seed, free, grainMinutes, meetings }: RegionShape): Instance => {
  const draw = drawFrom(seed);
  const grid: Grid = { firstDay: FIRST_DAY, days: CALENDAR_DAYS, grainMinutes };
  const perHour = 60 / grainMinutes;
  const sites = sitesOf(draw);
  const people = peopleOf(draw, grid, sites, free);
  const hours = [OPEN[0] * perHour, OPEN[1] * perHour] as const;
  return {
    grid,
    now: { day: 0, grain: hours[0] },
    rules: RULES_1,
    opening: [hours, hours, hours, hours, hours, null, null],
    holidays: [],
    sites,
    rooms: draw.times(4, (index) => ({
      id: `room-${index + 1}`,
      site: draw.one(sites.ids),
      seats: [8, 10, 12, 24][index],
      busy: [],
    })),
    videoLines: 12,
    standingSlots: slotsOf(grid),
    people,
    meetings: draw.times(meetings, (index) => meetingOf(draw, people, perHour, index)),
  };
};

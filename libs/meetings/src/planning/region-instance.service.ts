import { type Day, dayAt, type Uuid } from '@regiotafel/kernel';
import {
  type Communicated,
  type Grid,
  type Instance,
  type Meeting,
  nextMomentOf,
  type Person,
  dayIndexOf,
  momentOf,
  RULES_1,
  type RoleNeed,
  type Room,
  type Span,
  spansBetween,
  type StandingSlot,
} from '@regiotafel/scheduling';
import type { MemberBusy } from '../availability/availability.service.js';
import { distancesBetween, type Place } from '../domain/distances.js';
import type { BlockedPeople } from '../meeting/conflict-block.service.js';
import type { MeetingRecord, RoleRecord } from '../meeting/meeting.service.js';
import type { PlanningGround } from '../series/series.service.js';

/** Everything a plan of one region rests on, read in one transaction. */
export interface Snapshot {
  /** The count of changes it was read at. */
  readonly version: string;
  readonly now: Date;
  readonly ground: PlanningGround;
  /** Meetings to find a moment for. */
  readonly toPlan: readonly MeetingRecord[];
  /** Meetings that stand and stay. */
  readonly standing: readonly MeetingRecord[];
  readonly roles: readonly RoleRecord[];
  /** Who has a conflict block on what a meeting is about. */
  readonly blocked: BlockedPeople;
  readonly busy: readonly MemberBusy[];
  readonly seats: ReadonlyMap<string, { readonly tenantId: Uuid; readonly partyType: string }>;
  readonly places: readonly Place[];
}

/** A scheduled meeting that must be repaired: who may not be asked again, and what its people were told. */
export interface Broken {
  readonly meeting: MeetingRecord;
  readonly gone: readonly Uuid[];
  readonly people: ReadonlyMap<number, Uuid>;
}

const HOUR = 60;

/** The name of a meeting's role in an instance, from its position. */
export const roleName = (position: number): string => `role-${position}`;
/** The position a role name stands for; null for none. */
export const positionOf = (role: string | undefined): number | null =>
  role?.startsWith('role-') ? Number(role.slice('role-'.length)) : null;

/** The grid of a snapshot: from today over the region's horizon. */
export const gridOf = ({ now, ground }: Pick<Snapshot, 'now' | 'ground'>): Grid => ({
  firstDay: dayAt(now),
  days: ground.rules.horizon_days,
  grainMinutes: ground.rules.grain_minutes,
});

const grains = (minutes: number, grid: Grid): number => Math.ceil(minutes / grid.grainMinutes);

const spanOf = (grid: Grid, day: Day, from: number, until: number): Span => ({
  day: dayIndexOf(grid, day),
  from: Math.floor(from / grid.grainMinutes),
  to: grains(until, grid),
});

const busySpans = (grid: Grid, { busy }: MemberBusy): Span[] =>
  busy.flatMap(({ from, until }) => spansBetween(grid, new Date(from), new Date(until)));

const isCaseTable = ({ series }: PlanningGround['slots'][number]): boolean => series.kind === 'CASE_TABLE';

/** The chair of a standing series is there, also when the series is not planned here. */
const chairSpans = (grid: Grid, { slots }: PlanningGround, memberId: string): Span[] =>
  slots
    .filter((slot) => !isCaseTable(slot) && slot.series.chair_id === memberId)
    .map(({ day, from, until }) => spanOf(grid, day, from, until));

const peopleOf = (snapshot: Snapshot, grid: Grid): Person[] => {
  const busy = new Map(snapshot.busy.map((one) => [one.memberId as string, one]));
  const homes = new Set(snapshot.places.map(({ id }) => id));
  return [...snapshot.seats].map(([id, { tenantId }]) => {
    const known = busy.get(id);
    const roles = snapshot.roles.filter(({ candidates }) => candidates.includes(id as Uuid));
    return {
      id,
      mandates: [...new Set(roles.map(({ position }) => roleName(position)))].map((role) => ({ role })),
      busy: [...(known ? busySpans(grid, known) : []), ...chairSpans(grid, snapshot.ground, id)],
      ...(homes.has(tenantId) ? { home: tenantId } : {}),
    };
  });
};

const roomsOf = (snapshot: Snapshot, grid: Grid): Room[] =>
  snapshot.ground.rooms.map(({ id, capacity, municipality_id }) => ({
    id,
    site: municipality_id,
    seats: capacity,
    busy: snapshot.standing
      .filter(({ room_id }) => room_id === id)
      .flatMap(({ starts_at, ends_at }) => (starts_at && ends_at ? spansBetween(grid, starts_at, ends_at) : [])),
  }));

const slotsOf = ({ slots }: PlanningGround, grid: Grid): StandingSlot[] =>
  slots.filter(isCaseTable).map(({ series, day, from, until }) => ({
    id: `${series.id}/${day}`,
    series: series.id,
    span: spanOf(grid, day, from, until),
    capacity: Math.max(1, Math.floor((until - from) / HOUR)),
  }));

const toldOf = ({ meeting, people }: Broken, roles: readonly RoleRecord[], grid: Grid): Communicated | null => {
  if (meeting.starts_at === null) return null;
  const filled = roles.flatMap(({ position }) => {
    const person = people.get(position);
    return person ? [{ role: roleName(position), person }] : [];
  });
  if (filled.length < roles.length) return null;
  const moment = momentOf(grid, meeting.starts_at);
  return { placement: { meeting: meeting.id, ...moment, room: meeting.room_id, people: filled }, confirmed: false };
};

const needOf = ({ position, candidates }: RoleRecord, seats: Snapshot['seats']): RoleNeed => ({
  role: roleName(position),
  candidates: candidates
    .filter((person) => seats.has(person))
    .map((person, at) => ({ person, rank: at === 0 ? 'USUAL' : 'ALTERNATE' })),
});

const meetingOf = (snapshot: Snapshot, grid: Grid, meeting: MeetingRecord, broken: Broken | null): Meeting => {
  const roles = snapshot.roles.filter(({ meeting_id }) => meeting_id === meeting.id);
  const required = roles.filter((role) => role.required);
  const told = broken && toldOf(broken, required, grid);
  const blocked = snapshot.blocked.get(meeting.id) ?? [];
  const series = snapshot.ground.slots.find(isCaseTable)?.series.id;
  const wanted = roles
    .filter((role) => !role.required)
    .flatMap(({ candidates }) => candidates.filter((person) => !blocked.includes(person)).slice(0, 1));
  return {
    id: meeting.id,
    urgency: meeting.urgency,
    kind: meeting.kind === 'CASE' ? 'CASE' : 'OTHER',
    mode: meeting.mode,
    grains: grains(meeting.duration_minutes, grid),
    roles: required.map((role) => needOf(role, snapshot.seats)),
    optional: wanted.filter((person) => snapshot.seats.has(person)),
    conflicts: [...(broken?.gone ?? []), ...blocked],
    requestedOn: dayAt(meeting.requested_at),
    deadline: meeting.deadline as Day,
    ...(series ? { series } : {}),
    ...(told ? { communicated: told } : {}),
  };
};

/** The planning question a snapshot stands for. `broken` is the one meeting to repair; its people's other meetings are busy time. */
export const instanceOf = (snapshot: Snapshot, broken: Broken | null = null): Instance => {
  const grid = gridOf(snapshot);
  const { rules, holidays } = snapshot.ground;
  const open = [
    Math.ceil(rules.opens_minute / rules.grain_minutes),
    Math.floor(rules.closes_minute / rules.grain_minutes),
  ];
  const hours = [open[0] ?? 0, open[1] ?? 0] as const;
  return {
    grid,
    now: nextMomentOf(grid, snapshot.now),
    rules: {
      ...RULES_1,
      version: `${RULES_1.version}.${rules.version}`,
      noticeWorkingDays: rules.notice_working_days,
      freezeWorkingDays: rules.freeze_working_days,
    },
    opening: [hours, hours, hours, hours, hours, null, null],
    holidays,
    sites: distancesBetween(snapshot.places),
    rooms: roomsOf(snapshot, grid),
    videoLines: rules.video_lines,
    standingSlots: slotsOf(snapshot.ground, grid),
    people: peopleOf(snapshot, grid),
    meetings: snapshot.toPlan.map((meeting) => meetingOf(snapshot, grid, meeting, broken)),
  };
};

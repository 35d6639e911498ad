import { anyInRange, bitsOf, clearRange, hasBit, setRange, type Bits } from '../compile/bitset.js';
import { NONE, type Compiled, type CompiledMeeting, type Spot } from '../compile/compiled.js';

/** A plan under construction: who and what is taken, and what it costs, kept up to date at every step. */
export interface State {
  readonly compiled: Compiled;
  readonly spots: (Spot | null)[];
  /** `medium · LEVEL + soft` of the whole plan. */
  total: number;
  readonly booked: readonly Bits[];
  /** Meetings a person has a role in. */
  readonly agenda: readonly number[][];
  readonly weekCount: Int16Array;
  readonly dayCases: Int16Array;
  readonly roomBooked: readonly Bits[];
  readonly roomAgenda: readonly number[][];
  readonly videoUse: Uint8Array;
  readonly slotUse: Int16Array;
}

/** Nothing planned. */
export const emptyState = (compiled: Compiled): State => {
  const { people, roomFree, slots, meetings, length, weeks, instance } = compiled;
  return {
    compiled,
    spots: meetings.map(() => null),
    total: meetings.reduce((sum, { leftOut }) => sum + leftOut, 0),
    booked: people.map(() => bitsOf(length)),
    agenda: people.map(() => []),
    weekCount: new Int16Array(people.length * weeks),
    dayCases: new Int16Array(people.length * instance.grid.days),
    roomBooked: roomFree.map(() => bitsOf(length)),
    roomAgenda: roomFree.map(() => []),
    videoUse: new Uint8Array(length),
    slotUse: new Int16Array(slots.length),
  };
};

const dayAt = ({ compiled }: State, start: number): number => Math.floor(start / compiled.perDay);

const weekAt = (state: State, person: number, day: number): number =>
  person * state.compiled.weeks + state.compiled.weekOf[day];

/** S2 that booking a person brings to meetings where they were to come as optional. */
const lostElsewhere = (state: State, person: number, start: number, end: number): number => {
  const { people, meetings, instance } = state.compiled;
  let lost = 0;
  for (const other of people[person].optionalIn) {
    const spot = state.spots[other];
    if (!spot || spot.start >= end || spot.start + meetings[other].grains <= start) continue;
    if (anyInRange(state.booked[person], spot.start, spot.start + meetings[other].grains)) continue;
    if (hasBit(state.compiled.personRuns(person, meetings[other].grains), spot.start))
      lost += instance.rules.optionalAbsent;
  }
  return lost;
};

/** S5, S8 and S2 that one more booking of a person brings. */
export const bookingCost = (state: State, meeting: CompiledMeeting, person: number, start: number): number => {
  const { rules, grid } = state.compiled.instance;
  const day = dayAt(state, start);
  const { fairShare, optionalIn } = state.compiled.people[person];
  const above = state.weekCount[weekAt(state, person, day)] + 1 - fairShare;
  const crowded = meeting.isCase && state.dayCases[person * grid.days + day] >= rules.caseMeetingsPerDay;
  return (
    (above > 0 ? above * rules.aboveFairShare : 0) +
    (crowded ? rules.crowdedDay : 0) +
    (optionalIn.length > 0 ? lostElsewhere(state, person, start, start + meeting.grains) : 0)
  );
};

/** S2 of people who are free in the calendar but booked elsewhere. */
export const absentCost = (state: State, meeting: CompiledMeeting, start: number): number => {
  let absent = 0;
  for (const person of meeting.optional) {
    if (!anyInRange(state.booked[person], start, start + meeting.grains)) continue;
    if (hasBit(state.compiled.personRuns(person, meeting.grains), start)) absent += 1;
  }
  return absent * state.compiled.instance.rules.optionalAbsent;
};

/** Cost of time, room and the people themselves; a pinned meeting may stand where none of these is possible. */
const ownCost = ({ compiled }: State, meeting: CompiledMeeting, { start, room, people }: Spot): number => {
  let cost = meeting.timeCost(start) + (meeting.rooms.find((one) => one.room === room)?.cost ?? 0);
  people.forEach((person, role) => {
    cost += meeting.roles[role].candidates.find((one) => one.person === person)?.cost ?? 0;
    if (room !== NONE) cost += compiled.people[person].travelCost[compiled.roomSite[room]];
  });
  return cost;
};

/** What `spot` adds to a plan without the meeting. */
export const spotCost = (state: State, meeting: CompiledMeeting, spot: Spot): number => {
  let cost = ownCost(state, meeting, spot) + absentCost(state, meeting, spot.start);
  for (const person of spot.people) cost += bookingCost(state, meeting, person, spot.start);
  return cost;
};

const bookPeople = (state: State, meeting: CompiledMeeting, spot: Spot, by: 1 | -1): void => {
  const day = dayAt(state, spot.start);
  const change = by === 1 ? setRange : clearRange;
  for (const person of spot.people) {
    change(state.booked[person], spot.start, spot.start + meeting.grains);
    state.weekCount[weekAt(state, person, day)] += by;
    if (meeting.isCase) state.dayCases[person * state.compiled.instance.grid.days + day] += by;
    const agenda = state.agenda[person];
    if (by === 1) agenda.push(meeting.index);
    else agenda.splice(agenda.indexOf(meeting.index), 1);
  }
};

const bookPlace = (state: State, meeting: CompiledMeeting, { start, room }: Spot, by: 1 | -1): void => {
  const end = start + meeting.grains;
  if (!meeting.physical) for (let at = start; at < end; at += 1) state.videoUse[at] += by;
  if (room !== NONE) {
    (by === 1 ? setRange : clearRange)(state.roomBooked[room], start, end);
    const agenda = state.roomAgenda[room];
    if (by === 1) agenda.push(meeting.index);
    else agenda.splice(agenda.indexOf(meeting.index), 1);
  }
  for (const slot of meeting.slots) {
    const { from, to } = state.compiled.slots[slot];
    if (start < to && from < end) state.slotUse[slot] += by;
  }
};

/** Puts a meeting in the plan without asking whether it fits. */
export const place = (state: State, index: number, spot: Spot): void => {
  const meeting = state.compiled.meetings[index];
  state.total += spotCost(state, meeting, spot) - meeting.leftOut;
  bookPeople(state, meeting, spot, 1);
  bookPlace(state, meeting, spot, 1);
  state.spots[index] = spot;
};

/** Takes a meeting out and returns where it was; null when it was not planned. */
export const remove = (state: State, index: number): Spot | null => {
  const spot = state.spots[index];
  if (!spot) return null;
  const meeting = state.compiled.meetings[index];
  state.spots[index] = null;
  bookPeople(state, meeting, spot, -1);
  bookPlace(state, meeting, spot, -1);
  state.total -= spotCost(state, meeting, spot) - meeting.leftOut;
  return spot;
};

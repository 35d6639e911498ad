import { anyInRange, hasBit } from '../compile/bitset.js';
import {
  NONE,
  type CompiledCandidate,
  type CompiledMeeting,
  type CompiledRoom,
  type Spot,
} from '../compile/compiled.js';
import { absentCost, bookingCost, type State } from './state.js';

/** A spot and what it adds to the plan. */
export interface Fit {
  readonly spot: Spot;
  readonly cost: number;
}

/** Passes something over by chance, so that a search sees more than the cheapest. */
export type Skip = () => boolean;

/** A candidate who is free, with the cost apart from travel. */
interface Available {
  readonly person: number;
  readonly cost: number;
}

/** H2 and H8 of a candidate, apart from travel. */
export const isAvailable = (
  state: State,
  meeting: CompiledMeeting,
  { person, starts }: CompiledCandidate,
  start: number,
): boolean => {
  const { people, weeks, weekOf, perDay } = state.compiled;
  if (!hasBit(starts, start) || anyInRange(state.booked[person], start, start + meeting.grains)) return false;
  return state.weekCount[person * weeks + weekOf[Math.floor(start / perDay)]] < people[person].weeklyCap;
};

/** H3: time to travel from and to every other physical meeting of the person. */
export const canTravel = (
  state: State,
  meeting: CompiledMeeting,
  person: number,
  site: number,
  start: number,
): boolean => {
  const { meetings, travel, roomSite } = state.compiled;
  for (const other of state.agenda[person]) {
    const spot = state.spots[other];
    if (!spot || spot.room === NONE) continue;
    const there = roomSite[spot.room];
    const fits =
      spot.start <= start
        ? spot.start + meetings[other].grains + travel[there][site] <= start
        : start + meeting.grains + travel[site][there] <= spot.start;
    if (!fits) return false;
  }
  return true;
};

/** H9 */
export const slotHasPlace = (state: State, meeting: CompiledMeeting, start: number): boolean => {
  for (const slot of meeting.slots) {
    const { from, to, capacity } = state.compiled.slots[slot];
    if (start < to && from < start + meeting.grains && state.slotUse[slot] >= capacity) return false;
  }
  return true;
};

/** H4 */
export const videoHasPlace = (state: State, meeting: CompiledMeeting, start: number): boolean => {
  const { videoLines } = state.compiled.instance;
  for (let at = start; at < start + meeting.grains; at += 1) if (state.videoUse[at] >= videoLines) return false;
  return true;
};

/** H4 */
export const roomHasPlace = (state: State, meeting: CompiledMeeting, room: CompiledRoom, start: number): boolean =>
  hasBit(room.starts, start) && !anyInRange(state.roomBooked[room.room], start, start + meeting.grains);

const availableAt = (state: State, meeting: CompiledMeeting, start: number, skip?: Skip): Available[][] | null => {
  const roles: Available[][] = [];
  for (const { candidates } of meeting.roles) {
    const free: Available[] = [];
    for (const candidate of candidates) {
      if (!isAvailable(state, meeting, candidate, start) || skip?.()) continue;
      const { person, cost } = candidate;
      free.push({ person, cost: cost + bookingCost(state, meeting, person, start) });
    }
    if (free.length === 0) return null;
    roles.push(free);
  }
  return roles;
};

/** Cheapest choice of different people, one per role, below `limit`; depth first with the least cost of the rest as bound. */
const assign = (roles: readonly (readonly Available[])[], limit: number): Fit['spot']['people'] | null => {
  const rest = new Float64Array(roles.length + 1);
  for (let role = roles.length - 1; role >= 0; role -= 1)
    rest[role] = rest[role + 1] + Math.min(...roles[role].map(({ cost }) => cost));
  let best: number[] | null = null;
  let bound = limit;
  const chosen: number[] = [];
  const choose = (role: number, cost: number): void => {
    if (cost + rest[role] >= bound) return;
    if (role === roles.length) {
      best = chosen.slice();
      bound = cost;
      return;
    }
    for (const one of roles[role]) {
      if (chosen.includes(one.person)) continue;
      chosen.push(one.person);
      choose(role + 1, cost + one.cost);
      chosen.pop();
    }
  };
  choose(0, 0);
  return best;
};

const cheapest = (roles: readonly (readonly Available[])[]): number[] =>
  roles.map((free) => free.reduce((best, one) => (one.cost < best.cost ? one : best)).person);

const costOf = (roles: readonly (readonly Available[])[], people: readonly number[]): number =>
  people.reduce((sum, person, role) => sum + (roles[role].find((one) => one.person === person)?.cost ?? 0), 0);

const fillRoles = (
  state: State,
  meeting: CompiledMeeting,
  roles: readonly (readonly Available[])[],
  site: number,
  at: { readonly start: number; readonly limit: number },
): { readonly people: readonly number[]; readonly cost: number } | null => {
  const here = site === NONE ? roles : roles.map((free) => travelling(state, meeting, free, site, at.start));
  if (here.some((free) => free.length === 0)) return null;
  const people = meeting.disjoint ? cheapest(here) : assign(here, at.limit);
  return people && { people, cost: costOf(here, people) };
};

const travelling = (
  state: State,
  meeting: CompiledMeeting,
  free: readonly Available[],
  site: number,
  start: number,
): Available[] => {
  const here: Available[] = [];
  for (const { person, cost } of free) {
    if (!canTravel(state, meeting, person, site, start)) continue;
    here.push({ person, cost: cost + state.compiled.people[person].travelCost[site] });
  }
  return here;
};

/** The cheapest room and people for a start that cost less than `limit`; null when there are none. */
export const fitAt = (
  state: State,
  meeting: CompiledMeeting,
  start: number,
  limit: number,
  skip?: Skip,
): Fit | null => {
  if (!slotHasPlace(state, meeting, start)) return null;
  const roles = availableAt(state, meeting, start, skip);
  if (!roles) return null;
  const base = meeting.timeCost(start) + absentCost(state, meeting, start);
  if (!meeting.physical) {
    if (!videoHasPlace(state, meeting, start)) return null;
    const filled = fillRoles(state, meeting, roles, NONE, { start, limit: limit - base });
    if (!filled || base + filled.cost >= limit) return null;
    return { spot: { start, room: NONE, people: filled.people }, cost: base + filled.cost };
  }
  let best: Fit | null = null;
  for (const room of meeting.rooms) {
    if (!roomHasPlace(state, meeting, room, start)) continue;
    const below = (best?.cost ?? limit) - base - room.cost;
    const filled = fillRoles(state, meeting, roles, room.site, { start, limit: below });
    if (!filled || filled.cost >= below) continue;
    best = { spot: { start, room: room.room, people: filled.people }, cost: base + room.cost + filled.cost };
  }
  return best;
};

/** The cheapest spot of a meeting in the plan as it stands. Starts are tried by ascending floor, so the scan ends as soon as no later one can be cheaper. */
export const bestFit = (state: State, meeting: CompiledMeeting, skip?: Skip): Fit | null => {
  let best: Fit | null = null;
  for (let at = 0; at < meeting.starts.length; at += 1) {
    const limit: number = best ? best.cost : meeting.leftOut;
    if (meeting.floor[at] >= limit) break;
    if (skip?.()) continue;
    best = fitAt(state, meeting, meeting.starts[at], limit, skip) ?? best;
  }
  return best;
};

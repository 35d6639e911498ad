import { hasBit } from '../compile/bitset.js';
import { compile } from '../compile/compile.js';
import { NONE, type Compiled, type CompiledMeeting, type Spot } from '../compile/compiled.js';
import { spotsOf } from '../explain/explain.js';
import { dayIndexOf } from '../grid.js';
import type { Placement } from '../instance.js';
import type { Plan, Trace } from '../plan.js';
import { seededRandom } from '../random.js';
import { byUrgencyThenScarcity, insertAll, pinnedState } from '../search/greedy.js';
import { improve } from '../search/improve.js';
import { planOf, progressOf, type SolveOptions } from '../search/solve.js';
import { place, type State } from '../search/state.js';
import { afterChange, withTold, type Change } from './change.js';

/** What changes for the people of one meeting; `to` is null when it is no longer planned. */
export interface Move {
  readonly meeting: string;
  readonly from: Placement;
  readonly to: Placement | null;
  readonly time: boolean;
  readonly room: boolean;
  /** Roles that get someone else. */
  readonly people: number;
}

/** One way to go on, to be confirmed by a person. */
export interface Alternative {
  readonly plan: Plan;
  readonly moves: readonly Move[];
  /** Calendar days all planned meetings together wait from request to meeting. */
  readonly waitingDays: number;
}

/** A repaired plan. `compiled` is the instance after the changes, for every further question about it. */
export interface Replanned {
  readonly compiled: Compiled;
  /** Meetings that had to be placed anew, and new ones. */
  readonly hit: readonly string[];
  /** Meetings no alternative touches. */
  readonly frozen: readonly string[];
  /** The repair that places only hit meetings first; a second one when the bounded search found a better plan. */
  readonly alternatives: readonly Alternative[];
}

/** As for `solve`; `onRepaired` hears of the first alternative before the bounded search begins. */
export interface ReplanOptions extends SolveOptions {
  readonly onRepaired?: (alternative: Alternative) => void;
}

const stillFits = (meeting: CompiledMeeting, { start, room, people }: Spot): boolean => {
  if (!meeting.pinned && !hasBit(meeting.allowed, start)) return false;
  const free = people.every((person, role) =>
    meeting.roles[role].candidates.some((one) => one.person === person && hasBit(one.starts, start)),
  );
  return free && (room === NONE || meeting.rooms.some((one) => one.room === room && hasBit(one.starts, start)));
};

const release = (compiled: Compiled, hit: ReadonlySet<number>): Compiled => {
  if (![...hit].some((index) => compiled.meetings[index].pinned)) return compiled;
  const meetings = compiled.instance.meetings.map((meeting, index) =>
    hit.has(index) && meeting.communicated
      ? { ...meeting, communicated: { ...meeting.communicated, confirmed: false } }
      : meeting,
  );
  return compile({ ...compiled.instance, meetings });
};

/** Hit meetings and those that share a person, a room or a day with where these were or now are, or with any candidate of one that is not planned; pinned ones never. */
const movableAround = (state: State, before: readonly (Spot | null)[], hit: ReadonlySet<number>): number[] => {
  const { meetings, perDay } = state.compiled;
  const [people, rooms, days] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const index of hit) {
    if (!state.spots[index])
      for (const { candidates } of meetings[index].roles) for (const { person } of candidates) people.add(person);
    for (const spot of [before[index], state.spots[index]]) {
      if (!spot) continue;
      for (const person of spot.people) people.add(person);
      days.add(Math.floor(spot.start / perDay));
      if (spot.room !== NONE) rooms.add(spot.room);
    }
  }
  const isNear = (spot: Spot): boolean =>
    days.has(Math.floor(spot.start / perDay)) ||
    rooms.has(spot.room) ||
    spot.people.some((person) => people.has(person));
  return meetings.flatMap(({ index, pinned, starts }) => {
    if (pinned || starts.length === 0) return [];
    const spot = state.spots[index];
    return hit.has(index) || (spot && isNear(spot)) ? [index] : [];
  });
};

const moveOf = (from: Placement, to: Placement | null): Move | null => {
  const time = to === null || from.day !== to.day || from.grain !== to.grain;
  const room = to !== null && from.room !== to.room;
  const people = from.people.filter(({ person }, at) => to !== null && to.people.at(at)?.person !== person).length;
  return time || room || people > 0 ? { meeting: from.meeting, from, to, time, room, people } : null;
};

const alternativeOf = (state: State, current: readonly Placement[], trace: Trace): Alternative => {
  const { instance, meetingIndex } = state.compiled;
  const plan = planOf(state, trace);
  const placed = new Map(plan.placements.map((placement) => [placement.meeting, placement]));
  const moves = current.flatMap((from) =>
    meetingIndex.has(from.meeting) ? (moveOf(from, placed.get(from.meeting) ?? null) ?? []) : [],
  );
  const waitingDays = plan.placements.reduce((sum, { meeting, day }) => {
    const { requestedOn } = instance.meetings[meetingIndex.get(meeting) ?? 0];
    return sum + Math.max(0, day - dayIndexOf(instance.grid, requestedOn));
  }, 0);
  return { plan, moves, waitingDays };
};

const isBetter = ({ plan: { score: one } }: Alternative, { plan: { score: other } }: Alternative): boolean =>
  one.hard < other.hard ||
  (one.hard === other.hard && (one.medium < other.medium || (one.medium === other.medium && one.soft < other.soft)));

const hitBy = (
  compiled: Compiled,
  before: readonly (Spot | null)[],
  changes: readonly Change[],
): ReadonlySet<number> => {
  const added = new Set(changes.flatMap((change) => (change.kind === 'MEETING_ADDED' ? [change.meeting.id] : [])));
  return new Set(
    compiled.meetings.flatMap((meeting, index) => {
      const spot = before[index];
      const isHit = spot ? !stillFits(meeting, spot) : added.has(compiled.instance.meetings[index].id);
      return isHit ? [index] : [];
    }),
  );
};

const repair = (compiled: Compiled, before: readonly (Spot | null)[], hit: ReadonlySet<number>): State => {
  const state = pinnedState(compiled);
  before.forEach((spot, index) => {
    if (spot && !hit.has(index) && !compiled.meetings[index].pinned) place(state, index, spot);
  });
  insertAll(state, [...hit].sort(byUrgencyThenScarcity(compiled)));
  return state;
};

/** Repairs the placements of `current` after `changes`: first only the meetings that are hit, at the least cost of moves; then a bounded search in which every other meeting without a shared person, room or day stays. Pinned meetings move only when they are hit themselves. Throws `InvalidInput` for changes to what is not there. */
export const replan = (
  compiled: Compiled,
  current: Pick<Plan, 'placements'>,
  changes: readonly Change[],
  options: ReplanOptions,
): Replanned => {
  const changed = compile(changes.reduce(afterChange, withTold(compiled.instance, current.placements)));
  const kept = current.placements.filter(({ meeting }) => changed.meetingIndex.has(meeting));
  const before = spotsOf(changed, kept);
  const hit = hitBy(changed, before, changes);
  const after = release(changed, hit);
  const state = repair(after, before, hit);
  const ids = (indices: Iterable<number>): string[] =>
    Array.from(indices, (index) => after.instance.meetings[index].id);
  const first = alternativeOf(state, kept, {
    seed: options.seed,
    iterations: 0,
    stoppedBy: 'BUDGET',
    improvements: [],
  });
  options.onRepaired?.(first);
  const movable = movableAround(state, before, hit);
  const ended = improve(state, movable, {
    random: seededRandom(options.seed),
    progress: progressOf(options.budget),
    shouldStop: options.shouldStop ?? (() => false),
    onImproved: () => undefined,
    onIteration: () => undefined,
    bound: 0,
  });
  const second = alternativeOf(state, kept, { seed: options.seed, ...ended, improvements: [] });
  const moving = new Set(movable);
  return {
    compiled: after,
    hit: ids(hit),
    frozen: ids(after.meetings.flatMap(({ index }) => (before[index] && !moving.has(index) ? [index] : []))),
    alternatives: isBetter(second, first) ? [first, second] : [first],
  };
};

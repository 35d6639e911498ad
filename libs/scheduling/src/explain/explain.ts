import { InvalidInput } from '@regiotafel/kernel';
import { hasBit, positionsOf } from '../compile/bitset.js';
import { NONE, type Compiled, type CompiledMeeting, type Spot } from '../compile/compiled.js';
import type { Moment } from '../grid.js';
import type { Placement } from '../instance.js';
import type { Explanation, Plan, Reason, Relaxation } from '../plan.js';
import { emptyState, place, type State } from '../search/state.js';
import { keyOf, obstaclesAt, type Obstacle } from './reasons.js';

interface Tried {
  readonly start: number;
  /** Notice or release closes it, which no change in a calendar lifts. */
  readonly tooSoon: boolean;
  readonly obstacles: readonly Obstacle[];
}

const momentOf = ({ perDay }: Compiled, start: number): Moment => ({
  day: Math.floor(start / perDay),
  grain: start % perDay,
});

const rollUp = (firsts: readonly Obstacle[]): Reason[] => {
  const reasons = new Map<string, Reason>();
  for (const one of firsts) reasons.set(keyOf(one), { ...one, count: (reasons.get(keyOf(one))?.count ?? 0) + 1 });
  return [...reasons.values()].toSorted((one, other) => other.count - one.count);
};

/** Fewest obstacles first, then the set that opens most moments, then the earliest. */
const leastChange = (compiled: Compiled, tried: readonly Tried[]): Relaxation | null => {
  const sets = new Map<string, { lift: readonly Obstacle[]; moments: number; first: number }>();
  for (const { start, tooSoon, obstacles } of tried) {
    if (tooSoon || obstacles.length === 0) continue;
    const key = obstacles.map(keyOf).join();
    const known = sets.get(key);
    sets.set(key, { lift: obstacles, moments: (known?.moments ?? 0) + 1, first: known?.first ?? start });
  }
  const [least] = [...sets.values()].toSorted(
    (one, other) => one.lift.length - other.lift.length || other.moments - one.moments || one.first - other.first,
  );
  return least ? { lift: least.lift, moments: least.moments, first: momentOf(compiled, least.first) } : null;
};

const stateOf = (compiled: Compiled, spots: readonly (Spot | null)[], without: number): State => {
  const state = emptyState(compiled);
  spots.forEach((spot, index) => (spot && index !== without ? place(state, index, spot) : undefined));
  return state;
};

const tooSoonAt = (meeting: CompiledMeeting, start: number): Obstacle | null => {
  if (hasBit(meeting.allowed, start)) return null;
  return { code: start < meeting.release ? 'NOT_RELEASED' : 'NOTICE_TOO_SHORT' };
};

/** Explains the meeting at `index` in a plan of spots. */
export const explainSpots = (compiled: Compiled, spots: readonly (Spot | null)[], index: number): Explanation => {
  const { id } = compiled.instance.meetings[index];
  const meeting = compiled.meetings[index];
  const spot = spots[index];
  const state = stateOf(compiled, spots, index);
  const starts = positionsOf(meeting.coming).filter((start) => !spot || start < spot.start);
  const tried = starts.map((start): Tried => {
    const tooSoon = tooSoonAt(meeting, start);
    return { start, tooSoon: tooSoon !== null, obstacles: tooSoon ? [tooSoon] : obstaclesAt(state, meeting, start) };
  });
  const planned = spot ? momentOf(compiled, spot.start) : null;
  const reasons = rollUp(tried.map(({ obstacles }) => obstacles.at(0) ?? { code: 'PLAN_BETTER_LATER' }));
  if (!spot && starts.length === 0) reasons.push({ code: 'NO_MOMENT_ALLOWED', count: 0 });
  return {
    meeting: id,
    planned,
    earlier: starts.length,
    reasons,
    relaxation: spot ? null : leastChange(compiled, tried),
  };
};

/** From ids to indices; throws `InvalidInput` for an id that is not known. */
export const spotsOf = (compiled: Compiled, placements: readonly Placement[]): (Spot | null)[] => {
  const spots: (Spot | null)[] = compiled.meetings.map(() => null);
  const known = (index: number | undefined, path: string): number => {
    if (index === undefined || index === NONE) throw new InvalidInput([{ path, code: 'UNKNOWN' }]);
    return index;
  };
  for (const { meeting, day, grain, room, people } of placements) {
    spots[known(compiled.meetingIndex.get(meeting), 'placements.meeting')] = {
      start: day * compiled.perDay + grain,
      room:
        room === null
          ? NONE
          : known(
              compiled.instance.rooms.findIndex(({ id }) => id === room),
              'placements.room',
            ),
      people: people.map(({ person }) => known(compiled.personIndex.get(person), 'placements.people')),
    };
  }
  return spots;
};

/** Why is this meeting not earlier, or not planned at all? Every start from now on that the opening hours allow before the planned one is counted once, under its first reason: release and notice, then roles in their order, then the place, then the standing slot. Never says what is in a calendar. Throws `InvalidInput` for an unknown meeting. */
export const explain = (compiled: Compiled, result: Pick<Plan, 'placements'>, meetingId: string): Explanation => {
  const index = compiled.meetingIndex.get(meetingId);
  if (index === undefined) throw new InvalidInput([{ path: 'meetingId', code: 'UNKNOWN_MEETING' }]);
  return explainSpots(compiled, spotsOf(compiled, result.placements), index);
};

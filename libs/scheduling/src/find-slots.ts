import type { Compiled, CompiledMeeting } from './compile/compiled.js';
import { compileWith } from './compile/compile.js';
import { spotsOf } from './explain/explain.js';
import type { Meeting, Placement } from './instance.js';
import type { Score } from './plan.js';
import { fitAt, type Fit } from './search/fitting.js';
import { placementOf, scoreOf } from './search/solve.js';
import { emptyState, place, type State } from './search/state.js';

/** A possible moment with the cheapest room and people, and what it adds to the plan. */
export interface Slot {
  readonly placement: Placement;
  readonly cost: Score;
}

const cheapestOf = (state: State, meeting: CompiledMeeting, k: number): Fit[] => {
  const found: Fit[] = [];
  for (let at = 0; at < meeting.starts.length; at += 1) {
    // Starts come by ascending floor: once the k-th is cheaper than the floor, no later start can enter.
    if (found.length >= k && found[k - 1].cost < meeting.floor[at]) break;
    const fit = fitAt(state, meeting, meeting.starts[at], Infinity);
    if (!fit) continue;
    const before = found.findIndex(
      ({ cost, spot }) => fit.cost < cost || (fit.cost === cost && fit.spot.start < spot.start),
    );
    found.splice(before === -1 ? found.length : before, 0, fit);
  }
  return found.slice(0, k);
};

/** The `k` cheapest moments for a meeting, cheapest first, then earliest, beside the `placements` already made. `meeting` may be new to the instance. Throws `InvalidInput` for unknown people or rooms. */
export const findSlots = (
  compiled: Compiled,
  meeting: Meeting,
  k: number,
  placements: readonly Placement[] = [],
): Slot[] => {
  const known = compiled.meetingIndex.get(meeting.id);
  const same = known !== undefined && compiled.instance.meetings[known] === meeting;
  const full = same ? compiled : compileWith(compiled, meeting);
  const index = full.meetingIndex.get(meeting.id) ?? 0;
  const state = emptyState(full);
  spotsOf(full, placements).forEach((spot, at) => (spot && at !== index ? place(state, at, spot) : undefined));
  return cheapestOf(state, full.meetings[index], k).map(({ spot, cost }) => ({
    placement: placementOf(full, index, spot),
    cost: scoreOf(cost),
  }));
};

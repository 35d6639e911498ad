import type { Compiled } from '../compile/compiled.js';
import { bestFit, type Skip } from './fitting.js';
import { emptyState, place, type State } from './state.js';

/** By urgency, then by how few starts there are. */
export const byUrgencyThenScarcity =
  ({ meetings }: Compiled) =>
  (one: number, other: number): number =>
    meetings[other].weight - meetings[one].weight ||
    meetings[one].starts.length - meetings[other].starts.length ||
    one - other;

/** Puts each meeting of `order` at its cheapest spot, as far as there is one. */
export const insertAll = (state: State, order: readonly number[], skip?: Skip): void => {
  for (const index of order) {
    const fit = bestFit(state, state.compiled.meetings[index], skip);
    if (fit) place(state, index, fit.spot);
  }
};

/** A plan with the pinned meetings only. */
export const pinnedState = (compiled: Compiled): State => {
  const state = emptyState(compiled);
  for (const { index, pinned } of compiled.meetings) if (pinned) place(state, index, pinned);
  return state;
};

/** First plan: pinned meetings, then every other one at its cheapest spot. */
export const greedy = (compiled: Compiled): State => {
  const state = pinnedState(compiled);
  const open = compiled.meetings.filter(({ pinned }) => !pinned).map(({ index }) => index);
  insertAll(state, open.sort(byUrgencyThenScarcity(compiled)));
  return state;
};

import { LEVEL, NONE, type Compiled, type Spot } from '../compile/compiled.js';
import { score } from '../checker/score.js';
import { explainSpots } from '../explain/explain.js';
import type { Placement } from '../instance.js';
import type { Plan, Score, Trace } from '../plan.js';
import { seededRandom } from '../random.js';
import { greedy } from './greedy.js';
import { improve, type Progress } from './improve.js';
import type { State } from './state.js';

/** How long to search: a number of iterations (repeatable to the byte), or milliseconds by a stopwatch of the caller, which returns those since the call. */
export type Budget = { readonly iterations: number } | { readonly ms: number; readonly elapsed: () => number };

/** Where a search is. `best` and `bound` as in `Plan`, `bound` never above `best`. */
export interface SolveProgress {
  readonly phase: 'GREEDY' | 'SEARCH';
  readonly iteration: number;
  readonly best: Score;
  readonly bound: Score;
  readonly gap: number;
  readonly unscheduled: number;
}

/** What a search needs beside the instance. `seed` is a 32-bit integer. */
export interface SolveOptions {
  readonly seed: number;
  readonly budget: Budget;
  /** Called after the greedy start and at improvements, at most every 100 iterations; the caller thins it out further. */
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Asked before every iteration, a few of which take about a millisecond. */
  readonly shouldStop?: () => boolean;
}

const REPORT_EVERY = 100;

/** Splits a cost into its levels. */
export const scoreOf = (total: number): Score => {
  const medium = Math.floor(total / LEVEL);
  return { hard: 0, medium, soft: total - medium * LEVEL };
};

/** A proven bound: every meeting at its own cheapest, as if it were alone. */
export const boundOf = ({ meetings }: Compiled): number =>
  meetings.reduce((sum, { pinned, timeCost, floor, leftOut }) => {
    if (pinned) return sum + timeCost(pinned.start);
    return sum + Math.min(leftOut, floor[0] ?? Infinity);
  }, 0);

/** Share of the first differing level that may still be won. */
export const gapOf = (best: Score, bound: Score): number => {
  if (best.medium > bound.medium) return (best.medium - bound.medium) / best.medium;
  return best.soft > bound.soft ? (best.soft - bound.soft) / best.soft : 0;
};

/** How far a budget is used. */
export const progressOf = (budget: Budget): Progress =>
  'iterations' in budget
    ? (iteration) => (iteration >= budget.iterations ? 1 : iteration / budget.iterations)
    : () => budget.elapsed() / budget.ms;

/** Back from indices to ids. */
export const placementOf = (
  { instance, perDay }: Compiled,
  index: number,
  { start, room, people }: Spot,
): Placement => {
  const { id, roles } = instance.meetings[index];
  return {
    meeting: id,
    day: Math.floor(start / perDay),
    grain: start % perDay,
    room: room === NONE ? null : instance.rooms[room].id,
    people: people.map((person, role) => ({ role: roles[role].role, person: instance.people[person].id })),
  };
};

/** The plan a state stands for. */
export const planOf = (state: State, trace: Trace): Plan => {
  const { compiled, spots } = state;
  const placements = spots.flatMap((spot, index) => (spot ? [placementOf(compiled, index, spot)] : []));
  const checked = score(compiled.instance, placements);
  const bound = scoreOf(boundOf(compiled));
  return {
    placements,
    unscheduled: spots.flatMap((spot, index) => (spot ? [] : [explainSpots(compiled, spots, index)])),
    score: checked,
    bound,
    gap: gapOf(checked, bound),
    trace,
  };
};

/** Keeps the trace of improvements and tells of them, no more often than asked for. */
const follow = (state: State, bound: Score, onProgress: SolveOptions['onProgress'] = () => undefined) => {
  const improvements: { iteration: number; medium: number; soft: number }[] = [];
  let unscheduled = 0;
  let reported = 0;
  const improved = (iteration: number): void => {
    const { medium, soft } = scoreOf(state.total);
    improvements.push({ iteration, medium, soft });
    unscheduled = state.spots.filter((spot) => spot === null).length;
  };
  const report = (phase: SolveProgress['phase'], iteration: number): void => {
    if (improvements.length === reported) return;
    reported = improvements.length;
    const { medium, soft } = improvements[reported - 1];
    const best = { hard: 0, medium, soft };
    onProgress({ phase, iteration, best, bound, gap: gapOf(best, bound), unscheduled });
  };
  return { improvements, improved, report };
};

/** Plans an instance: a greedy start, improved until the budget is used, the caller stops it, or the bound is reached. Same seed and iterations, same plan to the byte. */
export const solve = (compiled: Compiled, options: SolveOptions): Plan => {
  const state = greedy(compiled);
  const bound = boundOf(compiled);
  const { improvements, improved, report } = follow(state, scoreOf(bound), options.onProgress);
  improved(0);
  report('GREEDY', 0);
  const movable = compiled.meetings.filter(({ pinned, starts }) => !pinned && starts.length > 0);
  const ended = improve(
    state,
    movable.map(({ index }) => index),
    {
      random: seededRandom(options.seed),
      progress: progressOf(options.budget),
      shouldStop: options.shouldStop ?? (() => false),
      onImproved: improved,
      onIteration: (iteration) => (iteration % REPORT_EVERY === 0 ? report('SEARCH', iteration) : undefined),
      bound,
    },
  );
  report('SEARCH', ended.iterations);
  return planOf(state, { seed: options.seed, ...ended, improvements });
};

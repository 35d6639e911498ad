import { LEVEL, type Spot } from '../compile/compiled.js';
import { shuffle, type Random } from '../random.js';
import { byUrgencyThenScarcity, insertAll } from './greedy.js';
import { chooseRelated } from './ruin.js';
import { place, remove, type State } from './state.js';

/** How far a search is, between 0 and 1; 1 or more ends it. */
export type Progress = (iteration: number) => number;

/** What steers a search; it hears of every improvement. */
export interface Steering {
  readonly random: Random;
  readonly progress: Progress;
  readonly shouldStop: () => boolean;
  readonly onImproved: (iteration: number) => void;
  readonly onIteration: (iteration: number) => void;
  /** No plan costs less: reaching it ends the search. */
  readonly bound: number;
}

/** The end of a search. */
export interface Ended {
  readonly iterations: number;
  readonly stoppedBy: 'BUDGET' | 'CALLER' | 'OPTIMUM';
}

const FIRST_HEAT = 12;
const LAST_HEAT = 0.4;
/** For acceptance only, one point of medium weighs as so many of soft. */
const MEDIUM_WEIGHT = 4;
/** Per removal the chance lies between 0 and this, mostly low. */
const MOST_CHANCE_TO_SKIP = 0.25;
const RESTART_AFTER = 2_000;
const SMALLEST = 2;
const LARGEST = 16;

const energyOf = (total: number): number => {
  const medium = Math.floor(total / LEVEL);
  return medium * MEDIUM_WEIGHT + (total - medium * LEVEL);
};

const put = (state: State, indices: readonly number[], spots: readonly (Spot | null)[]): void => {
  for (const index of indices) remove(state, index);
  indices.forEach((index, at) => {
    const spot = spots[at];
    if (spot) place(state, index, spot);
  });
};

const restore = (state: State, best: readonly (Spot | null)[]): void => {
  const differing = best.flatMap((spot, index) => (spot === state.spots[index] ? [] : [index]));
  put(
    state,
    differing,
    differing.map((index) => best[index]),
  );
};

const orderFor = (state: State, chosen: number[], random: Random): number[] => {
  const draw = random.next();
  if (draw < 0.4) return chosen;
  if (draw < 0.7) return chosen.toSorted(byUrgencyThenScarcity(state.compiled));
  shuffle(chosen, random);
  return chosen;
};

/** Size of the next removal: grows while nothing is found, falls back after a success. */
const nextSize = (idle: number, random: Random): number => {
  const most = Math.min(LARGEST, SMALLEST + 4 + Math.floor(idle / 100));
  return SMALLEST + random.below(most - SMALLEST + 1);
};

/** Large-neighbourhood search on `state`: takes related meetings out, puts them back at their cheapest spots with some starts skipped by chance, and accepts by annealing. Ends with `state` at the best plan found. */
export const improve = (state: State, movable: readonly number[], steering: Steering): Ended => {
  const { random, progress, shouldStop, onImproved, onIteration, bound } = steering;
  const mayMove = new Set(movable);
  let best = state.spots.slice();
  let bestTotal = state.total;
  let idle = 0;
  let iteration = 0;
  let stoppedBy: Ended['stoppedBy'] = 'BUDGET';
  for (; movable.length > 0; iteration += 1) {
    const done = progress(iteration);
    if (done >= 1) break;
    stoppedBy = shouldStop() ? 'CALLER' : stoppedBy;
    if (bestTotal <= bound) stoppedBy = 'OPTIMUM';
    if (stoppedBy !== 'BUDGET') break;
    onIteration(iteration);
    if (idle > 0 && idle % RESTART_AFTER === 0) restore(state, best);
    const heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** done;
    const accepted = step(
      state,
      chooseRelated(state, movable, (index) => mayMove.has(index), nextSize(idle, random), random),
      heat,
      random,
    );
    idle += 1;
    if (!accepted || state.total >= bestTotal) continue;
    bestTotal = state.total;
    best = state.spots.slice();
    idle = 0;
    onImproved(iteration + 1);
  }
  restore(state, best);
  return { iterations: iteration, stoppedBy };
};

const step = (state: State, chosen: number[], heat: number, random: Random): boolean => {
  const indices = chosen.slice();
  const before = state.total;
  const spots = indices.map((index) => remove(state, index));
  const chance = MOST_CHANCE_TO_SKIP * random.next() ** 3;
  insertAll(state, orderFor(state, chosen, random), () => random.next() < chance);
  const worse = energyOf(state.total) - energyOf(before);
  if (worse <= 0 || random.next() < Math.exp(-worse / heat)) return true;
  put(state, indices, spots);
  return false;
};

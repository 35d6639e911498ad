import { CRITERIA, type Criterion, isOwn, type Need, type Profile, type Score, scoresOf } from './expert-scores.js';
import { bordersFrom, type NeighbourMap } from './neighbours.js';

/** How much each criterion counts. A change is a new version, so that an old ranking can be explained. */
export interface Weights {
  readonly version: number;
  readonly weights: Readonly<Record<Criterion, number>>;
}

/** What a region starts with. */
export const FIRST_WEIGHTS: Weights = {
  version: 1,
  weights: { SKILL: 35, TRAINING: 15, HOURS: 20, DISTANCE: 10, LOAD: 10, LANGUAGE: 5, INDEPENDENCE: 5 },
};

/** An expert who may be ranked, or not: blocked experts are never shown. */
export interface Contender extends Profile {
  readonly active: boolean;
  readonly blocked: boolean;
  /** Said no to this very request. */
  readonly declined: boolean;
}

export interface PartScore extends Score {
  readonly criterion: Criterion;
  readonly weight: number;
}

/** One place in the ranking. `total` 0 to 100 with one decimal, the weighted mean of the parts. */
export interface Candidate {
  readonly expertId: string;
  readonly total: number;
  readonly parts: readonly PartScore[];
}

interface Weighed extends Candidate {
  readonly own: boolean;
  /** Exact sum of score times weight: two candidates never tie by rounding alone. */
  readonly sum: number;
}

const byPlace = (a: Weighed, b: Weighed): number =>
  Number(a.own) - Number(b.own) || b.sum - a.sum || (a.expertId < b.expertId ? -1 : 1);

const weigh = (need: Need, profile: Profile, borders: number | undefined, { weights }: Weights): Weighed => {
  const scores = scoresOf(need, profile, borders);
  const parts = CRITERIA.map((criterion) => ({ criterion, weight: weights[criterion], ...scores[criterion] }));
  const sum = parts.reduce((all, { score, weight }) => all + score * weight, 0);
  const full = parts.reduce((all, { weight }) => all + weight, 0);
  return {
    expertId: profile.id,
    own: isOwn(need, profile),
    sum,
    total: full === 0 ? 0 : Math.round((10 * sum) / full) / 10,
    parts,
  };
};

/**
 * Ranks the roster for a need: by weighted score, experts of the asking municipality after all others, ties by id.
 * The same input gives the same order whatever the order it comes in. It looks at experts, never at a citizen.
 */
export const rankExperts = (
  need: Need,
  roster: readonly Contender[],
  map: NeighbourMap,
  weights: Weights,
): readonly Candidate[] => {
  const borders = bordersFrom(need.municipality, map);
  return roster
    .filter(({ active, blocked, declined }) => active && !blocked && !declined)
    .map((profile) => weigh(need, profile, borders.get(profile.home), weights))
    .toSorted(byPlace)
    .map(({ expertId, total, parts }) => ({ expertId, total, parts }));
};

import type { Instance, Placement } from '../instance.js';
import type { ScoreReport } from '../plan.js';
import { hardParts } from './hard.js';
import { checkedOf } from './held.js';
import { mediumParts } from './medium.js';
import { softParts } from './soft.js';

const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, part) => total + part, 0);

/** Scores placements from the instance alone, with plain intervals and lists: the independent check of every plan. Throws `InvalidInput` for placements of an unknown meeting, or two of the same. */
export const score = (instance: Instance, placements: readonly Placement[]): ScoreReport => {
  const checked = checkedOf(instance, placements);
  const [hard, medium, soft] = [hardParts(checked), mediumParts(checked), softParts(checked)];
  return { hard: sum(hard), medium: sum(medium), soft: sum(soft), by: { ...hard, ...medium, ...soft } };
};

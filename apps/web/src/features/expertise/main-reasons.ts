/** As much of a part of a score as its importance depends on. */
type Weighed = { readonly criterion: string; readonly score: number; readonly weight: number };

const FULL = 100;
const MOST = 3;

/**
 * The parts that say most in one line: the skill always, then those that cost most points, the heaviest first where none are lost.
 * At most three.
 */
export const mainReasons = <Part extends Weighed>(parts: readonly Part[]): readonly Part[] => {
  const lost = ({ score, weight }: Part): number => weight * (FULL - score);
  const [skill, others] = [parts.filter(isSkill), parts.filter((part) => !isSkill(part))];
  return [...skill, ...others.toSorted((a, b) => lost(b) - lost(a) || b.weight - a.weight)].slice(0, MOST);
};

const isSkill = ({ criterion }: Weighed): boolean => criterion === 'SKILL';

import { seededRandom } from '../random.js';

/** Drawing from a seed, for invented instances. */
export interface Draw {
  readonly chance: (probability: number) => boolean;
  /** An integer from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly one: <T>(items: readonly T[]) => T;
  /** `count` different items, fewer when there are not enough. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  readonly times: <T>(count: number, make: (index: number) => T) => T[];
}

export const drawFrom = (seed: number): Draw => {
  const random = seededRandom(seed);
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(random.below(left.length), 1));
    return taken;
  };
  return {
    chance: (probability) => random.next() < probability,
    between,
    one: (items) => items[random.below(items.length)],
    some,
    times: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
  };
};

/** A stream of chance that a seed repeats exactly. */
export interface Random {
  /** A number in `[0, 1)`. */
  readonly next: () => number;
  /** An integer in `[0, below)`; 0 when `below` is 0. */
  readonly below: (below: number) => number;
}

/** Chance from a 32-bit seed. @source Tommy Ettinger's Mulberry32, public domain */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
};

/** Shuffles in place. */
export const shuffle = (items: number[], random: Random): void => {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const item = items[last];
    items[last] = items[other];
    items[other] = item;
  }
};

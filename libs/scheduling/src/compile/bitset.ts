/** One bit per grain of the period, 32 grains to a word. A set bit is a free (or possible) grain. */
export type Bits = Uint32Array;

export const bitsOf = (length: number): Bits => new Uint32Array((length + 31) >>> 5);

export const setRange = (bits: Bits, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) bits[at >>> 5] |= 1 << (at & 31);
};

export const clearRange = (bits: Bits, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) bits[at >>> 5] &= ~(1 << (at & 31));
};

export const hasBit = (bits: Bits, at: number): boolean => (bits[at >>> 5] & (1 << (at & 31))) !== 0;

/** Mask of bits `from..to` of one word, `to` included. */
const wordMask = (from: number, to: number): number => (0xffffffff << from) & (0xffffffff >>> (31 - to));

/** True when any bit of `[from, to)` is set. */
export const anyInRange = (bits: Bits, from: number, to: number): boolean => {
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  for (let word = first; word <= last; word += 1) {
    const mask = wordMask(word === first ? from & 31 : 0, word === last ? (to - 1) & 31 : 31);
    if ((bits[word] & mask) !== 0) return true;
  }
  return false;
};

export const andInto = (into: Bits, other: Bits): void => {
  for (let word = 0; word < into.length; word += 1) into[word] &= other[word];
};

export const orInto = (into: Bits, other: Bits): void => {
  for (let word = 0; word < into.length; word += 1) into[word] |= other[word];
};

const andShifted = (into: Bits, from: Bits, shift: number): void => {
  const words = shift >>> 5;
  const bits = shift & 31;
  const { length } = from;
  for (let word = 0; word < length; word += 1) {
    const low = word + words < length ? from[word + words] : 0;
    const high = word + words + 1 < length ? from[word + words + 1] : 0;
    into[word] &= bits === 0 ? low : (low >>> bits) | (high << (32 - bits));
  }
};

/** Starts from which `length` bits in a row are set, by doubling: log2(length) passes. */
export const runsOf = (free: Bits, length: number): Bits => {
  const runs = free.slice();
  const before = new Uint32Array(free.length);
  for (let done = 1; done < length;) {
    const step = Math.min(done, length - done);
    before.set(runs);
    andShifted(runs, before, step);
    done += step;
  }
  return runs;
};

/** The positions of all set bits, ascending. */
export const positionsOf = (bits: Bits): number[] => {
  const positions: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word]; left !== 0; left &= left - 1)
      positions.push((word << 5) + 31 - Math.clz32(left & -left));
  }
  return positions;
};

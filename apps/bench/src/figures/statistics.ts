/** Median, smallest and largest of some figures. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The value below which a share (0 to 1) of the figures lies; nearest rank. @throws Error without figures */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('no figures');
  return found;
};

/** @throws Error without figures */
export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined) throw new Error('no figures');
  return { median: (low + high) / 2, min, max };
};

/** The ratio of two series, repetition by repetition: neighbours in time meet, so a slow moment hits both. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): Spread => {
  if (ours.length !== theirs.length) throw new Error('the series differ in length');
  return spreadOf(ours.map((figure, at) => figure / (theirs[at] ?? Number.NaN)));
};

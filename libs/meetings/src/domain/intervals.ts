/** A stretch of time: epoch milliseconds, `[from, until)`. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** Cuts off what lies outside `window`, joins what overlaps or touches, in order of time. */
export const mergeIntervals = (intervals: readonly Interval[], window: Interval): Interval[] => {
  const inside = intervals
    .map(({ from, until }) => ({ from: Math.max(from, window.from), until: Math.min(until, window.until) }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from - b.from);
  const merged: { from: number; until: number }[] = [];
  for (const interval of inside) {
    const last = merged.at(-1);
    if (last && interval.from <= last.until) last.until = Math.max(last.until, interval.until);
    else merged.push({ ...interval });
  }
  return merged;
};

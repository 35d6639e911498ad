/** One skipped test and the reason in its name. */
export interface Skip {
  readonly test: string;
  /** Null when the name gives none. */
  readonly reason: string | null;
}

/** What `npm test` prints at the end. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
}

/** The reason stands in the full name of a test (its own or a describe's) as `[skipped: REASON]`. */
export const skipOf = (fullName: string): Skip => {
  const reason = /\[skipped: ([^\]]+)\]/.exec(fullName)?.[1] ?? null;
  return { test: fullName.replace(/ ?\[skipped: [^\]]+\]/, ''), reason };
};

/** The lines at the end of a run; the last one is `N passed, N failed, N skipped`. */
export const summaryLines = ({ passed, failed, skips }: Summary): readonly string[] => [
  ...skips.map(({ test, reason }) => `skipped: ${test}: ${reason ?? 'NO REASON GIVEN'}`),
  `${passed} passed, ${failed} failed, ${skips.length} skipped`,
];

/** A run is good when something ran, nothing failed and every skip says why. */
export const isGood = ({ passed, failed, skips }: Summary): boolean =>
  failed === 0 && passed + skips.length > 0 && skips.every(({ reason }) => reason !== null);

/** Technical time: epoch milliseconds, always real outside tests. Tokens, sessions, limits and locks use it. */
export type TechnicalClock = () => number;

/** Injection token of the technical clock; only tests give another value than `Date.now`. */
export const TECHNICAL_CLOCK = Symbol('TechnicalClock');

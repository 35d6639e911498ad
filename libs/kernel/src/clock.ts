import { type Day, dayAt } from './day.js';

/** Business time. Technical time (tokens, locks, log) never comes from here. */
export interface Clock {
  now(): Date;
  today(): Day;
}

/** A clock that stands still until told otherwise, for tests. */
export const fixedClock = (start: Date): Clock & { set(instant: Date): void } => {
  let at = start;
  return {
    now: () => at,
    today: () => dayAt(at),
    set: (instant) => {
      at = instant;
    },
  };
};

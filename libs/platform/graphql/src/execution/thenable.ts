/** True for a promise of any make. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Calls `next` with the value now or, when it is a promise, later: plain values stay plain for compiled queries. */
export const whenReady = (value: unknown, next: (value: unknown) => unknown): unknown =>
  isThenable(value) ? value.then(next) : next(value);

/** What was thrown, as an error. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error('not an error'));

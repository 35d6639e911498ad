import type { SignalStep } from './inbox.query.js';

/** Steps that a signal waits for, in the order in which it takes them. */
export const USUAL: readonly SignalStep[] = ['ACKNOWLEDGE', 'INTERPRET', 'OFFER', 'GIVE_FEEDBACK', 'CLOSE'];

/** What may be done at any time and is never what a signal waits for. */
const ASIDE: readonly SignalStep[] = ['WITHDRAW', 'JOIN', 'SPLIT', 'TAKE_BACK'];

/** What a signal waits for, as far as its steps tell: the furthest usual one. */
export const awaitedStep = (steps: readonly SignalStep[]): SignalStep | null =>
  steps.filter((step) => USUAL.includes(step)).at(-1) ?? steps.find((step) => !ASIDE.includes(step)) ?? null;

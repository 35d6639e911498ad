import type { SignalStatus } from './signal.js';

/** Questions that a reporter is asked about one signal at most; the database counts too. */
export const QUESTIONS_MAX = 3;

/** While the desk or the region still looks at a signal. */
const ASKABLE: readonly SignalStatus[] = ['ACKNOWLEDGED', 'INTERPRETING', 'OFFERED'];

/** What of a question says whether it waits for an answer. */
export interface Asked {
  readonly answered_at: Date | null;
  readonly dropped_at: Date | null;
}

/** Waits for the reporter. */
export const isOpen = ({ answered_at, dropped_at }: Asked): boolean => answered_at === null && dropped_at === null;

/** Whether the desk may ask: one question at a time, a few in all, and none of who has withdrawn. */
export const mayAskReporter = (status: SignalStatus, asked: readonly Asked[], isWithdrawn: boolean): boolean =>
  ASKABLE.includes(status) && !isWithdrawn && asked.length < QUESTIONS_MAX && !asked.some(isOpen);

import { isUnderWay, reporterStep, type SignalStatus } from './signal.js';

/** Questions that a reporter is asked about one signal at most; the database counts too. */
export const QUESTIONS_MAX = 3;

/** While the desk or the region still looks at a signal. */
const ASKABLE: readonly SignalStatus[] = ['ACKNOWLEDGED', 'INTERPRETING', 'OFFERED'];

/** What of a question says whether it waits for an answer. */
export interface Asked {
  readonly answered_at: Date | null;
  readonly dropped_at: Date | null;
}

/** Why a question ended without an answer: taken back by the desk, or over by itself. */
export const QUESTION_ENDS = ['DESK', 'WITHDRAWN', 'ASSESSED'] as const;
export type QuestionEnd = (typeof QUESTION_ENDS)[number];

/** Why what is open ends when a signal gets this status; null while its reporter still sees the question. */
export const endWith = (status: SignalStatus): QuestionEnd | null => {
  if (isUnderWay(reporterStep(status))) return null;
  return status === 'WITHDRAWN' ? 'WITHDRAWN' : 'ASSESSED';
};

/** Waits for the reporter. */
export const isOpen = ({ answered_at, dropped_at }: Asked): boolean => answered_at === null && dropped_at === null;

/** Whether the desk may ask: one question at a time, a few in all, and none of who has withdrawn. */
export const mayAskReporter = (status: SignalStatus, asked: readonly Asked[], isWithdrawn: boolean): boolean =>
  ASKABLE.includes(status) && !isWithdrawn && asked.length < QUESTIONS_MAX && !asked.some(isOpen);

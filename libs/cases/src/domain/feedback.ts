import type { FeedbackCap } from './reporter.js';

/** From what everybody may be told to what covenant parties may be told. */
export const FEEDBACK_LEVELS = ['ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY'] as const;
export type FeedbackLevel = (typeof FEEDBACK_LEVELS)[number];

/** The levels a kind of reporter may be given. */
export const levelsUpTo = (cap: FeedbackCap): readonly FeedbackLevel[] =>
  FEEDBACK_LEVELS.slice(0, FEEDBACK_LEVELS.indexOf(cap) + 1);

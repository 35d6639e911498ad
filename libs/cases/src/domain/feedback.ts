import type { FeedbackCap } from './reporter.js';
import type { SignalStatus } from './signal.js';
import type { Outcome } from './weighing.js';

/** From what everybody may be told to what covenant parties may be told. */
export const FEEDBACK_LEVELS = ['ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY'] as const;
export type FeedbackLevel = (typeof FEEDBACK_LEVELS)[number];

/** The levels a kind of reporter may be given. */
export const levelsUpTo = (cap: FeedbackCap): readonly FeedbackLevel[] =>
  FEEDBACK_LEVELS.slice(0, FEEDBACK_LEVELS.indexOf(cap) + 1);

/** What came of a signal, as coarse as a reporter who needs to know is told. */
export type OutcomeCategory = 'APPROACH' | 'CARE' | 'NO_FOLLOW_UP';

/** The kind of outcome of a signal that was assessed; one that joined a case was not weighed and is worked on. */
export const outcomeCategory = (status: SignalStatus, outcome: Outcome | null): OutcomeCategory => {
  if (status === 'REDIRECTED_TO_CARE') return 'CARE';
  if (status === 'ADVISED') return 'NO_FOLLOW_UP';
  switch (outcome) {
    case 'REGULAR_CARE':
      return 'CARE';
    case 'NO_ACTION':
      return 'NO_FOLLOW_UP';
    case 'MORE_INFORMATION':
    case 'PERSON_CENTRED_APPROACH':
    case 'REFERRED_TO_PROSECUTION':
    case null:
      return 'APPROACH';
  }
};

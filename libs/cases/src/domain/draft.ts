/** Forms whose text is kept before it is sent, and the kind of thing each is about. */
export const DRAFT_FORMS = {
  INTERPRETATION: 'SIGNAL',
  OFFER: 'SIGNAL',
  FEEDBACK: 'SIGNAL',
  CONTRIBUTION: 'CASE',
  GOALS: 'CASE',
  MEASURE: 'CASE',
  VIEWS: 'CASE',
  INTERESTS: 'CASE',
  ESCALATION: 'CASE',
  MAYOR_NOTE: 'CASE',
  MAYOR_DECISION: 'CASE',
  AFTERCARE: 'CASE',
  CONTACT: 'CASE',
  CLOSING: 'CASE',
  JUDGEMENT: 'WEIGHING',
  CONCLUSION: 'WEIGHING',
} as const;
export type DraftForm = keyof typeof DRAFT_FORMS;
export type DraftObject = (typeof DRAFT_FORMS)[DraftForm];

/**
 * Days that a draft is kept after it was saved last: it is personal data that nobody decided on.
 * @source docs/policy/README.md#a-draft-is-its-writers-alone
 */
export const DRAFT_DAYS = 14;

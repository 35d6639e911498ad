/** What somebody working on a case has to look at by a day. */
export const CASE_DEADLINES = [
  'MEASURE_DUE',
  'INTERESTS_TO_REVIEW',
  'PERSON_TO_INFORM',
  'PLAN_TO_REVIEW',
  'ESCALATION_TO_ANSWER',
  'CONTACT_DUE',
  'DECISION_DOCUMENT_DUE',
] as const;
export type CaseDeadlineKind = (typeof CASE_DEADLINES)[number];

const DAY_MS = 86_400_000;

/** Days before its deadline that something appears on a start page. */
export const leadDays = (kind: CaseDeadlineKind): number => {
  switch (kind) {
    case 'MEASURE_DUE':
    case 'INTERESTS_TO_REVIEW':
    case 'PLAN_TO_REVIEW':
      return 7;
    case 'PERSON_TO_INFORM':
    case 'CONTACT_DUE':
      return 5;
    case 'ESCALATION_TO_ANSWER':
    case 'DECISION_DOCUMENT_DUE':
      return 2;
  }
};

/** When somebody is told of a deadline. */
export const remindAt = (kind: CaseDeadlineKind, deadline: Date): Date =>
  new Date(deadline.getTime() - leadDays(kind) * DAY_MS);

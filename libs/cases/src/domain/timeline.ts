/** Which part of a case an event tells of; the right to that part is the right to the event. */
export type TimelinePart =
  | 'CASE'
  | 'WEIGHING'
  | 'SIGNALS'
  | 'PEOPLE'
  | 'HANDOVER'
  | 'BLOCK'
  | 'RESTRICTION'
  | 'LAW'
  | 'PLAN'
  | 'LADDER'
  | 'AFTERCARE'
  | 'END'
  | 'CONTRIBUTION'
  | 'DOCUMENT'
  | 'ACCESS';

/**
 * Everything that a case tells of its own course, with the part it belongs to. Of two things in one moment the later one in
 * this table is told first.
 */
export const TIMELINE = {
  WEIGHED: 'WEIGHING',
  OPENED: 'CASE',
  SIGNAL_JOINED: 'SIGNALS',
  INVOLVED: 'PEOPLE',
  INVOLVEMENT_ENDED: 'PEOPLE',
  BLOCKED: 'BLOCK',
  BLOCK_LIFTED: 'BLOCK',
  RESTRICTED: 'RESTRICTION',
  RESTRICTION_LIFTED: 'RESTRICTION',
  HANDOVER_OFFERED: 'HANDOVER',
  HANDED_OVER: 'HANDOVER',
  HANDOVER_ENDED: 'HANDOVER',
  LAW_ASKED: 'LAW',
  LAW_CHANGED: 'LAW',
  LAW_KEPT: 'LAW',
  CONTRIBUTED: 'CONTRIBUTION',
  CONTRIBUTION_WITHDRAWN: 'CONTRIBUTION',
  DOCUMENT_ADDED: 'DOCUMENT',
  DOCUMENT_RENEWED: 'DOCUMENT',
  DOCUMENT_WITHDRAWN: 'DOCUMENT',
  ACCESS_ASKED: 'ACCESS',
  ACCESS_GIVEN: 'ACCESS',
  ACCESS_ENDED: 'ACCESS',
  INTERESTS_WEIGHED: 'PLAN',
  MEASURE_WRITTEN: 'PLAN',
  MEASURE_ENDED: 'PLAN',
  ADOPTION_ASKED: 'PLAN',
  PLAN_ADOPTED: 'PLAN',
  ADOPTION_REFUSED: 'PLAN',
  ESCALATED: 'LADDER',
  NOTE_WRITTEN: 'LADDER',
  MAYOR_DECIDED: 'LADDER',
  AFTERCARE_STARTED: 'AFTERCARE',
  AFTERCARE_CONTACT: 'AFTERCARE',
  CLOSED: 'END',
  REOPENED: 'END',
} as const satisfies Readonly<Record<string, TimelinePart>>;

export type TimelineEvent = keyof typeof TIMELINE;
export const TIMELINE_EVENTS = Object.keys(TIMELINE) as readonly TimelineEvent[];

/** The place of an event among others of the same moment. */
export const rankOf = (event: TimelineEvent): number => TIMELINE_EVENTS.indexOf(event);

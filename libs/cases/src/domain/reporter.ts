export const REPORTER_TYPES = ['FRONTLINE', 'CITIZEN', 'ANONYMOUS', 'PARENT', 'COVENANT_PARTY', 'INTERNAL'] as const;
export type ReporterType = (typeof REPORTER_TYPES)[number];

/** Who may report without an account. A covenant party that is told the outcome signs in. */
export const FORM_REPORTER_TYPES = ['FRONTLINE', 'CITIZEN', 'ANONYMOUS', 'PARENT'] as const;
export type FormReporterType = (typeof FORM_REPORTER_TYPES)[number];

/** Whoever reports from a seat, and does not work for a party of a covenant that runs, is treated as every other partner. */
export const seatReporterType = (isCovenantParty: boolean): ReporterType =>
  isCovenantParty ? 'COVENANT_PARTY' : 'FRONTLINE';

/** The most a reporter may be told. */
export type FeedbackCap = 'ASSESSED' | 'ASSESSED_WITH_ADVICE' | 'OUTCOME_CATEGORY';

/**
 * Outsiders never learn the outcome; covenant parties do when a need is recorded, if they reported from a seat: `isKnownParty`. The
 * kind alone is the word of whoever answered the phone. Who reported without a name has the code page alone, which is the same
 * for every outcome, so an advice would reach nobody.
 */
export const feedbackCap = (type: ReporterType, isKnownParty: boolean): FeedbackCap => {
  switch (type) {
    case 'FRONTLINE':
    case 'CITIZEN':
    case 'PARENT':
      return 'ASSESSED_WITH_ADVICE';
    case 'ANONYMOUS':
      return 'ASSESSED';
    case 'COVENANT_PARTY':
    case 'INTERNAL':
      return isKnownParty ? 'OUTCOME_CATEGORY' : 'ASSESSED_WITH_ADVICE';
  }
};

/** Whom to feed back to; sealed with the signal. */
export interface Reporter {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The person a signal is about, as far as the reporter knows; sealed with the signal. */
export interface PersonOfConcern {
  readonly name: string;
  readonly birthDate: string | null;
  readonly address: string | null;
}

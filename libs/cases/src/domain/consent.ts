import { addDays, type Day, dayAt, daysBetween, type FieldError } from '@regiotafel/kernel';

/** What a contribution may be told on for: to somebody who gets access, in a file for another system, in minutes. */
export const CONSENT_USES = ['DISCLOSURE', 'EXPORT', 'MINUTES'] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];

/** Days in which a contributor answers. */
export const CONSENT_DAYS = 14;
const LONGEST_DAYS = 3 * 366;

/** The last word of a contributor; without an end it stands until another word. */
export interface Consent {
  readonly uses: readonly ConsentUse[];
  readonly until: Date | null;
}

/** The uses that are open now. */
export const usesNow = ({ uses, until }: Consent, now: Date): readonly ConsentUse[] =>
  until !== null && until <= now ? [] : uses;

/** Everything that is wrong with the last day of a consent. */
export const wrongConsent = (until: Day | null, now: Date): FieldError[] => {
  const today = dayAt(now);
  const max = addDays(today, LONGEST_DAYS);
  const fits = until === null || (daysBetween(today, until) >= 0 && daysBetween(until, max) >= 0);
  return fits ? [] : [{ path: 'until', code: 'OUT_OF_RANGE', params: { min: today, max } }];
};

import { addDays, type Day, dayAt, daysBetween, type FieldError } from '@regiotafel/kernel';
import { needsAgreement, type Sourced, type SourceRegime } from './contribution.js';

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

/** A contribution as far as it depends on its own law who reads it. */
export interface SaidRow {
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  /** The last word of its contributor about telling it on. */
  readonly uses: readonly ConsentUse[];
  readonly until: Date | null;
  /** The caller had access to contributions when it was said. */
  readonly was_there: boolean;
}

export const saidOf = (row: SaidRow) => ({
  sourceRegime: row.source_regime,
  professionalSecrecy: row.professional_secrecy,
  uses: row.uses,
  until: row.until,
  wasThere: row.was_there,
});

/** Whether its contributor still has to agree to this use of it. @source rule of practice 6 */
export const isUnagreed = (said: Sourced & Consent, use: ConsentUse, now: Date): boolean =>
  needsAgreement(said) && !usesNow(said, now).includes(use);

/** Whether it is there for somebody who reads by access: they had it when it was said, or nothing has to be agreed to. */
export const isTold = (said: Sourced & Consent & { readonly wasThere: boolean }, now: Date): boolean =>
  said.wasThere || !isUnagreed(said, 'DISCLOSURE', now);

/** Everything that is wrong with the last day of a consent. */
export const wrongConsent = (until: Day | null, now: Date): FieldError[] => {
  const today = dayAt(now);
  const max = addDays(today, LONGEST_DAYS);
  const fits = until === null || (daysBetween(today, until) >= 0 && daysBetween(until, max) >= 0);
  return fits ? [] : [{ path: 'until', code: 'OUT_OF_RANGE', params: { min: today, max } }];
};

import { type Day, dayAt } from '@regiotafel/kernel';

/** The law under which something was known before it came to the table. It goes with the contribution wherever that goes. */
export const SOURCE_REGIMES = ['AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH'] as const;
export type SourceRegime = (typeof SOURCE_REGIMES)[number];

/** What was brought to a case under some law, as far as its own law says who gets it and until when. */
export interface Sourced {
  readonly sourceRegime: SourceRegime;
  readonly professionalSecrecy: boolean;
}

/** Whether it is there for somebody with access only when who brought it agreed. @source rule of practice 6 */
export const needsAgreement = ({ sourceRegime, professionalSecrecy }: Sourced): boolean =>
  sourceRegime !== 'AVG' || professionalSecrecy;

/** Whether the term of its own law has passed; without a term it is kept as long as its case. */
export const isPastTerm = (keptUntil: Date | null, now: Date): boolean => keptUntil !== null && keptUntil <= now;

/** The day on which it is gone. */
export const goneOn = (keptUntil: Date | null): Day | null => keptUntil && dayAt(keptUntil);

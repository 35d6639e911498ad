import { type Day, dayAt } from '@regiotafel/kernel';
import type { CaseStatus } from './case-file.js';
import type { CaseResult } from './closing.js';
import type { LifeDomain } from './life-domain.js';
import type { LegalTrack, MeasureNature, MeasureStatus } from './measure.js';
import type { PersonOfConcern } from './reporter.js';

/** A contribution as far as passing it on depends on it, with what its contributor added to it. */
export interface PassedOn {
  readonly sourceRegime: string;
  readonly oralOnly: boolean;
  readonly consentedAt: Date | null;
  readonly text: string | null;
  readonly additions: readonly string[];
  readonly givenAt: Date;
}

/** Whether a contribution may leave: its contributor agreed, and there is something written. @source rule of practice 6 */
export const mayLeave = ({ oralOnly, consentedAt, text }: PassedOn): boolean =>
  !oralOnly && consentedAt !== null && text !== null;

/** A plan as it goes along. */
export interface PackedPlan {
  readonly goals: readonly { readonly lifeDomain: LifeDomain | null; readonly text: string }[];
  readonly measures: readonly {
    readonly title: string;
    readonly nature: MeasureNature;
    readonly track: LegalTrack;
    readonly lifeDomain: LifeDomain;
    readonly startsOn: Day;
    readonly dueOn: Day;
    readonly status: MeasureStatus;
    readonly necessity: string | null;
    readonly basis: string | null;
  }[];
  readonly personView: string | null;
  readonly parentsView: string | null;
  readonly isAdopted: boolean;
}

/** What safety and care asked for, and what prevailed. */
export interface PackedInterests {
  readonly safetyView: string;
  readonly careView: string;
  readonly prevails: string;
  readonly why: string;
  readonly until: Day;
  readonly weighedOn: Day;
}

/** What the mayor decided. */
export interface PackedDecision {
  readonly question: string;
  readonly decision: string;
  readonly basis: string;
  readonly decidedOn: Day;
}

/** How the case ended, each time. */
export interface PackedClosing {
  readonly result: CaseResult;
  readonly summary: string;
  /** Null after aftercare. */
  readonly noAftercare: string | null;
  readonly closedOn: Day;
}

/** A document by what it is; its content is fetched where it stands. */
export interface PackedDocument {
  readonly title: string;
  readonly kind: string;
  readonly version: number;
  readonly sourceRegime: string;
  readonly addedOn: Day;
  readonly isShared: boolean;
}

/** What a package is made from; a part is null or empty for whoever may not read it. */
export interface PackedCase {
  readonly number: string;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly status: CaseStatus;
  readonly openedAt: Date;
  readonly narrative: string | null;
  readonly person: PersonOfConcern | null;
  readonly relatives: readonly { readonly relation: string; readonly name: string; readonly note: string | null }[];
  readonly parties: readonly { readonly organisation: string; readonly name: string; readonly task: string }[];
  readonly plan: PackedPlan | null;
  readonly interests: readonly PackedInterests[];
  readonly decisions: readonly PackedDecision[];
  readonly closings: readonly PackedClosing[];
  readonly documents: readonly PackedDocument[];
  readonly references: readonly { readonly system: string; readonly number: string }[];
  readonly contributions: readonly PassedOn[];
}

/** A case for another system: what is known of it, with only those contributions and documents whose giver agreed. */
export const packageOf = (packed: PackedCase, madeOn: Day) => {
  const { contributions, documents, openedAt, ...known } = packed;
  const leaving = contributions.filter(mayLeave);
  const shared = documents.filter(({ isShared }) => isShared);
  return {
    format: 'regiotafel-overdrachtspakket',
    version: 2,
    madeOn,
    case: { ...known, openedOn: dayAt(openedAt) },
    documents: shared.map(({ isShared: _, ...document }) => document),
    documentsWithheld: documents.length - shared.length,
    contributions: leaving.map(({ sourceRegime, text, additions, givenAt }) => ({
      sourceRegime,
      text,
      additions,
      givenOn: dayAt(givenAt),
    })),
    withheld: contributions.length - leaving.length,
  };
};
export type CasePackageContent = ReturnType<typeof packageOf>;

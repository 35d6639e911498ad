import { type Day, dayAt } from '@regiotafel/kernel';
import type { CaseStatus } from './case-file.js';
import type { LifeDomain } from './life-domain.js';
import type { LegalTrack, MeasureNature, MeasureStatus } from './measure.js';
import type { PersonOfConcern } from './reporter.js';

/** A contribution as far as passing it on depends on it. */
export interface PassedOn {
  readonly sourceRegime: string;
  readonly oralOnly: boolean;
  readonly consentedAt: Date | null;
  readonly text: string | null;
  readonly givenAt: Date;
}

/** Whether a contribution may leave: its contributor agreed, and there is something written. @source rule of practice 6 */
export const mayLeave = ({ oralOnly, consentedAt, text }: PassedOn): boolean =>
  !oralOnly && consentedAt !== null && text !== null;

/** A plan as it goes along: goals and measures, without the views of anybody. */
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
    readonly basis: string | null;
  }[];
}

/** What a package is made from. */
export interface PackedCase {
  readonly number: string;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly status: CaseStatus;
  readonly openedAt: Date;
  readonly narrative: string | null;
  readonly person: PersonOfConcern | null;
  readonly plan: PackedPlan | null;
  readonly references: readonly { readonly system: string; readonly number: string }[];
  readonly contributions: readonly PassedOn[];
}

/** A case for another system: what is known of it, with only those contributions whose contributor agreed. */
export const packageOf = (packed: PackedCase, madeOn: Day) => {
  const { contributions, openedAt, ...known } = packed;
  const leaving = contributions.filter(mayLeave);
  return {
    format: 'regiotafel-overdrachtspakket',
    version: 1,
    madeOn,
    case: { ...known, openedOn: dayAt(openedAt) },
    contributions: leaving.map(({ sourceRegime, text, givenAt }) => ({ sourceRegime, text, givenOn: dayAt(givenAt) })),
    withheld: contributions.length - leaving.length,
  };
};
export type CasePackageContent = ReturnType<typeof packageOf>;

/** Phases in which a case may be shown to a case system as finished. */
export const isOver = (status: CaseStatus): boolean => status === 'CLOSED' || status === 'RETAINED';

/**
 * A finished case in the shape of a Zaak of the Zaken API: when it was, what it is called, in which other systems; no minutes,
 * no text about the person. @source VNG Realisatie, Zaken API 1.5, resource Zaak
 */
export const zgwOf = ({ number, theme, openedAt, references }: PackedCase, registeredOn: Day) => ({
  identificatie: number,
  omschrijving: 'Casus van het samenwerkingsverband',
  toelichting: '',
  registratiedatum: registeredOn,
  startdatum: dayAt(openedAt),
  vertrouwelijkheidaanduiding: 'zeer_geheim',
  kenmerken: [
    { kenmerk: theme, bron: 'Regiotafel thema' },
    ...references.map((reference) => ({ kenmerk: reference.number, bron: reference.system })),
  ],
});

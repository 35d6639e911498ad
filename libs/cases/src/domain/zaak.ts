import type { Day } from '@regiotafel/kernel';
import type { CaseStatus } from './case-file.js';
import type { CaseResult } from './closing.js';
import { ZgwNotSetUp } from './zaak.errors.js';

/** What a municipality's case system calls things; each part may be missing. */
export interface ZgwSettings {
  /** Nine digits that pass the eleven test. */
  readonly rsin: string | null;
  /** URL of the type of case in its catalogue: one for all themes, so that the type tells no theme. */
  readonly zaaktype: string | null;
  /** URL of the type of result in its catalogue, for each way in which a case closes. */
  readonly resultaattypen: Readonly<Partial<Record<CaseResult, string>>>;
}

export const NO_ZGW: ZgwSettings = { rsin: null, zaaktype: null, resultaattypen: {} };

/** What is told of a finished case. */
export interface FinishedCase {
  readonly number: string;
  readonly openedOn: Day;
  readonly closedOn: Day;
  readonly result: CaseResult;
  readonly keptUntil: Day;
  readonly references: readonly { readonly system: string; readonly number: string }[];
}

/** Whether a case may be shown to a case system: it is finished, and it is no exercise. */
export const isZaak = (about: { readonly status: CaseStatus; readonly is_exercise: boolean }): boolean =>
  !about.is_exercise && (about.status === 'CLOSED' || about.status === 'RETAINED');

const RSIN = /^\d{9}$/;
const ELEVEN = 11;
/** Whether nine digits can be an RSIN. @source the eleven test of the citizen service number, which the RSIN shares */
export const isRsin = (digits: string): boolean => {
  if (!RSIN.test(digits)) return false;
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum > 0 && sum % ELEVEN === 0;
};

/** Settings that a Zaak with this result cannot do without. */
const missingOf = ({ rsin, zaaktype, resultaattypen }: ZgwSettings, result: CaseResult): string[] => [
  ...(rsin === null ? ['rsin'] : []),
  ...(zaaktype === null ? ['zaaktype'] : []),
  ...(resultaattypen[result] === undefined ? ['resultaattype'] : []),
];

const TEXT_MAX = 40;
const fits = (text: string): string => text.slice(0, TEXT_MAX);

/**
 * A finished case in the shape of a Zaak of the Zaken API: which organisation answers for it, when it began and ended and how,
 * until when it is kept, in which other systems it stands. No theme, no minutes, no text about the person. The result stands
 * expanded, because its address is the receiving system's to give. @source VNG Realisatie, Zaken API 1.5, resource Zaak
 * @throws ZgwNotSetUp
 */
export const zgwOf = (known: FinishedCase, settings: ZgwSettings, registeredOn: Day) => {
  const missing = missingOf(settings, known.result);
  const { rsin, zaaktype, resultaattypen } = settings;
  if (missing.length > 0) throw new ZgwNotSetUp(missing);
  return {
    identificatie: known.number,
    bronorganisatie: rsin,
    omschrijving: 'Casus van het samenwerkingsverband',
    toelichting: '',
    zaaktype,
    registratiedatum: registeredOn,
    verantwoordelijkeOrganisatie: rsin,
    startdatum: known.openedOn,
    einddatum: known.closedOn,
    vertrouwelijkheidaanduiding: 'zeer_geheim',
    betalingsindicatie: 'nvt',
    archiefnominatie: 'vernietigen',
    archiefstatus: 'nog_te_archiveren',
    archiefactiedatum: known.keptUntil,
    kenmerken: known.references.map(({ system, number }) => ({ kenmerk: fits(number), bron: fits(system) })),
    _expand: { resultaat: { resultaattype: resultaattypen[known.result], toelichting: '' } },
  };
};

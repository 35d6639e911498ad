/** The part of a region file that cases reads, after validation. Slugs and subjects refer to directory's part of the same file. */
export interface CasesRegionFile {
  readonly region: {
    readonly slug: string;
    readonly contacts?: readonly CasesContactFile[] | undefined;
    /** Where a municipality names nobody of its own. */
    readonly subjectContacts?: readonly CasesSubjectContactFile[] | undefined;
  };
  readonly municipalities: readonly CasesMunicipalityFile[];
  readonly people: readonly CasesPersonFile[];
  readonly themes: readonly CasesThemeFile[];
  /** Which laws are held to a covenant; one that is not named is so once a covenant stands in the register. */
  readonly regimes?: readonly CasesRegimeFile[] | undefined;
  /** What a plan may choose from; none when left out. */
  readonly measures?: readonly CasesMeasureFile[] | undefined;
  /** How long what was brought under a law is kept; as long as the case when left out. */
  readonly sourceTerms?: readonly CasesSourceTermFile[] | undefined;
  /** Who is told that something is done about a person, by age, from birth on; the usual ages of the product when left out. */
  readonly toldAges?: readonly CasesToldAgeFile[] | undefined;
  readonly weighingTeams: readonly { readonly theme: string; readonly members: readonly string[] }[];
}

/** Who is told from an age on, in years, until the next one. */
export interface CasesToldAgeFile {
  readonly fromAge: number;
  readonly who: 'PARENTS' | 'BOTH' | 'PERSON';
  readonly source: string;
}

/** The term of one law, with where it comes from. */
export interface CasesSourceTermFile {
  readonly regime: 'AVG' | 'WPG' | 'WJSG' | 'MEDICAL_YOUTH';
  /** From the day on which it was brought. */
  readonly days: number;
  readonly source: string;
}

/** What a region says about working under one law. */
export interface CasesRegimeFile {
  readonly regime: 'WET_PGA' | 'WGS' | 'AVG';
  /** Nobody of another tenant gets access under it without a covenant that runs. */
  readonly needsCovenant: boolean;
  readonly source: string;
}

/** A kind of measure of the region's catalogue. */
export interface CasesMeasureFile {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly nature: 'LIMITING' | 'SUPPORTING';
  readonly track: 'ADMINISTRATIVE' | 'CRIMINAL' | 'CARE' | 'SOCIAL';
  /** What it is about, such as AREA or CONTACT. */
  readonly topic: string;
  /** The law it rests on; a limiting measure has one. */
  readonly basis?: string | undefined;
  readonly decidedByNl: string;
  readonly decidedByEn: string;
  readonly usualDays: number;
  /** Codes of measures that it makes impossible. */
  readonly contradicts?: readonly string[] | undefined;
  readonly source: string;
}

export interface CasesMunicipalityFile {
  readonly slug: string;
  readonly subjectContacts?: readonly CasesSubjectContactFile[] | undefined;
  /** None when left out. */
  readonly contacts?: readonly CasesContactFile[] | undefined;
  /** What its case system calls things; no finished case goes there when left out. */
  readonly zgw?: CasesZgwFile | undefined;
  readonly form: {
    readonly mode: 'OFF' | 'PARTNERS' | 'EVERYONE';
    /** Secret of the partners' link; kept as a keyed hash. */
    readonly link?: string | null | undefined;
    readonly phone: string;
    readonly noticeNl?: string | null | undefined;
    readonly noticeEn?: string | null | undefined;
    readonly hourlyLimit?: number | null | undefined;
  };
}

/** The organisation of a municipality, and the addresses of its catalogue in the Catalogi API. */
export interface CasesZgwFile {
  readonly rsin?: string | undefined;
  /** One type for all themes, so that it tells no theme. */
  readonly zaaktype?: string | undefined;
  /** By how a case closed. */
  readonly resultaattypen?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Whom somebody with a worry may call; stands on the public page of where to report. */
export interface CasesContactFile {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly phone: string;
  /** When somebody answers, in words. */
  readonly hoursNl: string;
  readonly hoursEn: string;
  /** Also outside office hours. */
  readonly onDuty: boolean;
}

/** Who receives and decides on questions of data subjects under a law, for all who take part; stands on a public page. */
export interface CasesSubjectContactFile {
  readonly regime: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly email: string;
  readonly phone: string;
}

export interface CasesPersonFile {
  readonly subject: string;
  /** Slug of the municipality; absent for seats of the partnership. */
  readonly municipality?: string | null | undefined;
  readonly partyType: string;
  readonly roles: readonly string[];
  readonly deputyOf?: string | null | undefined;
}

export interface CasesThemeFile {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: string;
  /** Terms in working days. */
  readonly acknowledgeDays: number;
  readonly feedbackDays: number;
  readonly weighingDays: number;
  /** Terms of a weighing that cannot wait; 0 is the same day. 3 and 0 when left out. */
  readonly weighingDaysHigh?: number | undefined;
  readonly weighingDaysAcute?: number | undefined;
  /** Within how many working days a new case has a plan; 10 when left out. */
  readonly planDays?: number | undefined;
  /** Within how many working days an exercise of this theme must reach a case meeting; 10 when left out. */
  readonly tableDays?: number | undefined;
  /** How long a closed case is kept, and where that comes from; the product's usual term when left out. */
  readonly retention?: { readonly class: string; readonly days: number; readonly source: string } | undefined;
  /** Party types that must be at the table. */
  readonly composition: readonly string[];
  /** Where the terms come from. */
  readonly source: string;
  readonly criteria: readonly { readonly code: string; readonly nl: string; readonly en: string }[];
}

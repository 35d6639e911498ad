/** The part of a region file that cases reads, after validation. Slugs and subjects refer to directory's part of the same file. */
export interface CasesRegionFile {
  readonly region: { readonly slug: string; readonly contacts?: readonly CasesContactFile[] | undefined };
  readonly municipalities: readonly CasesMunicipalityFile[];
  readonly people: readonly CasesPersonFile[];
  readonly themes: readonly CasesThemeFile[];
  /** Which laws are held to a covenant; one that is not named is so once a covenant stands in the register. */
  readonly regimes?: readonly CasesRegimeFile[] | undefined;
  /** What a plan may choose from; none when left out. */
  readonly measures?: readonly CasesMeasureFile[] | undefined;
  readonly weighingTeams: readonly { readonly theme: string; readonly members: readonly string[] }[];
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
  /** None when left out. */
  readonly contacts?: readonly CasesContactFile[] | undefined;
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

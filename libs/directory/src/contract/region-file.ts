import type { LegalRegime, MandateTask, PartnerDomain, PartnerTier, PartyType } from './closed-lists.js';

/** Directory's part of a region file, after validation. Keys are slugs that other parts of the file refer to. */
export interface RegionFile {
  readonly region: {
    readonly slug: string;
    readonly name: string;
    readonly phone: string;
    readonly email: string;
    readonly provider?: string | undefined;
  };
  readonly municipalities: readonly MunicipalityFile[];
  readonly organisations: readonly OrganisationFile[];
  readonly people: readonly MemberFile[];
  readonly themes: readonly ThemeFile[];
  readonly covenants: readonly CovenantFile[];
  readonly mandates: readonly MandateFile[];
}

/** A network of regions: it sees published figures only, so its people have no region. */
export interface NetworkFile {
  readonly network: { readonly slug: string; readonly name: string; readonly provider?: string | undefined };
  readonly people: readonly MemberFile[];
}

export interface MunicipalityFile {
  readonly slug: string;
  /** CBS code, or `GM9…` for an invented municipality. */
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
  /** Codes of neighbouring municipalities. */
  readonly neighbours: readonly string[];
  readonly since: string;
  /** Id of the identity provider its people sign in with. */
  readonly provider?: string | undefined;
}

export interface OrganisationFile {
  readonly key: string;
  readonly name: string;
  readonly partyType: PartyType;
  readonly domain: PartnerDomain;
  readonly tier: PartnerTier;
  readonly phone: string;
  /** Id of the identity provider its people sign in with. */
  readonly provider?: string | undefined;
}

export interface MemberFile {
  /** What the file calls the person, and the subject at the identity provider unless `subjectAtProvider` says otherwise. */
  readonly subject: string;
  readonly name: string;
  readonly jobTitle: string;
  /** Slug of the municipality the person works for; absent for professionals of partner organisations. */
  readonly municipality?: string | undefined;
  /** Key of the partner organisation. */
  readonly organisation?: string | undefined;
  readonly partyType: PartyType;
  readonly roles: readonly string[];
  readonly phone?: string | undefined;
  /** Subject of the colleague this person stands in for. */
  readonly deputyOf?: string | undefined;
  /** Id of the identity provider, where it is another than that of the organisation. */
  readonly provider?: string | undefined;
  readonly subjectAtProvider?: string | undefined;
  /** First and last day of each period of the seat; absent means always. */
  readonly periods?: readonly { readonly from: string; readonly until: string }[] | undefined;
}

export interface ThemeFile {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: LegalRegime;
}

/** An agreement of municipalities and organisations to work together under one law. */
export interface CovenantFile {
  readonly key: string;
  readonly name: string;
  readonly regime: LegalRegime;
  readonly from: string;
  /** Its last day. */
  readonly until: string;
  /** How many days running grants on open cases stay after its last day. */
  readonly runOutDays: number;
  readonly source: string;
  readonly parties: readonly {
    readonly municipality?: string | undefined;
    readonly organisation?: string | undefined;
    readonly signedOn: string;
  }[];
}

/** Somebody of another municipality who does a task of this one: it gives a seat here for the period. */
export interface MandateFile {
  readonly key: string;
  /** Slug of the municipality that gives it. */
  readonly municipality: string;
  /** Subject of the person who receives it, a member of another municipality. */
  readonly person: string;
  /** Subject of the official the person stands in for. */
  readonly deputyOf: string;
  readonly jobTitle: string;
  readonly tasks: readonly MandateTask[];
  readonly from: string;
  readonly until: string;
}

import type { PartyType } from './ids.js';

/** Directory's part of a region file, after validation. Keys are slugs that other parts of the file refer to. */
export interface RegionFile {
  readonly region: { readonly slug: string; readonly name: string; readonly phone: string; readonly email: string };
  readonly municipalities: readonly MunicipalityFile[];
  readonly organisations: readonly OrganisationFile[];
  readonly people: readonly MemberFile[];
  readonly themes: readonly ThemeFile[];
}

/** A network of regions: it sees published figures only, so its people have no region. */
export interface NetworkFile {
  readonly network: { readonly slug: string; readonly name: string };
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
}

export interface OrganisationFile {
  readonly key: string;
  readonly name: string;
  readonly partyType: PartyType;
  readonly domain: 'SAFETY' | 'CARE' | 'WELFARE' | 'EDUCATION' | 'SOCIAL';
  readonly tier: 'CORE' | 'CASE' | 'EXTERNAL' | 'FRONTLINE';
  readonly phone: string;
}

export interface MemberFile {
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
}

export interface ThemeFile {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: string;
}

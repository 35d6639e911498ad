import type { MemberFile, RegionFile } from '../contract/region-file.js';

/** The identity providers people may be linked to. */
export interface Providers {
  /** Issuer of people whose organisation names none. */
  readonly fallback: string;
  /** Issuers by the id that settings give them. */
  readonly byId: ReadonlyMap<string, string>;
}

type Sources = Pick<RegionFile, 'region' | 'municipalities' | 'organisations'>;

/** Which provider a person signs in with: the own one, or that of whom the person works for; undefined when nobody names one. */
export const providerOf = (file: Sources, person: MemberFile): string | undefined => {
  const organisation = file.organisations.find(({ key }) => key === person.organisation);
  const municipality = file.municipalities.find(({ slug }) => slug === person.municipality);
  return person.provider ?? organisation?.provider ?? municipality?.provider ?? file.region.provider;
};

/** The issuer of a provider. @throws Error for an id that no setting has; a file is checked before this */
export const issuerOf = (providers: Providers, id: string | undefined): string => {
  const issuer = id === undefined ? providers.fallback : providers.byId.get(id);
  if (issuer === undefined) throw new Error('unknown identity provider');
  return issuer;
};

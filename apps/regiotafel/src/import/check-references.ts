import { faultsOfCasesFile } from '@regiotafel/cases';
import type { RegionFile } from './region-file.js';

/** Something in a region file that does not hold. `path` is dotted, with positions from 0. */
export interface FileError {
  readonly path: string;
  readonly code: string;
}

const duplicates = (path: string, keys: readonly string[]): FileError[] =>
  keys.flatMap((key, at) => (keys.indexOf(key) < at ? [{ path: `${path}.${at}`, code: 'DUPLICATE' }] : []));

const unknown = (path: string, key: string | undefined, known: ReadonlySet<string>): FileError[] =>
  key === undefined || known.has(key) ? [] : [{ path, code: 'UNKNOWN_REFERENCE' }];

/** Checks what one part of the file says about another: names that exist, no name twice, and what cases asks of its part. */
export const checkReferences = (file: RegionFile): FileError[] => {
  const municipalities = new Set(file.municipalities.map(({ slug }) => slug));
  const codes = new Set(file.municipalities.map(({ code }) => code));
  const organisations = new Set(file.organisations.map(({ key }) => key));
  const people = new Set(file.people.map(({ subject }) => subject));
  return [
    ...faultsOfCasesFile(file),
    ...duplicates(
      'municipalities',
      file.municipalities.map(({ slug }) => slug),
    ),
    ...duplicates(
      'organisations',
      file.organisations.map(({ key }) => key),
    ),
    ...duplicates(
      'people',
      file.people.map(({ subject }) => subject),
    ),
    ...duplicates(
      'themes',
      file.themes.map(({ code }) => code),
    ),
    ...file.municipalities.flatMap(({ neighbours }, at) =>
      neighbours.flatMap((code, n) => unknown(`municipalities.${at}.neighbours.${n}`, code, codes)),
    ),
    ...file.people.flatMap(({ municipality, organisation, deputyOf }, at) => [
      ...unknown(`people.${at}.municipality`, municipality, municipalities),
      ...unknown(`people.${at}.organisation`, organisation, organisations),
      ...unknown(`people.${at}.deputyOf`, deputyOf, people),
    ]),
    ...file.experts.flatMap(({ subject, home }, at) => [
      ...unknown(`experts.${at}.subject`, subject, people),
      ...unknown(`experts.${at}.home`, home, codes),
    ]),
    ...file.rooms.flatMap(({ municipality }, at) => unknown(`rooms.${at}.municipality`, municipality, municipalities)),
    ...file.series.flatMap(({ chair }, at) => unknown(`series.${at}.chair`, chair, people)),
  ];
};

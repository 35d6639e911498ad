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

/** A weighing team must be able to fill every party type its theme asks for. */
const compositionErrors = (file: RegionFile): FileError[] =>
  file.weighingTeams.flatMap(({ theme, members }, at) => {
    const wanted = file.themes.find(({ code }) => code === theme)?.composition ?? [];
    const present = new Set(
      file.people.filter(({ subject }) => members.includes(subject)).map(({ partyType }) => partyType),
    );
    return wanted.some((party) => !present.has(party))
      ? [{ path: `weighingTeams.${at}.members`, code: 'COMPOSITION_INCOMPLETE' }]
      : [];
  });

/** Checks what one part of the file says about another: names that exist, no name twice, complete weighing teams. */
export const checkReferences = (file: RegionFile): FileError[] => {
  const municipalities = new Set(file.municipalities.map(({ slug }) => slug));
  const codes = new Set(file.municipalities.map(({ code }) => code));
  const organisations = new Set(file.organisations.map(({ key }) => key));
  const people = new Set(file.people.map(({ subject }) => subject));
  const themes = new Set(file.themes.map(({ code }) => code));
  return [
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
    ...file.weighingTeams.flatMap(({ theme, members }, at) => [
      ...unknown(`weighingTeams.${at}.theme`, theme, themes),
      ...members.flatMap((member, n) => unknown(`weighingTeams.${at}.members.${n}`, member, people)),
    ]),
    ...compositionErrors(file),
    ...file.experts.flatMap(({ subject, home }, at) => [
      ...unknown(`experts.${at}.subject`, subject, people),
      ...unknown(`experts.${at}.home`, home, codes),
    ]),
    ...file.rooms.flatMap(({ municipality }, at) => unknown(`rooms.${at}.municipality`, municipality, municipalities)),
    ...file.series.flatMap(({ chair }, at) => unknown(`series.${at}.chair`, chair, people)),
  ];
};

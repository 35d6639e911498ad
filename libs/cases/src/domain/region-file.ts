import type { CasesRegionFile } from '../contract/region-file.js';

/** Something in a region file that fits nothing else in it. `path` is dotted. */
export interface FileFault {
  readonly path: string;
  readonly code:
    'UNKNOWN_MUNICIPALITY' | 'UNKNOWN_THEME' | 'UNKNOWN_PERSON' | 'NO_TEAM' | 'PARTY_MISSING' | 'NO_LIAISON';
}

type Team = CasesRegionFile['weighingTeams'][number];

/** What is looked at: names and who they are, also of a file that is not valid otherwise. */
export interface NamesOfFile extends Pick<CasesRegionFile, 'people' | 'weighingTeams'> {
  readonly municipalities: readonly { readonly slug: string }[];
  readonly themes: readonly Pick<CasesRegionFile['themes'][number], 'code' | 'composition'>[];
}

const teamFaults = (file: NamesOfFile, team: Team, at: number): FileFault[] => {
  const theme = file.themes.find(({ code }) => code === team.theme);
  if (!theme) return [{ path: `weighingTeams.${at}.theme`, code: 'UNKNOWN_THEME' }];
  const people = team.members.map((subject) => file.people.find((person) => person.subject === subject));
  const unknown = people.flatMap((person, place): FileFault[] =>
    person ? [] : [{ path: `weighingTeams.${at}.members.${place}`, code: 'UNKNOWN_PERSON' }],
  );
  const parties = new Set(people.map((person) => person?.partyType));
  const missing = theme.composition.flatMap((party): FileFault[] =>
    parties.has(party) ? [] : [{ path: `weighingTeams.${at}.members`, code: 'PARTY_MISSING' }],
  );
  return [...unknown, ...missing];
};

/** What keeps the cases part of a region file from being imported; empty when nothing does. */
export const faultsOf = (file: NamesOfFile): FileFault[] => {
  const slugs = new Set(file.municipalities.map(({ slug }) => slug));
  const staffed = new Set(
    file.people.flatMap((person) => (person.roles.includes('LIAISON') ? [person.municipality] : [])),
  );
  return [
    ...file.people.flatMap((person, at): FileFault[] =>
      person.municipality && !slugs.has(person.municipality)
        ? [{ path: `people.${at}.municipality`, code: 'UNKNOWN_MUNICIPALITY' }]
        : [],
    ),
    ...file.municipalities.flatMap(({ slug }, at): FileFault[] =>
      staffed.has(slug) ? [] : [{ path: `municipalities.${at}`, code: 'NO_LIAISON' }],
    ),
    ...file.themes.flatMap(({ code }, at): FileFault[] =>
      file.weighingTeams.some(({ theme }) => theme === code) ? [] : [{ path: `themes.${at}`, code: 'NO_TEAM' }],
    ),
    ...file.weighingTeams.flatMap((team, at) => teamFaults(file, team, at)),
  ];
};

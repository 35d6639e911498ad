import { faultsOfCasesFile } from '@regiotafel/cases';
import type { FileNames } from './file-names.js';

/** Something in a file that does not hold. `path` is dotted, with positions from 0. */
export interface FileFault {
  readonly path: string;
  readonly code: string;
}

/** A name that was given where another one was already; an empty one is no name. */
const duplicates = (path: string, keys: readonly string[], field: string): FileFault[] =>
  keys.flatMap((key, at) =>
    key !== '' && keys.indexOf(key) < at ? [{ path: `${path}.${at}${field}`, code: 'DUPLICATE' }] : [],
  );

const unknown = (path: string, key: string | undefined, known: readonly string[]): FileFault[] =>
  !key || known.includes(key) ? [] : [{ path, code: 'UNKNOWN_REFERENCE' }];

type Listed = [path: string, keys: string[], field: string];

/** Lists of a file whose parts have a key, by the field that is the key. */
const keyed = (file: FileNames): Listed[] => [
  ['municipalities', file.municipalities.map(({ slug }) => slug), '.slug'],
  ['municipalities', file.municipalities.map(({ code }) => code), '.code'],
  ['organisations', file.organisations.map(({ key }) => key), '.key'],
  ['themes', file.themes.map(({ code }) => code), '.code'],
  ['regimes', file.regimes.map(({ regime }) => regime), '.regime'],
  ['measures', file.measures.map(({ code }) => code), '.code'],
  ['weighingTeams', file.weighingTeams.map(({ theme }) => theme), '.theme'],
  ['experts', file.experts.map(({ subject }) => subject), '.subject'],
  ['rooms', file.rooms.map(({ key }) => key), '.key'],
  ['series', file.series.map(({ key }) => key), '.key'],
  ['covenants', file.covenants.map(({ key }) => key), '.key'],
  ['mandates', file.mandates.map(({ key }) => key), '.key'],
];

/** Lists inside the parts, each of which names something at most once. */
const nested = (file: FileNames): Listed[] => [
  ...file.municipalities.map(({ neighbours }, at): Listed => [`municipalities.${at}.neighbours`, neighbours, '']),
  ...file.themes.map(({ criteria }, at): Listed => [
    `themes.${at}.criteria`,
    criteria.map(({ code }) => code),
    '.code',
  ]),
  ...file.weighingTeams.map(({ members }, at): Listed => [`weighingTeams.${at}.members`, members, '']),
  ...file.experts.map(({ skills }, at): Listed => [`experts.${at}.skills`, skills.map(({ skill }) => skill), '.skill']),
  ...file.covenants.map(({ parties }, at): Listed => [
    `covenants.${at}.parties`,
    parties.map(({ municipality, organisation }) => municipality ?? organisation ?? ''),
    '',
  ]),
  ...file.mandates.map(({ tasks }, at): Listed => [`mandates.${at}.tasks`, tasks, '']),
];

const doubledNames = (file: FileNames): FileFault[] => [
  ...[...keyed(file), ...nested(file)].flatMap(([path, keys, field]) => duplicates(path, keys, field)),
  ...file.municipalities.flatMap(({ slug }, at) =>
    slug !== '' && slug === file.region.slug ? [{ path: `municipalities.${at}.slug`, code: 'DUPLICATE' }] : [],
  ),
];

type Person = FileNames['people'][number];

/** Names of people twice, and identities: who is the same at the same provider is one person. */
export const doubledPeople = (
  people: FileNames['people'],
  providerOf: (person: Person) => string | undefined,
): FileFault[] => {
  const identities = people.map((person) =>
    person.subject === '' ? '' : `${providerOf(person) ?? ''} ${person.subjectAtProvider ?? person.subject}`,
  );
  const names = duplicates(
    'people',
    people.map(({ subject }) => subject),
    '.subject',
  );
  const isNamed = ({ path }: FileFault) => names.some((fault) => fault.path.startsWith(`${path}.`));
  return [...names, ...duplicates('people', identities, '').filter((fault) => !isNamed(fault))];
};

/** What is wrong with a colleague that somebody stands in for: unknown, of another tenant, or the person itself. */
const deputyFaults = (
  people: FileNames['people'],
  path: string,
  of: string | undefined,
  tenant: string | undefined,
  self: string,
): FileFault[] => {
  if (!of) return [];
  const colleague = people.find(({ subject }) => subject === of);
  if (!colleague) return [{ path, code: 'UNKNOWN_REFERENCE' }];
  if (of === self) return [{ path, code: 'INVALID' }];
  return colleague.municipality === tenant ? [] : [{ path, code: 'OTHER_TENANT' }];
};

const mandateFaults = (file: FileNames): FileFault[] =>
  file.mandates.flatMap(({ municipality, person, deputyOf }, at) => {
    const path = `mandates.${at}`;
    const receiver = file.people.find(({ subject }) => subject === person);
    const own = receiver !== undefined && (!receiver.municipality || receiver.municipality === municipality);
    return [
      ...unknown(
        `${path}.municipality`,
        municipality,
        file.municipalities.map(({ slug }) => slug),
      ),
      ...unknown(
        `${path}.person`,
        person,
        file.people.map(({ subject }) => subject),
      ),
      ...(own ? [{ path: `${path}.person`, code: 'NOT_A_NEIGHBOUR' }] : []),
      ...deputyFaults(file.people, `${path}.deputyOf`, deputyOf, municipality, person),
    ];
  });

interface Period {
  readonly from: string;
  readonly until: string;
}
const areOrdered = ({ from, until }: Period) => from === '' || until === '' || from <= until;
const meet = (one: Period, other: Period) => one.from <= other.until && other.from <= one.until;

const periodFaults = (path: string, all: readonly (Period & { about: string })[]): FileFault[] =>
  all.flatMap((one, at) => [
    ...(areOrdered(one) ? [] : [{ path: `${path}.${at}.until`, code: 'END_BEFORE_START' }]),
    ...(all.slice(0, at).some((earlier) => earlier.about === one.about && meet(earlier, one))
      ? [{ path: `${path}.${at}.from`, code: 'OVERLAPS' }]
      : []),
  ]);

const referenceFaults = (file: FileNames): FileFault[] => {
  const slugs = file.municipalities.map(({ slug }) => slug);
  const codes = file.municipalities.map(({ code }) => code);
  const keys = file.organisations.map(({ key }) => key);
  const people = file.people.map(({ subject }) => subject);
  const kinds = file.measures.map(({ code }) => code);
  return [
    ...file.municipalities.flatMap(({ neighbours }, at) =>
      neighbours.flatMap((code, n) => unknown(`municipalities.${at}.neighbours.${n}`, code, codes)),
    ),
    ...file.people.flatMap(({ subject, municipality, organisation, deputyOf }, at) => [
      ...unknown(`people.${at}.organisation`, organisation, keys),
      ...deputyFaults(file.people, `people.${at}.deputyOf`, deputyOf, municipality, subject),
    ]),
    ...file.measures.flatMap(({ contradicts }, at) =>
      contradicts.flatMap((code, n) => unknown(`measures.${at}.contradicts.${n}`, code, kinds)),
    ),
    ...file.experts.flatMap(({ subject, home }, at) => [
      ...unknown(`experts.${at}.subject`, subject, people),
      ...unknown(`experts.${at}.home`, home, codes),
    ]),
    ...file.rooms.flatMap(({ municipality }, at) => unknown(`rooms.${at}.municipality`, municipality, slugs)),
    ...file.series.flatMap(({ chair }, at) => unknown(`series.${at}.chair`, chair, people)),
    ...file.covenants.flatMap(({ parties }, at) =>
      parties.flatMap(({ municipality, organisation }, n) => [
        ...unknown(`covenants.${at}.parties.${n}.municipality`, municipality, slugs),
        ...unknown(`covenants.${at}.parties.${n}.organisation`, organisation, keys),
      ]),
    ),
    ...mandateFaults(file),
  ];
};

const providerIn = (file: FileNames) => (person: Person) =>
  person.provider ??
  file.organisations.find(({ key }) => key === person.organisation)?.provider ??
  file.municipalities.find(({ slug }) => slug === person.municipality)?.provider ??
  file.region.provider;

/** Identity providers that are named and not configured. */
export const providerFaults = (
  named: readonly (readonly [string, string | undefined])[],
  known: ReadonlySet<string>,
): FileFault[] =>
  named.flatMap(([path, id]) =>
    id === undefined || known.has(id) ? [] : [{ path: `${path}.provider`, code: 'UNKNOWN_PROVIDER' }],
  );

/** Checks what one part of a region file says about another: names that exist, no name twice, periods in order, providers that are configured, and what cases asks of its part. */
export const checkReferences = (file: FileNames, providers: ReadonlySet<string>): FileFault[] => {
  const listed = (path: string, all: readonly { provider?: string | undefined }[]) =>
    all.map(({ provider }, at) => [`${path}.${at}`, provider] as const);
  return [
    ...faultsOfCasesFile(file),
    ...doubledNames(file),
    ...doubledPeople(file.people, providerIn(file)),
    ...referenceFaults(file),
    ...periodFaults(
      'covenants',
      file.covenants.map((one) => ({ ...one, about: one.regime })),
    ),
    ...periodFaults(
      'mandates',
      file.mandates.map((one) => ({ ...one, about: `${one.municipality} ${one.person}` })),
    ),
    ...providerFaults(
      [
        ['region', file.region.provider],
        ...listed('municipalities', file.municipalities),
        ...listed('organisations', file.organisations),
        ...listed('people', file.people),
      ],
      providers,
    ),
  ];
};

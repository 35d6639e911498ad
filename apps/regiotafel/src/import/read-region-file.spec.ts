import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type FileError, readNetworkFile, readRegionFile } from './read-region-file.js';

const demo = join(import.meta.dirname, '../../demo');
const veldersoord = readFileSync(join(demo, 'veldersoord.yaml'), 'utf8');
const PROVIDERS = new Set(['town', 'police']);

const errorsOf = (text: string): readonly FileError[] => {
  const outcome = readRegionFile(text, PROVIDERS);
  return 'errors' in outcome ? outcome.errors : [];
};
const named = (errors: readonly FileError[]) => errors.map(({ path, code }) => `${path} ${code}`);

type Change = readonly [path: (string | number)[], value: unknown];

/** The demo region with some of its parts changed. */
const changed = (...changes: readonly Change[]): string => {
  const document = parseDocument(veldersoord);
  for (const [path, value] of changes)
    document.setIn(path, value === undefined ? undefined : document.createNode(value));
  return document.toString();
};
/** One part of the demo region once more, at the end of its list. */
const again = (list: string, at = 0): Change => {
  const parts = (parseDocument(veldersoord).toJS() as Record<string, unknown[]>)[list] ?? [];
  return [[list, parts.length], parts[at]];
};
const people = (parseDocument(veldersoord).toJS() as { people: { subject: string }[] }).people;
const person = (subject: string) => people.findIndex((one) => one.subject === subject);

const FAULTS: readonly (readonly [says: string, changes: readonly Change[], errors: readonly string[]])[] = [
  ['a day that no calendar has', [[['municipalities', 0, 'since'], '2024-02-30']], ['municipalities.0.since INVALID']],
  ['a day before any calendar', [[['series', 0, 'from'], '0000-01-01']], ['series.0.from INVALID']],
  [
    'a number that no column holds',
    [[['municipalities', 0, 'inhabitants'], 5_000_000_000]],
    ['municipalities.0.inhabitants INVALID'],
  ],
  ['a byte that no text holds', [[['region', 'name'], 'Regio\u0000']], ['region.name INVALID']],
  ['a series too short to plan', [[['series', 0, 'durationMinutes'], 5]], ['series.0.durationMinutes INVALID']],
  ['a number that nobody can call', [[['region', 'contacts', 0, 'phone'], '12']], ['region.contacts.0.phone INVALID']],
  ['a field that does not exist', [[['rooms', 0, 'seats'], 12]], ['rooms.0.seats UNKNOWN_FIELD']],
  ['a law that is on no list', [[['themes', 0, 'regime'], 'OTHER']], ['themes.0.regime INVALID']],
  ['a doubled room', [again('rooms')], ['rooms.2.key DUPLICATE']],
  ['a doubled series', [again('series')], ['series.3.key DUPLICATE']],
  ['a doubled expert', [again('experts')], ['experts.7.subject DUPLICATE']],
  [
    'a doubled skill',
    [[['experts', 0, 'skills', 1, 'skill'], 'RADICALISATION_YOUTH']],
    ['experts.0.skills.1.skill DUPLICATE'],
  ],
  ['a doubled team', [again('weighingTeams')], ['weighingTeams.4.theme DUPLICATE']],
  [
    'a doubled member of a team',
    [[['weighingTeams', 0, 'members', 3], 'bram']],
    ['weighingTeams.0.members.3 DUPLICATE'],
  ],
  ['a doubled person', [again('people')], [`people.${people.length}.subject DUPLICATE`]],
  ['one identity for two people', [[['people', 1, 'subjectAtProvider'], 'karim']], ['people.1 DUPLICATE']],
  ['a doubled organisation', [again('organisations')], ['organisations.8.key DUPLICATE']],
  [
    'a doubled municipality',
    [again('municipalities')],
    ['municipalities.9.slug DUPLICATE', 'municipalities.9.code DUPLICATE'],
  ],
  ['a municipality named as the region', [[['region', 'slug'], 'lindehoven']], ['municipalities.0.slug DUPLICATE']],
  [
    'a doubled neighbour',
    [[['municipalities', 0, 'neighbours', 2], 'GM9002']],
    ['municipalities.0.neighbours.2 DUPLICATE'],
  ],
  ['a doubled theme', [again('themes')], ['themes.4.code DUPLICATE']],
  [
    'a doubled criterion',
    [[['themes', 0, 'criteria', 1, 'code'], 'BEHAVIOUR']],
    ['themes.0.criteria.1.code DUPLICATE'],
  ],
  ['a law that is said twice to need a covenant', [again('regimes')], ['regimes.2.regime DUPLICATE']],
  ['a law that needs a covenant on nobody’s word', [[['regimes', 0, 'source'], ' ']], ['regimes.0.source INVALID']],
  [
    'a term of keeping without its source',
    [[['themes', 0, 'retention'], { class: 'CASE_FILE', days: 365 }]],
    ['themes.0.retention.source REQUIRED'],
  ],
  [
    'a term of keeping of no day',
    [[['themes', 0, 'retention'], { class: 'CASE_FILE', days: 0, source: 'Invented.' }]],
    ['themes.0.retention.days INVALID'],
  ],
  ['a doubled covenant', [again('covenants')], ['covenants.2.key DUPLICATE', 'covenants.2.from OVERLAPS']],
  [
    'a doubled party',
    [[['covenants', 0, 'parties', 1, 'municipality'], 'lindehoven']],
    ['covenants.0.parties.1 DUPLICATE'],
  ],
  ['a doubled mandate', [again('mandates')], ['mandates.1.key DUPLICATE', 'mandates.1.from OVERLAPS']],
  [
    'a covenant that ends before it starts',
    [[['covenants', 0, 'until'], '2023-01-01']],
    ['covenants.0.until END_BEFORE_START'],
  ],
  [
    'a party nobody knows',
    [[['covenants', 0, 'parties', 9, 'organisation'], 'nobody']],
    ['covenants.0.parties.9.organisation UNKNOWN_REFERENCE'],
  ],
  [
    'an organisation nobody knows',
    [[['people', person('saskia'), 'organisation'], 'nobody']],
    [`people.${person('saskia')}.organisation UNKNOWN_REFERENCE`],
  ],
  [
    'a municipality nobody knows',
    [[['people', person('frits'), 'municipality'], 'nowhere']],
    [`people.${person('frits')}.municipality UNKNOWN_MUNICIPALITY`],
  ],
  [
    'a deputy of somebody of another tenant',
    [[['people', person('sven'), 'deputyOf'], 'anne']],
    [`people.${person('sven')}.deputyOf OTHER_TENANT`],
  ],
  [
    'a deputy of nobody',
    [[['people', person('sven'), 'deputyOf'], 'nobody']],
    [`people.${person('sven')}.deputyOf UNKNOWN_REFERENCE`],
  ],
  [
    'a deputy of oneself',
    [[['people', person('sven'), 'deputyOf'], 'sven']],
    [`people.${person('sven')}.deputyOf INVALID`],
  ],
  [
    'a mandate for an own official',
    [
      [['mandates', 0, 'person'], 'bas'],
      [['mandates', 0, 'deputyOf'], 'bas'],
    ],
    ['mandates.0.person NOT_A_NEIGHBOUR', 'mandates.0.deputyOf INVALID'],
  ],
  [
    'a mandate to stand in for somebody elsewhere',
    [[['mandates', 0, 'deputyOf'], 'noor']],
    ['mandates.0.deputyOf OTHER_TENANT'],
  ],
  [
    'a provider that is not configured',
    [[['organisations', 0, 'provider'], 'elsewhere']],
    ['organisations.0.provider UNKNOWN_PROVIDER'],
  ],
  [
    'a person’s provider that is not configured',
    [[['people', 0, 'provider'], 'elsewhere']],
    ['people.0.provider UNKNOWN_PROVIDER'],
  ],
  [
    'a team without a party of its theme',
    [[['weighingTeams', 1, 'members'], ['bram']]],
    ['weighingTeams.1.members PARTY_MISSING'],
  ],
];

describe('a region file', () => {
  test.each(readdirSync(demo).filter((name) => name.endsWith('.yaml')))('the demo region %s holds', (name) => {
    expect(readRegionFile(readFileSync(join(demo, name), 'utf8'), new Set())).toHaveProperty('file');
  });

  test.each(FAULTS)('is refused with %s', (_says, changes, errors) => {
    expect(named(errorsOf(changed(...changes)))).toEqual(errors);
  });

  test('names every wrong field, name and reference at once, each with its line', () => {
    const wrong = veldersoord
      .replace("since: '2024-01-01'", "since: '2024-02-30'")
      .replace('organisation: om,', 'organisation: nobody,')
      .replace('members: [marit, bram]', 'members: [bram]');
    const lines = wrong.split('\n');
    const errors = errorsOf(wrong);
    expect(named(errors)).toEqual([
      'municipalities.0.since INVALID',
      'people.3.organisation UNKNOWN_REFERENCE',
      'weighingTeams.1.members PARTY_MISSING',
    ]);
    expect(errors.map(({ line }) => lines[line - 1]?.trim())).toEqual([
      "since: '2024-02-30',",
      'organisation: nobody,',
      expect.stringContaining('members: [bram]'),
    ]);
  });

  test('knows the providers that are configured', () => {
    expect(errorsOf(changed([['organisations', 0, 'provider'], 'police'], [['region', 'provider'], 'town']))).toEqual(
      [],
    );
  });

  test('names the line of broken YAML, and of the whole around an absent part', () => {
    expect(errorsOf('region: {slug: a\nx: [')).toMatchObject([
      { code: 'INVALID_YAML', line: 2 },
      { code: 'INVALID_YAML' },
    ]);
    expect(errorsOf(changed([['rooms', 0, 'name'], undefined]))).toMatchObject([{ path: 'rooms.0.name' }]);
    expect(named(errorsOf('region: {slug: ab}'))).toContain('municipalities REQUIRED');
    expect(named(errorsOf(''))).toEqual([' INVALID']);
  });

  test('refuses aliases that would never end', () => {
    const layers = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`);
    expect(named(errorsOf(`a0: &a0 [x]\n${layers.join('\n')}\n`))).toEqual([' INVALID_YAML']);
  });
});

describe('a network file', () => {
  const network = (rest: string) => readNetworkFile(`network: { slug: net, name: Net }\npeople:\n${rest}`, PROVIDERS);
  const lia = '{ subject: lia, name: Lia, jobTitle: Analist, partyType: SUPPORT_ORGANISATION, roles: [ANALYST]';

  test('holds, and its people have a provider of their own', () => {
    expect(network(`  - ${lia}, provider: town }`)).toHaveProperty('file');
  });

  test('names people twice, places that a network does not have, and unknown providers', () => {
    expect(network(`  - ${lia}, provider: elsewhere }\n  - ${lia}, municipality: berk }`)).toMatchObject({
      errors: [
        { path: 'people.0.provider', code: 'UNKNOWN_PROVIDER', line: 3 },
        { path: 'people.1.municipality', code: 'UNKNOWN_FIELD', line: 4 },
        { path: 'people.1.subject', code: 'DUPLICATE', line: 4 },
      ],
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import type { CasesRegionFile } from '../contract/region-file.js';
import { faultsOf } from '../domain/region-file.js';
import { CasesRegionFileInput } from './setup.input.js';
import { CasesImport } from './setup.service.js';
import { aRegionFile, TestRegion } from './testing/a-region.js';

describe('the import of a region', () => {
  let region: TestRegion;
  let imports: CasesImport;
  const sql = <R extends object>(text: string) => region.database.sql<R & Record<string, unknown>>(text);

  beforeAll(async () => {
    region = await TestRegion.open();
    imports = new CasesImport(region.database.tenants('cases'), region.access());
  });
  afterAll(() => region.database.close());

  test('changes nothing the second time', async () => {
    expect(await imports.apply(region.file)).toBe(0);
  });

  test('keeps no link of a form, only its hash', async () => {
    const forms = await sql<{ mode: string; length: number | null; row: string }>(
      'select mode, octet_length(link_hash) as length, f::text as row from cases.intake_forms f order by mode',
    );
    expect(forms.map(({ mode, length }) => [mode, length])).toEqual([
      ['EVERYONE', null],
      ['OFF', null],
      ['PARTNERS', 32],
    ]);
    expect(forms.map(({ row }) => row).join()).not.toContain('sixteen');
  });

  test('makes a new version of criteria that changed and leaves the old one', async () => {
    const [first, ...rest] = region.file.themes;
    if (!first) throw new Error('no theme');
    const changed = {
      ...first,
      criteria: [...first.criteria, { code: 'CHANGE', nl: 'Is het nieuw?', en: 'Is it new?' }],
    };
    await imports.apply({ ...region.file, themes: [changed, ...rest] });
    const versions = await sql(
      `select version, count(*)::int as criteria from cases.criteria where theme = 'RADICALISATION' group by version order by version`,
    );
    expect(versions).toEqual([
      { version: 1, criteria: 1 },
      { version: 2, criteria: 2 },
    ]);
  });

  test('takes someone who left the file out of team and desk, and back', async () => {
    const without: CasesRegionFile = {
      ...region.file,
      weighingTeams: region.file.weighingTeams.map((team) => ({ ...team, members: ['marit'] })),
      people: region.file.people.filter(({ subject }) => subject !== 'sven'),
    };
    const active = async () =>
      (
        await sql<{ n: number }>(
          `select (select count(*) from cases.weighing_teams where active)::int + (select count(*) from cases.desk_members where active)::int as n`,
        )
      )[0]?.['n'];
    const before = await active();
    await imports.apply(without);
    expect(await active()).toBe(Number(before) - 3);
    await imports.apply(region.file);
    expect(await active()).toBe(before);
  });
});

describe('a region file', () => {
  test('that fits together has no faults', () => {
    expect(faultsOf(aRegionFile())).toEqual([]);
    expect(parse(CasesRegionFileInput, aRegionFile())).toMatchObject({ region: { slug: 'veldersoord' } });
  });

  test('is told every fault at once', () => {
    const file = aRegionFile();
    const broken: CasesRegionFile = {
      ...file,
      municipalities: [...file.municipalities, { slug: 'nowhere', form: { mode: 'OFF', phone: '1' } }],
      people: [...file.people, { subject: 'x', partyType: 'POLICE', roles: [], municipality: 'unknown' }],
      weighingTeams: [
        { theme: 'RADICALISATION', members: ['marit', 'nobody'] },
        { theme: 'OTHER', members: ['marit'] },
      ],
    };
    expect(faultsOf(broken)).toEqual([
      { path: 'people.11.municipality', code: 'UNKNOWN_MUNICIPALITY' },
      { path: 'municipalities.3', code: 'NO_LIAISON' },
      { path: 'themes.1', code: 'NO_TEAM' },
      { path: 'weighingTeams.0.members.1', code: 'UNKNOWN_PERSON' },
      { path: 'weighingTeams.0.members', code: 'PARTY_MISSING' },
      { path: 'weighingTeams.0.members', code: 'PARTY_MISSING' },
      { path: 'weighingTeams.1.theme', code: 'UNKNOWN_THEME' },
    ]);
  });
});

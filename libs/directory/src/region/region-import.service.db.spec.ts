import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { tenantIdOf } from '../contract/ids.js';
import type { RegionFile } from '../contract/region-file.js';
import { ORGANISATIONS, THEMES } from './region.store.js';
import { DEN, FILE, ImportedRegion, ISSUER, without } from './testing/an-imported-region.js';

describe('the import of a region', () => {
  let region: ImportedRegion;
  const asCas = () => region.seat('berk', 'cas');
  const asDikInBerk = () => region.seat('berk', 'dik', DEN, 'Zx_81');
  const everything = () =>
    region.database
      .sql(`select (select json_agg(t order by t.id) from reference.tenants t) as tenants, (select json_agg(m order by m.id) from directory.members m) as members,
      (select json_agg(p order by p.municipality_id) from directory.participations p) as participations`);

  beforeAll(async () => {
    region = await ImportedRegion.open();
  });
  beforeEach(async () => {
    await region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await region.apply(FILE);
  });
  afterAll(() => region.close());

  test('sets up the partnership so that its people see it', async () => {
    const { rows, who } = await region.tenants.read(asCas(), { action: 'organisation.list' }, ORGANISATIONS);
    expect(rows.map((row) => row.name)).toEqual(['Politie']);
    expect(who).toMatchObject({ tenantId: tenantIdOf('berk'), regionId: tenantIdOf('testoord') });
  });

  test('changes nothing the second time, and only what differs the third', async () => {
    expect(await region.apply(FILE)).toBe(0);
    const [theme] = FILE.themes;
    if (!theme) throw new Error('no theme');
    expect(await region.apply({ ...FILE, themes: [{ ...theme, nameNl: 'Radicalisering en extremisme' }] })).toBe(1);
  });

  test('leaves another region and a network with nothing to see', async () => {
    const strangers = [
      await region.world.seat(await region.world.partnership('elders'), ['COORDINATOR', 'ADMIN']),
      await region.world.seat(await region.world.network('net'), ['ANALYST']),
    ];
    for (const stranger of strangers) {
      expect((await region.tenants.read(stranger.as(), { action: 'x' }, ORGANISATIONS)).rows).toEqual([]);
      expect((await region.tenants.read(stranger.as(), { action: 'x' }, THEMES)).rows).toEqual([]);
      expect(await region.municipalities.ofRegion(stranger.as())).toEqual([]);
    }
  });

  test('takes the seat of whoever is gone from the file at once, once, and gives it back', async () => {
    expect(await region.seen(asCas())).toBe(1);
    expect(await region.apply(without('cas'))).toBe(1);
    await expect(region.seen(asCas())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await region.apply(without('cas'))).toBe(0);
    expect(await region.apply(FILE)).toBe(1);
    expect(await region.seen(asCas())).toBe(1);
  });

  test('links each person to the provider of whom the person works for, with the subject the provider gives', async () => {
    expect(
      await region.database.sql(
        `select subject, issuer from directory.members where active and job_title <> 'Tester' order by subject, tenant_id`,
      ),
    ).toEqual([
      { subject: 'Zx_81', issuer: DEN },
      { subject: 'Zx_81', issuer: DEN },
      { subject: 'ann', issuer: ISSUER },
      { subject: 'bo', issuer: ISSUER },
      { subject: 'cas', issuer: ISSUER },
    ]);
    await expect(region.seen(region.seat('den', 'dik', ISSUER, 'Zx_81'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(region.seen(region.seat('den', 'dik', DEN, 'dik'))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await region.seen(region.seat('den', 'dik', DEN, 'Zx_81'))).toBe(1);
  });

  test('gives an own provider to one person', async () => {
    const people = FILE.people.map((person) => (person.subject === 'cas' ? { ...person, provider: 'den' } : person));
    expect(await region.apply({ ...FILE, people })).toBe(1);
    await expect(region.seen(asCas())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await region.seen(region.seat('berk', 'cas', DEN))).toBe(1);
  });

  test('ends the part of a municipality that is gone from the file, with all of its seats', async () => {
    const file = { ...without('cas'), municipalities: FILE.municipalities.slice(1), mandates: [] };
    await region.apply({ ...file, covenants: [] });
    await expect(region.seen(asCas())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(region.seen(asDikInBerk())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const rows = await region.municipalities.ofRegion(region.seat('testoord', 'ann'));
    expect(rows.map(({ name }) => name)).toEqual(['Den']);
    expect(
      await region.database.sql(`select until::text from directory.participations where municipality_id = $1`, [
        tenantIdOf('berk'),
      ]),
    ).toEqual([{ until: '2026-03-02' }]);
    expect(await region.apply({ ...file, covenants: [] })).toBe(0);
  });

  const [, den] = FILE.municipalities;
  const NEIGHBOUR: RegionFile = {
    ...FILE,
    region: { ...FILE.region, slug: 'buurt' },
    municipalities: den ? [den] : [],
    people: FILE.people.filter(({ subject }) => subject === 'dik'),
    covenants: [],
    mandates: [],
  };

  test('refuses a municipality that takes part in another region, until it has left there', async () => {
    const before = await everything();
    expect(await region.imports.faults(region.writer, NEIGHBOUR)).toEqual([
      { path: 'municipalities.0', code: 'OTHER_REGION' },
    ]);
    expect(await everything()).toEqual(before);
    expect(await region.imports.faults(region.writer, FILE)).toEqual([]);
    const left = { ...without('dik'), municipalities: FILE.municipalities.slice(0, 1), mandates: [] };
    await region.apply(left);
    expect(await region.imports.faults(region.writer, NEIGHBOUR)).toEqual([]);
    await region.apply(NEIGHBOUR);
    expect(await region.imports.faults(region.writer, FILE)).toEqual([
      { path: 'municipalities.1', code: 'OTHER_REGION' },
    ]);
    expect(await region.apply(left)).toBe(0);
    expect(await region.apply(NEIGHBOUR)).toBe(0);
    await region.apply({ ...NEIGHBOUR, municipalities: [], people: [] });
  });

  test('refuses names and codes that stand for something else', async () => {
    const [berk] = FILE.municipalities;
    if (!berk) throw new Error('no municipality');
    const other = (region: string, municipality: Partial<typeof berk>) => ({
      ...NEIGHBOUR,
      region: { ...FILE.region, slug: region },
      municipalities: [{ ...berk, ...municipality }],
    });
    expect(await region.imports.faults(region.writer, other('berk', { slug: 'new', code: 'GM9109' }))).toEqual([
      { path: 'region.slug', code: 'OTHER_KIND' },
    ]);
    expect(await region.imports.faults(region.writer, other('testoord', { slug: 'new' }))).toEqual([
      { path: 'municipalities.0.code', code: 'OTHER_CODE' },
    ]);
    expect(await region.imports.faults(region.writer, other('testoord', { code: 'GM9109' }))).toEqual([
      { path: 'municipalities.0.code', code: 'OTHER_CODE' },
    ]);
    expect(
      await region.imports.networkFaults(region.writer, { network: { slug: 'testoord', name: 'Net' }, people: [] }),
    ).toEqual([{ path: 'network.slug', code: 'OTHER_KIND' }]);
  });
});

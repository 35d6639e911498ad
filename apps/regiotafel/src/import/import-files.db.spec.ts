import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importMunicipalities } from '@regiotafel/directory';
import { OperatorAccess, OperatorDoor, platformMigrations } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { allMigrations } from '../migrations.js';
import { importNetwork, importRegion } from './import-region.js';
import { providersOf } from './providers.js';
import { readNetworkFile, readRegionFile } from './read-region-file.js';

const product = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(product, path), 'utf8');
const PROVIDERS = providersOf({ mode: 'demo', publicUrl: 'http://127.0.0.1:4000', oidcIssuers: [] });
const IDS = new Set(PROVIDERS.byId.keys());

describe('the files that come with the product', () => {
  let database: TestDatabase;
  let access: OperatorAccess;

  beforeAll(async () => {
    database = await TestDatabase.open(allMigrations.slice(platformMigrations.length));
    access = new OperatorAccess(database.url, database.secrets);
  });
  afterAll(() => database.close());

  const region = (text: string) => {
    const outcome = readRegionFile(text, IDS);
    if ('errors' in outcome) throw new Error('the file does not hold');
    return importRegion(access, outcome.file, PROVIDERS);
  };
  const seats = (subject: string) =>
    database.sql(
      `select t.slug, m.roles from directory.members m join reference.tenants t on t.id = m.tenant_id where m.subject = $1 and m.active order by 1`,
      [subject],
    );
  const rowsOf = async (table: string) => (await database.sql(`select from ${table}`)).length;

  test.each(['demo/veldersoord.yaml', 'demo/noorderbrink.yaml'])('set up the region %s once', async (path) => {
    expect(await region(read(path))).toEqual({ changed: expect.any(Number) });
    expect(await region(read(path))).toEqual({ changed: 0 });
  });

  test('set up the network once', async () => {
    const outcome = readNetworkFile(read('demo/networks/landelijk.yaml'), IDS);
    if ('errors' in outcome) throw new Error('the file does not hold');
    expect(await importNetwork(access, outcome.file, PROVIDERS)).toEqual({ changed: 2 });
    expect(await importNetwork(access, outcome.file, PROVIDERS)).toEqual({ changed: 0 });
  });

  test('give Wilgenrode a deputy from Meerwolde, at the desk of both', async () => {
    expect(await seats('koen')).toEqual([
      { slug: 'meerwolde', roles: ['LIAISON'] },
      { slug: 'wilgenrode', roles: ['LIAISON'] },
    ]);
    expect(
      await database.sql(
        `select t.slug, d.part from cases.desk_members d join reference.tenants t on t.id = d.tenant_id where t.slug in ('meerwolde', 'wilgenrode') order by 1, 2`,
      ),
    ).toEqual([
      { slug: 'meerwolde', part: 'LIAISON' },
      { slug: 'wilgenrode', part: 'DEPUTY' },
      { slug: 'wilgenrode', part: 'LIAISON' },
    ]);
  });

  test('write nothing at all for a municipality of another region', async () => {
    const tables = ['reference.tenants', 'directory.members', 'cases.theme_rules', 'meetings.rooms'];
    const before = await Promise.all(tables.map(rowsOf));
    const taking = read('demo/noorderbrink.yaml')
      .replaceAll('noorderbrink', 'roofrijk')
      .replaceAll('esveen', 'lindehoven')
      .replaceAll('GM9022', 'GM9001');
    expect(await region(taking)).toEqual({
      faults: [
        { path: 'municipalities.0', code: 'OTHER_REGION' },
        { path: 'municipalities.1', code: 'OTHER_REGION' },
        { path: 'municipalities.2', code: 'OTHER_REGION' },
      ],
    });
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
  });

  test('hold the register of all Dutch municipalities, as reference only', async () => {
    const writer = new OperatorDoor(database.url);
    const tenants = await rowsOf('reference.tenants');
    const register = read('reference/municipalities-nl.csv');
    expect(await importMunicipalities(writer, register)).toEqual({ total: 342, changed: 342, errors: [] });
    expect(await importMunicipalities(writer, register)).toEqual({ total: 342, changed: 0, errors: [] });
    expect(await rowsOf('reference.tenants')).toBe(tenants);
    expect(await database.sql(`select name from reference.municipalities where name like '%,%'`)).toHaveLength(1);
  });
});

describe('the providers that a file may name', () => {
  const issuer = (id: string) => ({
    id,
    name: id,
    issuer: `https://${id}.example`,
    clientId: 'x',
    clientSecret: 'x',
    audience: 'x',
    scope: 'openid',
  });

  test('are the configured ones, the first of them for whoever names none, and the embedded one in demo', () => {
    const oidcIssuers = [issuer('town'), issuer('police')];
    const publicUrl = 'http://127.0.0.1:4000';
    const production = providersOf({ mode: 'production', publicUrl, oidcIssuers });
    expect([...production.byId]).toEqual([
      ['town', 'https://town.example'],
      ['police', 'https://police.example'],
    ]);
    expect(production.fallback).toBe('https://town.example');
    expect([...providersOf({ mode: 'demo', publicUrl, oidcIssuers }).byId.keys()]).toContain('demo');
    expect(PROVIDERS.fallback).toBe('http://127.0.0.1:4000/idp');
  });
});

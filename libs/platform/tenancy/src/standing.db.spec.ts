import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Health, StartRefused } from '@regiotafel/runtime';
import { newId } from '@regiotafel/kernel';
import { TestDatabase } from '@regiotafel/testing';
import { connectionFor } from './connections.js';
import { contextKeysFor } from './context-keys.js';
import type { Migration } from './migration.js';
import { platformMigrations } from './migrations.js';
import { Standing } from './standing.js';
import { Tenants } from './tenants.js';

let database: TestDatabase;
let health: Health;
let standing: Standing;
let door: Tenants;

const doorOf = (user: string, password: string): Tenants =>
  new Tenants({
    connection: { ...connectionFor('rt_cases', database.url, database.secrets), user, password },
    contextKeys: contextKeysFor('rt_cases', database.secrets),
    poolSize: 1,
  });

const watching = (expected: readonly Migration[] = platformMigrations): Standing => {
  health = new Health();
  const watched = new Standing(expected, health);
  watched.watch(door);
  return watched;
};

beforeAll(async () => {
  database = await TestDatabase.open();
});
beforeEach(() => {
  door = database.tenants('cases');
  standing = watching();
});
afterAll(() => database.close());

const OK = { pool: 'ok', role: 'ok', migrations: 'ok', audit: 'ok' };

test('a database as it should be is served, and its readiness leaves no row in the log', async () => {
  await expect(standing.onApplicationBootstrap()).resolves.toBeUndefined();
  expect(await health.readiness()).toEqual({ ready: true, checks: OK });
  expect(await database.sql('select 1 from evidence.audit_log')).toEqual([]);
});

test.each([
  ['superuser', 'has more rights than a service may have'],
  ['bypassrls', 'has more rights than a service may have'],
  ['createrole', 'has more rights than a service may have'],
  ['in role rt_door', 'is a member of another role'],
])('a role that is %s is refused before anything is served', async (attribute, fault) => {
  const role = `probe_${newId().replaceAll('-', '')}`;
  await database.sql(`create role ${role} login password 'x' ${attribute}`);
  await database.sql(`grant usage on schema sec, public to ${role}`);
  await database.sql(`grant connect on database ${new URL(database.url).pathname.slice(1)} to ${role}`);
  await database.sql(`grant select on public.schema_migrations to ${role}`);
  const strong = doorOf(role, 'x');
  try {
    standing.watch(strong);
    const refusal = standing.onApplicationBootstrap();
    await expect(refusal).rejects.toThrow(StartRefused);
    await expect(refusal).rejects.toThrow(`The database is not served: ${role} ${fault}.`);
    expect((await health.readiness()).checks).toMatchObject({ role: 'failed' });
  } finally {
    await strong.close();
    await database.sql(`drop owned by ${role}`);
    await database.sql(`drop role ${role}`);
  }
});

test('a role that owns a table is refused', async () => {
  const role = `owner_${newId().replaceAll('-', '')}`;
  await database.sql(`create role ${role} login password 'x'`);
  await database.sql(`grant connect on database ${new URL(database.url).pathname.slice(1)} to ${role}`);
  await database.sql(`grant select on public.schema_migrations to ${role}`);
  await database.sql('create table public.planted ()');
  await database.sql(`alter table public.planted owner to ${role}`);
  const owner = doorOf(role, 'x');
  try {
    standing.watch(owner);
    await expect(standing.onApplicationBootstrap()).rejects.toThrow(`${role} owns tables or the database`);
  } finally {
    await owner.close();
    await database.sql(`drop owned by ${role}`);
    await database.sql(`drop role ${role}`);
  }
});

test('a database that is behind this process is refused by the first name that it lacks', async () => {
  const next: Migration = { name: '29991231T2359-later', statements: [] };
  const ahead = watching([...platformMigrations, next]);
  await expect(ahead.onApplicationBootstrap()).rejects.toThrow(
    'The database is not served: migrations are missing, 29991231T2359-later first of 1.',
  );
  expect((await health.readiness()).checks).toEqual({ ...OK, migrations: 'failed' });
});

test('a log that takes no rows is not ready', async () => {
  await database.sql('alter table evidence.processing_log rename to gone');
  expect((await health.readiness()).checks).toEqual({ ...OK, audit: 'failed' });
  await database.sql('alter table evidence.gone rename to processing_log');
  expect((await health.readiness()).ready).toBe(true);
});

test('a pool that does not reach its server is not ready', async () => {
  const lost = doorOf('rt_cases', 'wrong');
  standing.watch(lost);
  expect((await health.readiness()).checks).toMatchObject({ pool: 'failed' });
  await lost.close();
});

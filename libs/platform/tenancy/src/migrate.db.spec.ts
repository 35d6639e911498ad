import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Health, StartRefused } from '@regiotafel/runtime';
import { TestDatabase } from '@regiotafel/testing';
import { migrate } from './migrate.js';
import { changedSince, type Migration, recordedName } from './migration.js';
import { platformMigrations } from './migrations.js';
import { Standing } from './standing.js';

const LINE =
  'The database is not served: this data folder was made by an earlier build (20261124T0905-create-outbox has changed since); remove it, or make the database of your own anew.';

const edited: readonly Migration[] = platformMigrations.map((migration) =>
  migration.name === '20261124T0905-create-outbox'
    ? { ...migration, statements: [...migration.statements, 'create table public.planted ()'] }
    : migration,
);
const next: Migration = { name: '29991231T2359-later', statements: ['create table sec.later ()'] };

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const migrated = (migrations: readonly Migration[]): Promise<void> =>
  database.alone(() => migrate(database.url, database.secrets, migrations));
const recorded = async (): Promise<string[]> =>
  (await database.sql<{ name: string }>('select name from schema_migrations order by id')).map(({ name }) => name);

test('the same migrations run a second time change nothing', async () => {
  const before = await recorded();
  await migrated(platformMigrations);
  expect(await recorded()).toEqual(before);
});

test('a migration whose text was changed after it ran is refused before anything runs', async () => {
  const refusal = migrated([...edited, next]);
  await expect(refusal).rejects.toThrow(StartRefused);
  await expect(refusal).rejects.toThrow(LINE);
  expect(await database.sql("select to_regclass('sec.later') as found")).toEqual([{ found: null }]);
});

test('a program that starts alone on a database of an earlier build says so too', async () => {
  const standing = new Standing(edited, new Health());
  standing.watch(database.tenants('cases'));
  await expect(standing.onApplicationBootstrap()).rejects.toThrow(LINE);
});

test('a migration that was recorded without the digest of its text is of an earlier build', async () => {
  const [outbox] = (await recorded()).filter((name) => name.startsWith('20261124T0905'));
  const bare = outbox?.replace(/-[0-9a-f]{16}-/, '-');
  await database.sql('update schema_migrations set name = $1 where name = $2', [bare, outbox]);
  await expect(migrated(platformMigrations)).rejects.toThrow(LINE);
  await database.sql('update schema_migrations set name = $2 where name = $1', [bare, outbox]);
});

test('one more migration runs, and is recorded with its text', async () => {
  await migrated([...platformMigrations, next]);
  expect((await recorded()).at(-1)).toBe(recordedName(next));
  expect(changedSince(await recorded(), [...platformMigrations, next])).toEqual([]);
});

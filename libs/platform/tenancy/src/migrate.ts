import pg from 'pg';
import { StartRefused } from '@regiotafel/runtime';
import { migratorConnection } from './connections.js';
import { contextKeysFor } from './context-keys.js';
import { asTypeOrm, changedSince, earlierBuild, type Migration } from './migration.js';
import { NOLOGIN_ROLES, RUNTIME_ROLES } from './roles.js';
import type { Secrets } from './secrets.js';

const LOCK = 7_209_417;
const LARGE_OBJECTS = [
  'lo_creat(int)',
  'lo_create(oid)',
  'lo_open(oid,int)',
  'lo_from_bytea(oid,bytea)',
  'loread(int,int)',
  'lowrite(int,bytea)',
  'lo_put(oid,bigint,bytea)',
  'lo_get(oid)',
  'lo_get(oid,bigint,int)',
  'lo_import(text)',
  'lo_export(oid,text)',
];

const pad = (key: Buffer, byte: number): Buffer =>
  Buffer.alloc(64, byte).map((value, at) => value ^ (key[at] ?? 0)) as Buffer;

/** Who may connect to a database and make schemas in it. Rights on a database are not copied with it. */
export const databaseRights = (database: string): string[] => [
  `revoke all on database ${database} from public`,
  `grant connect on database ${database} to ${RUNTIME_ROLES.join(', ')}`,
  `grant create on database ${database} to rt_owner`,
];

const rolesSql = (secrets: Secrets, database: string): string[] => [
  ...NOLOGIN_ROLES.map(
    (role) => `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
  ),
  ...RUNTIME_ROLES.flatMap((role) => [
    `do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`,
    `alter role ${role} with password '${secrets.passwords[role]}'`,
  ]),
  'grant rt_owner to current_user with inherit true, set true',
  ...NOLOGIN_ROLES.filter((role) => role !== 'rt_owner').map(
    (role) => `grant ${role} to rt_owner with inherit false, set true`,
  ),
  ...databaseRights(database),
  'revoke create on schema public from public',
  `do $$ begin create schema bullmq; exception when duplicate_schema then null; end $$`,
  'grant rt_jobs to current_user with inherit true, set true',
  'alter schema bullmq owner to rt_jobs',
];

const revokeLargeObjects = `do $$ begin if (select rolsuper from pg_roles where rolname = current_user) then
  ${LARGE_OBJECTS.map((name) => `revoke all on function pg_catalog.${name} from public;`).join(' ')} end if; end $$`;

/** One statement, so that a system that runs meanwhile never finds a key missing. */
const STORE_KEY = `insert into sec.context_keys (role, kind, inner_pad, outer_pad) values ($1, $2, $3, $4)
  on conflict (role, kind) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`;

const storeContextKeys = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  await client.query('set role rt_owner');
  for (const role of RUNTIME_ROLES)
    for (const [kind, key] of Object.entries(contextKeysFor(role, secrets)))
      await client.query(STORE_KEY, [role, kind, pad(key, 0x36), pad(key, 0x5c)]);
  await client.query('reset role');
};

const refuseEarlierBuild = async (client: pg.Client, migrations: readonly Migration[]): Promise<void> => {
  const { rowCount } = await client.query("select where to_regclass('public.schema_migrations') is not null");
  if (rowCount === 0) return;
  const { rows } = await client.query<{ name: string }>('select name from public.schema_migrations');
  const [changed] = changedSince(
    rows.map(({ name }) => name),
    migrations,
  );
  if (changed !== undefined) throw new StartRefused(`The database is not served: ${earlierBuild(changed)}.`);
};

/**
 * Makes the roles, runs every migration that has not run yet in order of name, and stores the context keys.
 * One process at a time; the migrator's login needs CREATEROLE and must own the database.
 * @throws StartRefused, before it changes anything, when a migration ran here with another text
 */
export const migrate = async (
  databaseUrl: string,
  secrets: Secrets,
  migrations: readonly Migration[],
): Promise<void> => {
  const connection = migratorConnection(databaseUrl);
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseEarlierBuild(client, migrations);
    for (const statement of rolesSql(secrets, pg.escapeIdentifier(connection.database))) await client.query(statement);
    await client.query(revokeLargeObjects);
    await runMigrations(connection, migrations);
    await client.query(`grant select on public.schema_migrations to ${RUNTIME_ROLES.join(', ')}`);
    await storeContextKeys(client, secrets);
  } finally {
    await client.end();
  }
};

const runMigrations = async (
  connection: ReturnType<typeof migratorConnection>,
  migrations: readonly Migration[],
): Promise<void> => {
  // Loaded here: it is large, and whoever only asks the database does without.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    host: connection.host,
    port: connection.port,
    database: connection.database,
    username: connection.user,
    password: connection.password,
    ssl: connection.ssl,
    migrations: migrations.map(asTypeOrm),
    migrationsTableName: 'schema_migrations',
    installExtensions: false,
    extra: { max: 2 },
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
};

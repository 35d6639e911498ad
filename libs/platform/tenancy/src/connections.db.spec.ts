import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestDatabase } from '@regiotafel/testing';
import pg from 'pg';
import { connectionFor, migratorConnection } from './connections.js';
import { contextKeysFor } from './context-keys.js';
import { lintCatalogue } from './lint/catalogue.js';
import { migrate } from './migrate.js';
import { platformMigrations } from './migrations.js';
import { OperatorDoor } from './operator-door.js';
import { prepared } from './prepared.js';
import { Tenants } from './tenants.js';

const ONE = prepared('connections.one', 'select 1');

let database: TestDatabase;
let url: string;
beforeAll(async () => {
  database = await TestDatabase.open();
  url = `${database.url}?sslmode=verify-full`;
});
afterAll(() => database.close());

const WAYS: readonly (readonly [who: string, work: () => Promise<unknown>])[] = [
  ['the migrator', () => migrate(url, database.secrets, platformMigrations)],
  ['the lint of the catalogue', () => lintCatalogue(url)],
  ['the operator', () => new OperatorDoor(url).run((tx) => tx.read(ONE))],
  [
    'the door of a scope',
    async () => {
      const door = new Tenants({
        connection: connectionFor('rt_cases', url, database.secrets),
        contextKeys: contextKeysFor('rt_cases', database.secrets),
      });
      try {
        await door.reach(ONE);
      } finally {
        await door.close();
      }
    },
  ],
];

test.each(WAYS)('%s that asks for TLS does not go on without it', async (_who, work) => {
  await expect(work()).rejects.toThrow('The server does not support SSL connections');
});

test('without the parameter nothing asks for TLS', async () => {
  const client = new pg.Client(migratorConnection(database.url));
  await client.connect();
  const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
  await client.end();
  expect(rows).toEqual([{ ssl: false }]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { lintCatalogue } from '@regiotafel/tenancy';
import { defineJob, defineQueue } from './definitions.js';
import { serve } from './handlers.js';
import { migrateJobs } from './migrate-jobs.js';
import { postgresBackend } from './postgres-backend.js';
import { captureLog, Store } from './testing/a-store.js';

let store: Store;
captureLog();
beforeAll(async () => {
  store = await Store.open('POSTGRES');
});
afterAll(() => store.close());

test('migrating again changes nothing, and the catalogue lint has nothing to say about the queues', async () => {
  await migrateJobs(store.connection);
  expect((await lintCatalogue(store.database.url)).findings).toEqual([]);
});

test('a connection that asks for TLS does not go on without it', async () => {
  const connection = { ...store.connection, ssl: { rejectUnauthorized: true } } as const;
  await expect(migrateJobs(connection)).rejects.toThrow('The server does not support SSL connections');
  const backend = postgresBackend(connection);
  await expect(backend.ready()).rejects.toThrow('The server does not support SSL connections');
  await backend.close();
});

test('twelve queues with progress and cancel share a pool of six and one listening connection', async () => {
  const jobs = Array.from({ length: 12 }, () =>
    defineJob(defineQueue(`plans-${newId()}`), 'plan', { parse: (fields) => fields as object, cancellable: true }),
  );
  const done = jobs.map(() => Promise.withResolvers<void>());
  const process = await store.worker(
    jobs.map((job, at) => serve(job, () => Promise.resolve(done[at]?.resolve()))),
    { role: 'worker' },
  );
  const actor = { kind: 'SYSTEM', tenantId: newId(), cause: newId() } as const;
  const ids = await Promise.all(jobs.map((job) => process.enqueue(job, actor, {})));
  await Promise.all(done.map(({ promise }) => promise));
  const streams = jobs.map((job, at) => process.progressOf(job, ids[at] ?? ''));
  await Promise.all(streams.map((stream) => stream.next()));
  const [row] = await store.database.sql<{ pool: number; relay: number }>(
    `select count(*) filter (where application_name = 'jobs')::int as pool,
       count(*) filter (where application_name = 'relay')::int as relay
     from pg_stat_activity where datname = current_database() and usename = 'rt_jobs'`,
  );
  expect(row?.pool).toBeLessThanOrEqual(7);
  expect(row?.relay).toBe(1);
});

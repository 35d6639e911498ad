import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type Postgres } from '../postgres/start-postgres.ts';

interface TestDatabase {
  readonly postgres: Postgres;
  readonly folder: string;
}

const RUNNING = Symbol.for('regiotafel.test-database');
const shared = globalThis as { [RUNNING]?: TestDatabase };

/** The environment variable with the superuser's URL of the PostgreSQL that all test files of one run share. */
export const TEST_DATABASE = 'REGIOTAFEL_TEST_DATABASE';

/** Starts the shared test server, without crash safety, in a folder of its own. An URL already in the environment wins. */
export const startTestDatabase = async (): Promise<void> => {
  if (process.env[TEST_DATABASE]) return;
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-test-'));
  const postgres = await startPostgres({ dataFolder: folder, fsync: false });
  shared[RUNNING] = { postgres, folder };
  process.env[TEST_DATABASE] = postgres.url;
};

/** Stops it and removes its folder. */
export const stopTestDatabase = async (): Promise<void> => {
  const running = shared[RUNNING];
  if (!running) return;
  await running.postgres.stop();
  rmSync(running.folder, { recursive: true, force: true });
};

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster } from '../postgres/postmaster.ts';
import { startPostgres, type Postgres } from '../postgres/start-postgres.ts';

interface TestDatabase {
  /** Null when the server is somebody else's. */
  readonly postgres: Postgres | null;
  readonly folder: string;
}

const RUNNING = Symbol.for('regiotafel.test-database');
const shared = globalThis as { [RUNNING]?: TestDatabase };

/** The environment variable with the superuser's URL of the PostgreSQL that all test files of one run share. */
export const TEST_DATABASE = 'REGIOTAFEL_TEST_DATABASE';

const PREFIX = 'regiotafel-test-';
const LONG_AGO = 600_000;

/** A run that was killed cannot remove its folder; the next one does. */
const removeLeftOvers = (): void => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const age = Date.now() - statSync(folder).mtimeMs;
    const cluster = join(folder, 'postgres', 'cluster');
    if (age > LONG_AGO && !(existsSync(cluster) && findPostmaster(cluster)))
      rmSync(folder, { recursive: true, force: true });
  }
};

/** The environment variable with a folder where all test files of one run keep the passwords of the roles they share. */
const TEST_SECRETS = 'REGIOTAFEL_TEST_SECRETS';

/** Starts the shared test server, without crash safety, in a folder of its own. An URL already in the environment wins. */
export const startTestDatabase = async (): Promise<void> => {
  removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const postgres = process.env[TEST_DATABASE] ? null : await startPostgres({ dataFolder: folder, fsync: false });
  shared[RUNNING] = { postgres, folder };
  if (postgres) process.env[TEST_DATABASE] = postgres.url;
  process.env[TEST_SECRETS] ??= folder;
};

/** Stops it and removes its folder. */
export const stopTestDatabase = async (): Promise<void> => {
  const running = shared[RUNNING];
  if (!running) return;
  await running.postgres?.stop();
  rmSync(running.folder, { recursive: true, force: true });
};

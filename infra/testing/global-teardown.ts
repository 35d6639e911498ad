import { stopTestDatabase } from './test-database.ts';

/** Stops the PostgreSQL of the run. */
export default async function globalTeardown(): Promise<void> {
  await stopTestDatabase();
}

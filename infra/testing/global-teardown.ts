import { stopTestDatabase } from './test-database.ts';
import { stopTestSystem } from './test-system.ts';

/** Stops the system and the PostgreSQL of the run. */
export default async function globalTeardown(): Promise<void> {
  await Promise.all([stopTestSystem(), stopTestDatabase()]);
}

import { databaseNeeded } from './database-need.ts';
import { startTestDatabase } from './test-database.ts';

/** Starts one PostgreSQL for the whole run when a test file asks for it, and hands its URL on in REGIOTAFEL_TEST_DATABASE. */
export default async function globalSetup(): Promise<void> {
  if (databaseNeeded()) await startTestDatabase();
}

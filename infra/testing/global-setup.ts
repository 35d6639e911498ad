import { findChromium } from './find-chromium.ts';
import { databaseNeeded, systemNeeded } from './test-needs.ts';
import { startTestDatabase } from './test-database.ts';
import { beginTestSystem } from './test-system.ts';

/**
 * Starts what the test files of the run share: one PostgreSQL, handed on in REGIOTAFEL_TEST_DATABASE, and for screen tests
 * one running system, whose address stands in REGIOTAFEL_TEST_SYSTEM.
 */
export default async function globalSetup(): Promise<void> {
  if (systemNeeded() && findChromium() !== null) await beginTestSystem();
  if (databaseNeeded()) await startTestDatabase();
}

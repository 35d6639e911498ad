import { log } from '@regiotafel/runtime';
import { migrateJobs } from '@regiotafel/jobs';
import { connectionFor, type DatabaseAccess, lintCatalogue, migrate } from '@regiotafel/tenancy';
import { allMigrations } from './migrations.js';

/** Migrates, then reads the catalogue for holes: a database with one is not served. */
export const prepareDatabase = async (access: DatabaseAccess): Promise<void> => {
  await migrate(access.databaseUrl, access.secrets, allMigrations);
  await migrateJobs(connectionFor('rt_jobs', access.databaseUrl, access.secrets));
  const { findings } = await lintCatalogue(access.databaseUrl);
  for (const { code, says, object } of findings) log.warn('catalogue.finding', { code, says, object });
  if (findings.length > 0) throw new Error(`the catalogue has ${findings.length} findings`);
};

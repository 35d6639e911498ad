import { log, type Settings } from '@regiotafel/runtime';
import { migrateJobs } from '@regiotafel/jobs';
import {
  clockIsReal,
  connectionFor,
  type DatabaseAccess,
  lintCatalogue,
  migrate,
  OperatorDoor,
} from '@regiotafel/tenancy';
import { allMigrations } from './migrations.js';

/** Migrates, then reads the catalogue for holes: a database with one is not served, nor in production one whose calendar was moved. */
export const prepareDatabase = async (access: DatabaseAccess, mode: Settings['mode']): Promise<void> => {
  await migrate(access.databaseUrl, access.secrets, allMigrations);
  await migrateJobs(connectionFor('rt_jobs', access.databaseUrl, access.secrets));
  const { findings } = await lintCatalogue(access.databaseUrl);
  for (const { code, says, object } of findings) log.warn('catalogue.finding', { code, says, object });
  if (findings.length > 0) throw new Error(`the catalogue has ${findings.length} findings`);
  if (mode === 'production' && !(await clockIsReal(new OperatorDoor(access.databaseUrl))))
    throw new Error('business time was moved in this database; production needs real time');
};

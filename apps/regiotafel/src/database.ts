import { log, type Settings, StartRefused } from '@regiotafel/runtime';
import { migrateJobs } from '@regiotafel/jobs';
import {
  clockIsReal,
  type Finding,
  lintCatalogue,
  migrate,
  type OperatorAccess,
  OperatorDoor,
} from '@regiotafel/tenancy';
import { allMigrations } from './migrations.js';

const refusalOf = ([first, ...others]: readonly Finding[]): string =>
  `The database is not served: ${first?.object} ${first?.says} (${first?.code})${others.length > 0 ? `, and ${others.length} more findings` : ''}.`;

/** Migrates, then reads the catalogue for holes: a database with one is not served, nor in production one whose calendar was moved. */
export const prepareDatabase = async (access: OperatorAccess, mode: Settings['mode']): Promise<void> => {
  await migrate(access.databaseUrl, access.secrets, allMigrations);
  await migrateJobs(access.connection('rt_jobs'));
  const { findings } = await lintCatalogue(access.databaseUrl);
  for (const { code, says, object } of findings) log.warn('catalogue.finding', { code, says, object });
  if (findings.length > 0) throw new StartRefused(refusalOf(findings));
  if (mode === 'production' && !(await clockIsReal(new OperatorDoor(access.databaseUrl))))
    throw new StartRefused(
      'The database is not served: business time was moved; run "npm run clock -- real" in demo mode.',
    );
};

import { log, type Settings, SettingsError } from '@regiotafel/runtime';
import { DatabaseAccess, lintCatalogue, loadSecrets, migrate } from '@regiotafel/tenancy';
import { allMigrations } from './migrations.js';

/** Database connections per scope and kind of work. */
const POOL_SIZE = 8;

/** The database of this process, from its settings. @throws SettingsError without DATABASE_URL */
export const databaseOf = (settings: Settings): DatabaseAccess => {
  if (settings.databaseUrl === null)
    throw new SettingsError('Settings: DATABASE_URL is missing; npm start brings a database.');
  return new DatabaseAccess(settings.databaseUrl, loadSecrets(settings.dataFolder, settings.masterKeyFile), POOL_SIZE);
};

/** Migrates, then reads the catalogue for holes: a database with one is not served. */
export const prepareDatabase = async (access: DatabaseAccess): Promise<void> => {
  await migrate(access.databaseUrl, access.secrets, allMigrations);
  const { findings } = await lintCatalogue(access.databaseUrl);
  for (const { code, says, object } of findings) log.warn('catalogue.finding', { code, says, object });
  if (findings.length > 0) throw new Error(`the catalogue has ${findings.length} findings`);
};

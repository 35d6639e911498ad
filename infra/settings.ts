import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataFolderPath } from './data-folder.ts';
import { Failure } from './failure.ts';
import { CHECKOUT } from './paths.ts';

const TABLE = 'libs/platform/runtime/src/settings-table.ts';

/** What the launcher uses of the settings; the processes it starts read the rest from the same table. */
export interface LauncherSettings {
  readonly port: number;
  readonly dataFolder: string;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly isDemo: boolean;
}

interface Table {
  readonly DEFAULT_PORT: number;
  readonly checkedValues: (env: NodeJS.ProcessEnv) => {
    readonly PORT?: number;
    readonly PUBLIC_URL?: string;
    readonly DATABASE_URL?: string;
    readonly REGIOTAFEL_DATA?: string;
    readonly REGIOTAFEL_MODE?: string;
  };
}

const tableOfSettings = async (): Promise<Table> => {
  try {
    return (await import(pathToFileURL(join(CHECKOUT, TABLE)).href)) as Table;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Failure('The packages are not installed; run "npm install".');
  }
};

/** Checks every setting before anything starts. @throws {Failure} one line with every fault */
export const checkSettings = async (env: NodeJS.ProcessEnv = process.env): Promise<LauncherSettings> => {
  const { checkedValues, DEFAULT_PORT } = await tableOfSettings();
  try {
    const values = checkedValues(env);
    return {
      port: values.PORT ?? DEFAULT_PORT,
      dataFolder: dataFolderPath(values.REGIOTAFEL_DATA),
      databaseUrl: values.DATABASE_URL ?? null,
      publicUrl: values.PUBLIC_URL ?? null,
      isDemo: values.REGIOTAFEL_MODE !== 'production',
    };
  } catch (error) {
    throw error instanceof Error && error.name === 'SettingsError' ? new Failure(error.message) : error;
  }
};

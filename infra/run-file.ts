import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './processes/processes.ts';

/** A process and the TCP port on 127.0.0.1 where it answers. */
export interface Endpoint {
  readonly port: number;
  readonly pid?: number;
}

/** `<data folder>/run.json`: what runs now and where. Kept after a stop, so that ports stay the same. */
export interface RunFile {
  readonly postgres?: Endpoint;
  readonly supervisor?: ProcessIdentity & { readonly port: number; readonly many: boolean };
  /** The API of each scope in the many-process shape. */
  readonly services?: Readonly<Record<string, Endpoint>>;
  /** The worker of each scope in the many-process shape; the port answers /readyz only. */
  readonly workers?: Readonly<Record<string, Endpoint>>;
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'run.json');

/** What the last run wrote; empty when there was none. */
export const readRunFile = (dataFolder: string): RunFile => {
  try {
    return JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as RunFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
};

/** Replaces the named parts at once; a part that is undefined is removed. */
export const writeRunFile = (dataFolder: string, parts: Partial<RunFile>): void => {
  const temporary = `${fileIn(dataFolder)}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ ...readRunFile(dataFolder), ...parts }, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, fileIn(dataFolder));
};

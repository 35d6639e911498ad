import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Watchdog } from '../processes/watchdog.ts';
import { checkOwned, initialiserAccount, othersCanReach, serverAccount, type Account } from './account.ts';

/** The login that owns the database and makes every other role. */
export const MIGRATOR = 'regiotafel';
/** The one database of the product. */
export const DATABASE = 'regiotafel';

/** Where the parts of one PostgreSQL lie inside a data folder. */
export interface Layout {
  readonly dataFolder: string;
  /** Owned by the account of the server, closed to everyone else. */
  readonly home: string;
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
  /** Ours: the password of the migrator's login, mode 0600. */
  readonly password: string;
  readonly owner: string;
  readonly lock: string;
}

export const layoutOf = (dataFolder: string): Layout => {
  const home = join(dataFolder, 'postgres');
  return {
    dataFolder,
    home,
    cluster: join(home, 'cluster'),
    socket: join(home, 'socket'),
    log: join(dataFolder, 'postgres.log'),
    password: join(dataFolder, 'postgres.password'),
    owner: join(dataFolder, 'postgres.owner.json'),
    lock: join(dataFolder, 'postgres.lock'),
  };
};

const chownTree = (folder: string, { uid, gid }: Account): void => {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
};

interface Run {
  readonly account: Account | null;
  readonly watchdog: Watchdog;
  readonly input?: string;
}

const run = (program: string, args: readonly string[], { account, watchdog, input = '' }: Run): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };
    const child = execFile(program, [...args], { ...account, env, cwd: '/' }, (error, output, complaints) => {
      if (child.pid !== undefined) watchdog.forget(child.pid);
      if (!error) return resolve();
      const reason = lastLine(complaints || output || error.message);
      reject(new Failure(`PostgreSQL could not make its data folder: ${reason}`));
    });
    if (child.pid !== undefined) watchdog.watch(child.pid, 'TERM', 2);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

const newPassword = (file: string): string => {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
};

const initialise = async (layout: Layout, binaries: string, fsync: boolean, watchdog: Watchdog): Promise<void> => {
  const unfinished = `${layout.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const initialiser = initialiserAccount();
  const as = { account: initialiser, watchdog };
  const passwordForInit = join(layout.home, 'init.password');
  writeFileSync(passwordForInit, `${newPassword(layout.password)}\n`, { mode: 0o600 });
  if (initialiser) {
    chownSync(layout.home, initialiser.uid, initialiser.gid);
    chownSync(passwordForInit, initialiser.uid, initialiser.gid);
  }
  try {
    await run(join(binaries, 'initdb'), initdbArguments(unfinished, passwordForInit, fsync), as);
    const single = ['--single', '-D', unfinished, '-c', `fsync=${fsync ? 'on' : 'off'}`, 'postgres'];
    await run(join(binaries, 'postgres'), single, { ...as, input: `CREATE DATABASE ${DATABASE}\n` });
  } finally {
    rmSync(passwordForInit, { force: true });
  }
  const server = serverAccount();
  if (server) chownTree(layout.home, server);
  renameSync(unfinished, layout.cluster);
};

const initdbArguments = (cluster: string, passwordFile: string, fsync: boolean): readonly string[] => [
  `--pgdata=${cluster}`,
  `--username=${MIGRATOR}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--set=timezone=UTC',
  '--no-instructions',
  ...(fsync ? [] : ['--no-sync']),
];

const makeHome = (home: string, account: Account | null): void => {
  if (account && !othersCanReach(dirname(home)))
    throw new Failure(
      `A private folder above ${home} shuts out the database, which does not run as root; set REGIOTAFEL_DATA to a folder outside it.`,
    );
  if (existsSync(home)) return;
  mkdirSync(home, { mode: 0o700 });
  if (account) chownSync(home, account.uid, account.gid);
};

/**
 * Makes the cluster when there is none: UTF-8, the built-in C.UTF-8 order, data checksums, passwords only, and the
 * database {@link DATABASE}. A half-made cluster of an interrupted start is made anew. Returns the migrator's password.
 */
export const openCluster = async (
  layout: Layout,
  binaries: string,
  fsync: boolean,
  watchdog: Watchdog,
): Promise<string> => {
  const account = serverAccount();
  makeHome(layout.home, account);
  if (!existsSync(layout.cluster)) await initialise(layout, binaries, fsync, watchdog);
  checkOwned(layout.home, account?.uid ?? process.getuid?.() ?? 0);
  checkOwned(layout.cluster, account?.uid ?? process.getuid?.() ?? 0);
  mkdirSync(layout.socket, { recursive: true, mode: 0o700 });
  if (account) chownSync(layout.socket, account.uid, account.gid);
  chmodSync(layout.home, 0o700);
  return readPassword(layout);
};

/** The migrator's password. */
export const readPassword = (layout: Layout): string => {
  try {
    return readFileSync(layout.password, 'utf8').trim();
  } catch {
    throw new Failure(
      `${layout.password} is missing, so nobody can sign in to the database in ${layout.cluster}; put it back or remove both.`,
    );
  }
};

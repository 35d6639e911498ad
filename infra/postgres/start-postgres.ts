import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { Failure } from '../failure.ts';
import { withLock } from '../processes/lock.ts';
import { freePort } from '../processes/ports.ts';
import { identify, lives, stopProcess, until, type ProcessIdentity } from '../processes/processes.ts';
import { startWatchdog, type Watchdog } from '../processes/watchdog.ts';
import { readRunFile, writeRunFile } from '../run-file.ts';
import { serverAccount } from './account.ts';
import { binaryFolder } from './binaries.ts';
import { DATABASE, MIGRATOR, layoutOf, openCluster, readPassword, type Layout } from './cluster.ts';
import { findPostmaster, removeStalePidFile, type Postmaster } from './postmaster.ts';
import { serverSettings } from './settings.ts';

export interface PostgresOptions {
  /** Holds the cluster, its password, its log and run.json; made when missing, and ours alone. */
  readonly dataFolder: string;
  /** TCP port on 127.0.0.1; without it the port of the last run when free, else any free one. */
  readonly port?: number;
  /** False gives up crash safety for speed, for tests. Default true. */
  readonly fsync?: boolean;
}

/** A running PostgreSQL. */
export interface Postgres {
  /** `postgres://` login of the migrator (a superuser) with its password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when the server ran already. */
  readonly tookOver: boolean;
  /** Stops the server within seconds; leaves it alone when another live process started it. Safe to call twice. */
  stop(): Promise<void>;
}

interface Owner {
  readonly launcher: ProcessIdentity | null;
  readonly watchdog: ProcessIdentity | null;
}

const MEGABYTE = 1_048_576;
const START_LIMIT = 60_000;
/** How long (seconds) a server whose launcher died may take to shut down before it is killed. */
const GRACE = 10;
/** INT is PostgreSQL's fast shutdown; QUIT gives up at once and recovers at the next start. */
const STOP_STEPS = [
  { signal: 'SIGINT', wait: 8_000 },
  { signal: 'SIGQUIT', wait: 2_000 },
  { signal: 'SIGKILL', wait: 1_000 },
] as const;
/** A socket's path may have 107 bytes. */
const SOCKET_PATH_LIMIT = 107 - '/.s.PGSQL.65535'.length;

const readOwner = (layout: Layout): Owner | null => {
  try {
    return JSON.parse(readFileSync(layout.owner, 'utf8')) as Owner;
  } catch {
    return null;
  }
};

const urlFor = (port: number, password: string): string =>
  `postgres://${MIGRATOR}:${password}@127.0.0.1:${port}/${DATABASE}`;

const openLog = (file: string): number => {
  const log = openSync(file, 'a', 0o600);
  if (statSync(file).size > 10 * MEGABYTE) truncateSync(file);
  return log;
};

const launch = (layout: Layout, binaries: string, port: number, fsync: boolean): ChildProcess => {
  const socket = Buffer.byteLength(layout.socket) <= SOCKET_PATH_LIMIT ? layout.socket : '';
  const settings = { ...serverSettings(fsync), port: String(port), unix_socket_directories: socket };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(layout.log);
  const env = { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };
  const child = spawn(join(binaries, 'postgres'), ['-D', layout.cluster, ...args], {
    ...serverAccount(),
    env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
};

/** The first words of the server's own reason, from the end of its log. */
const reasonIn = (layout: Layout): string => {
  const fatal = readFileSync(layout.log, 'utf8')
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|error while loading/.test(line));
  return fatal.at(-1) ?? 'no reason given';
};

const whenReady = async (layout: Layout, child: ChildProcess): Promise<Postmaster | null> => {
  const spawned: { failure?: string } = {};
  child.once('error', (error) => (spawned.failure = error.message));
  const ended = (): boolean => spawned.failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  const running = (): Postmaster | null => {
    const found = findPostmaster(layout.cluster);
    return found?.identity.pid === child.pid && found?.status === 'ready' ? found : null;
  };
  const settled = await until(() => ended() || running() !== null, START_LIMIT);
  if (spawned.failure !== undefined) throw new Failure(`PostgreSQL could not be run: ${spawned.failure}`);
  if (!settled) child.kill('SIGKILL');
  return running();
};

const startServer = async (
  options: PostgresOptions,
  layout: Layout,
  folder: string,
  watchdog: Watchdog,
): Promise<Postmaster> => {
  const fsync = options.fsync ?? true;
  const binaries = binaryFolder(folder, serverAccount() !== null);
  await openCluster(layout, binaries, fsync, watchdog);
  removeStalePidFile(layout.cluster);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort(attempt === 1 ? readRunFile(folder).postgres?.port : undefined));
    const child = launch(layout, binaries, port, fsync);
    if (child.pid !== undefined) watchdog.watch(child.pid, 'INT', GRACE);
    const server = await whenReady(layout, child);
    if (server) return server;
    const reason = reasonIn(layout);
    const portTaken = /could not (bind|create any TCP)/.test(reason);
    if (portTaken && options.port !== undefined) throw new Failure(`Port ${port} for PostgreSQL is in use.`);
    if (!portTaken || attempt === 5) throw new Failure(`PostgreSQL did not start: ${reason} (see ${layout.log})`);
  }
};

/** A server somebody left running or is running now. One that is on its way down is waited for, and is none. */
const findServer = async (layout: Layout, owner: Owner | null): Promise<Postmaster | null> => {
  const first = findPostmaster(layout.cluster);
  if (!first) return null;
  // The watchdog of a launcher that just died is about to stop the server: let it.
  if (!lives(owner?.launcher)) await until(() => !lives(owner?.watchdog), (GRACE + 2) * 1_000);
  await until(() => findPostmaster(layout.cluster)?.status === 'ready' || !lives(first.identity), START_LIMIT);
  return findPostmaster(layout.cluster);
};

const ours = (server: Postmaster, layout: Layout, watchdog: Watchdog, tookOver: boolean): Postgres => {
  watchdog.watch(server.identity.pid, 'INT', GRACE);
  writeFileSync(layout.owner, JSON.stringify({ launcher: identify(process.pid), watchdog: watchdog.identity }), {
    mode: 0o600,
  });
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await stopProcess(server.identity, STOP_STEPS);
    await watchdog.dismiss();
    rmSync(layout.owner, { force: true });
    writeRunFile(layout.dataFolder, { postgres: { port: server.port } });
  };
  return { ...describe(server, layout), tookOver, stop: () => (stopping ??= stop()) };
};

const describe = (server: Postmaster, layout: Layout): Pick<Postgres, 'url' | 'port' | 'pid'> => ({
  url: urlFor(server.port, readPassword(layout)),
  port: server.port,
  pid: server.identity.pid,
});

const theirs = (server: Postmaster, layout: Layout): Postgres => ({
  ...describe(server, layout),
  tookOver: true,
  stop: async () => undefined,
});

const startOwned = async (options: PostgresOptions, layout: Layout, folder: string): Promise<Postgres> => {
  const watchdog = startWatchdog();
  try {
    return ours(await startServer(options, layout, folder, watchdog), layout, watchdog, false);
  } catch (error) {
    await watchdog.dismiss();
    throw error;
  }
};

const adoptOrStart = (
  found: Postmaster | null,
  owner: Owner | null,
  options: PostgresOptions,
  layout: Layout,
  folder: string,
): Postgres | Promise<Postgres> => {
  if (!found) return startOwned(options, layout, folder);
  return lives(owner?.launcher) ? theirs(found, layout) : ours(found, layout, startWatchdog(), true);
};

/**
 * Starts PostgreSQL on a data folder, or takes over the one that runs there. The server stops when this process dies.
 * As root the server runs under an account of its own.
 *
 * A server whose starter still lives is used but not owned: `stop()` leaves it running.
 * @throws {Failure} with one line that says what to do.
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const folder = openDataFolder(options.dataFolder);
  const layout = layoutOf(folder);
  return withLock(layout.lock, async () => {
    const owner = readOwner(layout);
    const found = await findServer(layout, owner);
    const postgres = await adoptOrStart(found, owner, options, layout, folder);
    writeRunFile(folder, { postgres: { port: postgres.port, pid: postgres.pid } });
    return postgres;
  });
};

/** Stops a server on this data folder whoever started it. For the doctor and for tests. */
export const stopPostgresIn = async (dataFolder: string): Promise<void> => {
  const server = findPostmaster(layoutOf(dataFolder).cluster);
  if (server) await stopProcess(server.identity, STOP_STEPS);
};

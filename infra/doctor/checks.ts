import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { CHECKOUT } from '../paths.ts';
import { isRoot } from '../postgres/account.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { portIsFree } from '../processes/ports.ts';
import { lives } from '../processes/processes.ts';
import { readRunFile } from '../run-file.ts';
import { findChromium } from '../testing/find-chromium.ts';
import { fail, ok, warn, type Finding } from './findings.ts';

const GIGABYTE = 1_073_741_824;
const OLDEST_NODE = [24, 11] as const;

/** The Node.js that runs the product, which npm installs; the host's own may be older. */
export const checkNode = (version: string = process.versions.node): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (enough) return ok('Node.js', version);
  return fail(
    'Node.js',
    `${version} is too old; run "npm install" and start with npm, or install Node.js ${OLDEST_NODE.join('.')}`,
  );
};

/** The packages of this checkout. */
export const checkPackages = (): Finding =>
  existsSync(join(CHECKOUT, 'node_modules', '.package-lock.json'))
    ? ok('packages', 'installed')
    : fail('packages', 'missing; run "npm install"');

/** The port that users see. */
export const checkPort = async (port: number, dataFolder: string): Promise<Finding> => {
  const running = readRunFile(dataFolder).supervisor;
  if (running && lives(running))
    return ok('port', `Regiotafel runs at http://127.0.0.1:${running.port} (process ${running.pid})`);
  if (await portIsFree(port)) return ok('port', `${port} is free`);
  return fail('port', `${port} is in use by another program; choose another: PORT=${port + 1} npm start`);
};

const existingParent = (folder: string): string => (existsSync(folder) ? folder : existingParent(dirname(folder)));

/** Room and rights where the data goes. */
export const checkDisk = (dataFolder: string): Finding => {
  const folder = existingParent(dataFolder);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return fail('disk', `${folder} is not writable; set REGIOTAFEL_DATA to a folder that is`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / GIGABYTE;
  const says = `${free.toFixed(1)} GB free for ${dataFolder}`;
  if (free < 0.5) return fail('disk', `${says}; at least 0.5 GB is needed`);
  return free < 2 ? warn('disk', `${says}; 2 GB or more is comfortable`) : ok('disk', says);
};

/** Memory of the machine; one process needs about 1 GB with its database. */
export const checkMemory = (total: number = totalmem()): Finding => {
  const size = `${(total / GIGABYTE).toFixed(1)} GB`;
  return total < 1.5 * GIGABYTE ? warn('memory', `${size}; 2 GB or more is comfortable`) : ok('memory', size);
};

const describeServer = async (url: string): Promise<string> => {
  const pg = await import('pg');
  const client = new pg.default.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number; may: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may`,
    );
    const [server] = rows;
    if (!server || server.number < 180_000)
      throw new Failure(`PostgreSQL ${server?.version} is too old; 18 or newer is needed`);
    if (!server.may) throw new Failure('the login of DATABASE_URL lacks CREATEROLE; grant it');
    return server.version;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'no reason given';
  const reason = error instanceof Failure ? error.message : `${error.name}: ${error.message}`;
  return reason.split('\n')[0] ?? reason;
};

/** Connects to the database of DATABASE_URL, or starts the embedded one for a moment. */
export const checkDatabase = async (databaseUrl: string | null, dataFolder: string): Promise<Finding> => {
  try {
    if (databaseUrl !== null)
      return ok('database', `PostgreSQL ${await describeServer(databaseUrl)} of your own (DATABASE_URL)`);
    const postgres = await startPostgres({ dataFolder });
    try {
      const account = isRoot() ? ', under an account of its own' : '';
      return ok(
        'database',
        `embedded PostgreSQL ${await describeServer(postgres.url)} ${postgres.tookOver ? 'runs' : 'starts and stops'}${account}`,
      );
    } finally {
      await postgres.stop();
    }
  } catch (error) {
    const advice = databaseUrl === null ? '' : '; check DATABASE_URL';
    return fail('database', `${reasonOf(error)}${advice}`);
  }
};

const inPath = (program: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file)) ?? null;

const bundledBrowser = (): boolean => {
  try {
    createRequire(join(CHECKOUT, 'apps', 'e2e', 'package.json')).resolve('@sparticuz/chromium');
    return true;
  } catch {
    return false;
  }
};

/** The browser of the screen tests; the product itself needs none on this machine. */
export const checkBrowser = (chosen: string | undefined = process.env['CHROME']): Finding => {
  const found = chosen || findChromium();
  if (!found && bundledBrowser()) return ok('browser', 'the packaged Chromium');
  if (!found) return warn('browser', 'none for the screen tests; run "apt-get install chromium" or set CHROME');
  try {
    return ok(
      'browser',
      `${execFileSync(found, ['--version'], { encoding: 'utf8', timeout: 20_000 }).trim()} (${found})`,
    );
  } catch {
    return warn('browser', `${found} does not run; install Chromium or set CHROME to a browser that does`);
  }
};

/** Redis is optional: jobs run on PostgreSQL without it. */
export const checkRedis = (url: string | undefined = process.env['REDIS_URL']): Finding => {
  if (url) return ok('redis', 'REDIS_URL is set; jobs run there');
  const server = inPath('redis-server');
  return ok(
    'redis',
    server
      ? `not used; the job tests start ${server}`
      : 'not used; without redis-server the job tests skip their Redis half',
  );
};

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CHECKOUT, childEnvironment } from '../paths.ts';
import { identify, lives, until } from '../processes/processes.ts';
import { readRunFile } from '../run-file.ts';
import { aFolder } from '../testing/a-folder.ts';
import { testWhen } from '../testing/test-when.ts';
import { isRoot, othersCanReach, type Account } from './account.ts';
import { startPostgres, stopPostgresIn, type Postgres } from './start-postgres.ts';

const HOLDER = fileURLToPath(new URL('./testing/hold-postgres.ts', import.meta.url));

const query = async (postgres: Postgres, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(postgres.url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const launchElsewhere = async (
  dataFolder: string,
  account: Account | null = null,
): Promise<{ launcher: ChildProcess; postgres: number }> => {
  const launcher = spawn('node', [HOLDER, dataFolder], {
    ...account,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(launcher.stdout, 'data')) as [Buffer];
  return { launcher, postgres: Number(chunk.toString()) };
};

const kill = async (launcher: ChildProcess): Promise<void> => {
  const ended = once(launcher, 'exit');
  launcher.kill('SIGKILL');
  await ended;
};

let folder: ReturnType<typeof aFolder>;
const start = (): Promise<Postgres> => startPostgres({ dataFolder: folder.path, fsync: false });

beforeEach(() => {
  folder = aFolder();
});
afterEach(async () => {
  await stopPostgresIn(folder.path);
  folder.remove();
});

describe('a first start', () => {
  test('gives a UTF-8 database in UTC with checksums, and a password only its owner can read', async () => {
    const postgres = await start();
    const [row] = await query(
      postgres,
      `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
              current_setting('data_checksums') as checksums, current_database() as database`,
    );
    expect(row).toEqual({ encoding: 'UTF8', zone: 'UTC', checksums: 'on', database: 'regiotafel' });
    expect(statSync(join(folder.path, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, 'postgres')).mode & 0o777).toBe(0o700);
    await postgres.stop();
  });

  test('keeps rows and statements out of the log', async () => {
    const postgres = await start();
    await query(postgres, `create table person (name text unique); insert into person values ('Invented Name')`);
    await expect(query(postgres, `insert into person values ('Invented Name')`)).rejects.toThrow('duplicate key');
    await postgres.stop();
    const log = readFileSync(join(folder.path, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Invented Name');
  });

  test('is made anew when an earlier one was cut off halfway', async () => {
    mkdirSync(join(folder.path, 'postgres'), { recursive: true });
    const interrupted = await start();
    await interrupted.stop();
    mkdirSync(join(folder.path, 'postgres', 'cluster.new'));
    const postgres = await start();
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('refuses a folder that others may write to', async () => {
    const open = join(folder.path, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    await expect(startPostgres({ dataFolder: open })).rejects.toThrow(/Others may write to .*open/);
  });
});

testWhen(isRoot(), 'needs root')('root hands the server to an account of its own', async () => {
  const postgres = await start();
  const uid = statSync(`/proc/${postgres.pid}`).uid;
  expect(uid).not.toBe(0);
  expect(statSync(join(folder.path, 'postgres', 'cluster')).uid).toBe(uid);
  expect(statSync(join(folder.path, 'postgres.password')).uid).toBe(0);
  await postgres.stop();
});

testWhen(isRoot() && othersCanReach(CHECKOUT), 'needs root and a checkout that others can read')(
  'an ordinary user runs the server under their own account',
  async () => {
    const home = join(folder.path, 'home');
    mkdirSync(home);
    chownSync(home, 65_534, 65_534);
    chmodSync(folder.path, 0o755);
    const { launcher, postgres } = await launchElsewhere(home, { uid: 65_534, gid: 65_534 });
    expect(statSync(`/proc/${postgres}`).uid).toBe(65_534);
    await kill(launcher);
    expect(await until(() => identify(postgres) === null, 10_000)).toBe(true);
  },
);

describe('a next start', () => {
  test('finds the rows and the port of the last one', async () => {
    const first = await start();
    await query(first, 'create table kept (id int); insert into kept values (7)');
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ port: first.port, url: first.url, tookOver: false });
    expect(await query(second, 'select id from kept')).toEqual([{ id: 7 }]);
    expect(readRunFile(folder.path).postgres).toEqual({ port: second.port, pid: second.pid });
  });

  test('works after the server itself was killed', async () => {
    const first = await start();
    const server = identify(first.pid);
    process.kill(first.pid, 'SIGKILL');
    await until(() => !lives(server), 5_000);
    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is not fooled by a left-over pid file that names another live program', async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(folder.path, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.ppid}\n${folder.path}/postgres/cluster\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
    const second = await start();
    expect(second.tookOver).toBe(false);
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('two launchers on one folder', () => {
  test('share one server when they start at the same moment', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(other.pid);
    expect([one, other].filter(({ tookOver }) => tookOver)).toHaveLength(1);
  });

  test('the second one does not stop what the first one runs', async () => {
    const { launcher, postgres } = await launchElsewhere(folder.path);
    const attached = await start();
    expect(attached).toMatchObject({ pid: postgres, tookOver: true });
    await attached.stop();
    expect(identify(postgres)).not.toBeNull();
    await kill(launcher);
  });

  test('a server that lost its launcher and its watchdog is taken over and stopped', async () => {
    const { launcher, postgres } = await launchElsewhere(folder.path);
    const owner = JSON.parse(readFileSync(join(folder.path, 'postgres.owner.json'), 'utf8')) as {
      watchdog: { pid: number };
    };
    process.kill(owner.watchdog.pid, 'SIGKILL');
    await kill(launcher);
    const mine = await start();
    expect(mine).toMatchObject({ pid: postgres, tookOver: true });
    await mine.stop();
    expect(identify(postgres)).toBeNull();
  });
});

describe('a launcher that is killed with signal 9', () => {
  test('leaves no server behind', async () => {
    const { launcher, postgres } = await launchElsewhere(folder.path);
    const server = identify(postgres);
    expect(lives(server)).toBe(true);
    await kill(launcher);
    expect(await until(() => !lives(server), 10_000)).toBe(true);
  });

  test('does not disturb a start that follows at once', async () => {
    const { launcher, postgres } = await launchElsewhere(folder.path);
    await kill(launcher);
    const next = await start();
    expect(next.pid).not.toBe(postgres);
    expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

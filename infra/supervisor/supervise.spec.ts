import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { childEnvironment } from '../paths.ts';
import { freePort } from '../processes/ports.ts';
import { identify, lives, until, type ProcessIdentity } from '../processes/processes.ts';
import { readRunFile } from '../run-file.ts';
import { aFolder } from '../testing/a-folder.ts';
import { SCOPES } from './programs.ts';
import { putProgram } from './testing/a-program.ts';

const HOLDER = fileURLToPath(new URL('./testing/hold-supervisor.ts', import.meta.url));
const ELSEWHERE = 'postgres://migrator:s3cret@db.invalid/regiotafel';
const PLACE = 'postgres://db.invalid/regiotafel';

let folder: ReturnType<typeof aFolder>;
let port: number;
let supervisors: ChildProcess[];

const checkout = (): string => join(folder.path, 'checkout');
const dataFolder = (): string => join(folder.path, 'data');

/** Starts a supervisor; `output` is everything it and its processes wrote once they are gone. */
const start = (options: { many?: boolean; database?: string; data?: string; at?: number } = {}) => {
  const args = [
    HOLDER,
    checkout(),
    String(options.at ?? port),
    options.data ?? dataFolder(),
    options.many ? '--many' : '',
  ];
  const child = spawn('node', args, {
    env: childEnvironment({ DATABASE_URL: options.database ?? ELSEWHERE }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  supervisors.push(child);
  const lines: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const complaints = text(child.stderr);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, complaints, ready: () => until(() => lines.join('').includes('Ready in'), 20_000) };
};

const notes = (data = dataFolder()): readonly (readonly [string, ProcessIdentity | null])[] =>
  readFileSync(join(data, 'notes'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [what = '', pid] = line.split(' ');
      return [what, identify(Number(pid))] as const;
    });
/** The login that the one short-lived program got. */
const preparedWith = (): string =>
  /^prepared \d+ (\S+)/m.exec(readFileSync(join(dataFolder(), 'notes'), 'utf8'))?.[1] ?? '';
const processes = (data?: string): readonly ProcessIdentity[] => notes(data).flatMap(([, found]) => found ?? []);
const ask = async (path = '/'): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}${path}`)).json();

beforeEach(async () => {
  folder = aFolder();
  chmodSync(folder.path, 0o711);
  supervisors = [];
  port = await freePort();
  putProgram(checkout(), 'regiotafel', 'once', 'prepare');
  putProgram(checkout(), 'regiotafel', 'server');
});
afterEach(async () => {
  for (const child of supervisors) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  folder.remove();
});

describe('one process', () => {
  test('says ready when the app answers, hands it the settings, and ends it on TERM', async () => {
    const { child, ended, ready } = start();
    expect(await ready()).toBe(true);
    expect(await ask()).toMatchObject({ role: 'all', env: { DATABASE_URL: PLACE }, node: process.version });
    expect(readRunFile(dataFolder()).supervisor).toMatchObject({ pid: child.pid, port, many: false });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(notes().map(([what]) => what)).toEqual(['prepared', 'up', 'down']);
    expect(readRunFile(dataFolder()).supervisor).toBeUndefined();
  });

  test('brings its own database, and takes it along when it stops', async () => {
    const { child, ended, ready } = start({ database: '' });
    expect(await ready()).toBe(true);
    expect(await ask()).toMatchObject({
      env: { DATABASE_URL: expect.stringMatching(/^postgres:\/\/127\.0\.0\.1:\d+\/regiotafel$/) },
    });
    expect(preparedWith()).toMatch(/^postgres:\/\/regiotafel:.+@127\.0\.0\.1:\d+\/regiotafel$/);
    const server = identify(readRunFile(dataFolder()).postgres?.pid ?? 0);
    expect(lives(server)).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(lives(server)).toBe(false);
  });

  test('leaves neither app nor database behind when it is killed with signal 9', async () => {
    const { child, ended, ready } = start({ database: '' });
    await ready();
    const left = [...processes(), identify(readRunFile(dataFolder()).postgres?.pid ?? 0)];
    expect(left.every(lives)).toBe(true);
    child.kill('SIGKILL');
    await ended;
    expect(await until(() => !left.some(lives), 15_000)).toBe(true);
  });

  test('a stop during the first start leaves nothing running', async () => {
    const { child, ended } = start({ database: '' });
    await until(() => existsSync(join(dataFolder(), 'postgres')), 10_000);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readRunFile(dataFolder()).postgres?.pid).toBeUndefined();
    expect(existsSync(join(dataFolder(), 'notes'))).toBe(false);
  });

  test('a second signal ends an app that does not want to stop', async () => {
    putProgram(checkout(), 'regiotafel', 'deaf');
    const { child, ended, ready } = start();
    await ready();
    const [app] = processes();
    child.kill('SIGINT');
    await until(() => notes().some(([what]) => what === 'ignored'), 5_000);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(lives(app)).toBe(false);
  });

  test('an app that cannot start ends the command with its reason', async () => {
    putProgram(checkout(), 'regiotafel', 'broken');
    const { ended, complaints } = start();
    expect(await ended).toBe(1);
    expect(await complaints).toContain('settings are wrong\nregiotafel ended with code 1 before it was ready');
  });

  test('a port in use gives one line that says what to do', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { ended, complaints } = start();
    expect(await ended).toBe(1);
    expect(await complaints).toBe(
      `Port ${port} is in use; choose another one, for example: PORT=${port + 1} npm start\n`,
    );
    other.close();
  });

  test('two copies run side by side on ports and folders of their own, two on one folder do not', async () => {
    const first = start();
    await first.ready();
    const other = start({ at: await freePort(), data: join(folder.path, 'other') });
    expect(await other.ready()).toBe(true);
    const same = start({ at: await freePort() });
    expect(await same.ended).toBe(1);
    expect(await same.complaints).toMatch(/^Regiotafel already runs on this data folder, at port \d+ \(process \d+\)/);
  });
});

describe('many processes', () => {
  beforeEach(() => {
    putProgram(checkout(), 'cases', 'server');
    putProgram(checkout(), 'gateway', 'server');
  });

  test('prepares the database, then runs an API and a worker per scope and the gateway in front', async () => {
    const { child, ended, ready } = start({ many: true });
    expect(await ready()).toBe(true);
    const run = readRunFile(dataFolder());
    expect(Object.keys(run.services ?? {})).toEqual(['cases']);
    const service = await fetch(`http://127.0.0.1:${run.services?.['cases']?.port}/`);
    expect(await service.json()).toMatchObject({ role: 'api' });
    const worker = await fetch(`http://127.0.0.1:${run.workers?.['cases']?.port}/`);
    expect(await worker.json()).toMatchObject({ role: 'worker' });
    expect(await ask()).toMatchObject({ role: 'api' });
    const all = processes();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(notes().map(([what]) => what)).toEqual(['prepared', 'up', 'up', 'up', 'down', 'down', 'down']);
    expect(all.some(lives)).toBe(false);
  });

  test('no program finds the login of the migrator in its environment, and each the file with its own secrets', async () => {
    for (const scope of SCOPES) putProgram(checkout(), scope, 'server');
    const { ready } = start({ many: true });
    expect(await ready()).toBe(true);
    const { services = {}, workers = {} } = readRunFile(dataFolder());
    const programs = [
      ['gateway', port] as const,
      ...SCOPES.map((scope) => [scope, services[scope]?.port] as const),
      ...SCOPES.map((scope) => [`${scope}-worker`, workers[scope]?.port] as const),
    ];
    expect(preparedWith()).toBe(ELSEWHERE);
    for (const [name, at] of programs) {
      const answer = (await (await fetch(`http://127.0.0.1:${at}/`)).json()) as { env: Record<string, string> };
      expect(Object.entries(answer.env).filter(([, value]) => value.includes('s3cret'))).toEqual([]);
      expect(answer.env).toMatchObject({
        DATABASE_URL: PLACE,
        REGIOTAFEL_SECRETS: join(realpathSync(dataFolder()), 'secrets', `${name}.json`),
      });
    }
  });

  test('starts a service again that died', async () => {
    const { ready } = start({ many: true });
    await ready();
    const cases = readRunFile(dataFolder()).services?.['cases']?.port;
    await fetch(`http://127.0.0.1:${cases}/die`).catch(() => undefined);
    expect(await until(() => notes().filter(([what]) => what === 'up').length === 4, 10_000)).toBe(true);
  });
});

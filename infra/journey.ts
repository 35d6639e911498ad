import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { startChild, type Child } from './processes/child.ts';
import { freePort } from './processes/ports.ts';
import { startWatchdog, type Watchdog } from './processes/watchdog.ts';
import { readRunFile } from './run-file.ts';
import { programEnvironment } from './supervisor/program-environment.ts';
import { whenReady } from './supervisor/ready.ts';

const PRODUCT = join(CHECKOUT, 'apps', 'regiotafel', 'dist', 'main.js');
const READY_WITHIN_MS = 180_000;
/** The database does not run as root and must get through. */
const PASSABLE = 0o711;

/** A running part of the system, started for the journey alone. */
interface Started {
  readonly origin: string;
  readonly env: { readonly PORT: string; readonly REGIOTAFEL_DATA: string };
  readonly child: Child;
}

const ready = async (child: Child, port: number): Promise<void> => {
  let ended = false;
  void child.ended.then(() => (ended = true));
  if (await whenReady(port, READY_WITHIN_MS, () => ended)) return;
  await child.stop();
  throw new Failure('The system did not become ready; its own lines above say why.');
};

const startSystem = async (folder: string, many: boolean, watchdog: Watchdog): Promise<Started> => {
  const port = await freePort();
  const env = { PORT: String(port), REGIOTAFEL_DATA: folder };
  const args = [...(many ? ['--many'] : []), '--no-stories'];
  const child = startChild({ script: join(CHECKOUT, 'infra', 'start.ts'), args, env, silent: true, watchdog });
  await ready(child, port);
  return { origin: `http://127.0.0.1:${port}`, env, child };
};

/** Where the database of a running system is, as the supervisor told its programs. */
const databaseOf = (dataFolder: string): string =>
  process.env['DATABASE_URL'] || `postgres://127.0.0.1:${readRunFile(dataFolder).postgres?.port}/regiotafel`;

/** One process on the database of a running system, under the same public address. */
const startTwin = async ({ origin, env }: Started, watchdog: Watchdog): Promise<Started> => {
  const port = await freePort();
  const program = { name: 'regiotafel', script: PRODUCT, port, role: 'all' } as const;
  const given = { ...env, DATABASE_URL: databaseOf(env.REGIOTAFEL_DATA), PUBLIC_URL: origin };
  const twin = programEnvironment(program, given);
  const child = startChild({ script: PRODUCT, env: twin, sourceMaps: true, silent: true, watchdog });
  await ready(child, port);
  return { origin: `http://127.0.0.1:${port}`, env, child };
};

const play = async ({ origin, env }: Started, args: readonly string[], watchdog: Watchdog): Promise<number> => {
  const script = join(CHECKOUT, 'apps', 'e2e', 'dist', 'journey.js');
  return startChild({ script, args: [origin, ...args], env, sourceMaps: true, watchdog }).ended;
};

const inOne = async (folder: string, args: readonly string[], watchdog: Watchdog): Promise<number> => {
  const system = await startSystem(join(folder, 'one'), false, watchdog);
  try {
    return await play(system, args, watchdog);
  } finally {
    await system.child.stop();
  }
};

const inMany = async (folder: string, record: string, watchdog: Watchdog): Promise<number> => {
  const system = await startSystem(join(folder, 'many'), true, watchdog);
  try {
    const twin = await startTwin(system, watchdog);
    try {
      return await play(system, ['--against', record, '--twin', twin.origin], watchdog);
    } finally {
      await twin.child.stop();
    }
  } finally {
    await system.child.stop();
  }
};

/**
 * `node infra/journey.ts [--many]`: starts a fresh system beside everything else, plays the journey through it, and stops
 * it. With `--many` it is played in one process first and then in many, and both must give the same answers.
 */
await runCommand(async () => {
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== '--many') throw new Failure(`Unknown option ${option}; there is only --many.`);
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-journey-'));
  chmodSync(folder, PASSABLE);
  const watchdog = startWatchdog();
  const record = join(folder, 'answers.json');
  try {
    const code = await inOne(folder, option ? ['--record', record] : [], watchdog);
    return option && code === 0 ? await inMany(folder, record, watchdog) : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await watchdog.dismiss();
  }
});
process.exit();

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from '../paths.ts';
import { startChild, type Child } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';
import { startWatchdog, type Watchdog } from '../processes/watchdog.ts';
import { whenReady } from '../supervisor/ready.ts';

interface TestSystem {
  readonly child: Child;
  readonly watchdog: Watchdog;
  readonly folder: string;
}

const RUNNING = Symbol.for('regiotafel.test-system');
const shared = globalThis as { [RUNNING]?: TestSystem };

/** The environment variable with the address of the running system that all screen tests of one run share. */
export const TEST_SYSTEM = 'REGIOTAFEL_TEST_SYSTEM';
/** The environment variable with its data folder, for commands of its operator. */
const TEST_SYSTEM_DATA = 'REGIOTAFEL_TEST_SYSTEM_DATA';
/** The environment variable with its process id, to see at once that it ended. */
const TEST_SYSTEM_PID = 'REGIOTAFEL_TEST_SYSTEM_PID';

/** The tests report from one address what many people would. */
const ROOM_FOR_REPORTS = { REGIOTAFEL_PUBLIC_LIMITS: '600,60' };

const READY_WITHIN_MS = 150_000;
/** The database does not run as root and must get through. */
const PASSABLE = 0o711;

/** Begins to start the whole system, empty, beside everything else; the tests wait for it. An address already in the environment wins. */
export const beginTestSystem = async (): Promise<void> => {
  if (process.env[TEST_SYSTEM]) return;
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-screens-'));
  chmodSync(folder, PASSABLE);
  const port = await freePort();
  const watchdog = startWatchdog();
  const env = { PORT: String(port), REGIOTAFEL_DATA: folder, DATABASE_URL: '', NODE_OPTIONS: '', ...ROOM_FOR_REPORTS };
  const script = join(CHECKOUT, 'infra', 'start.ts');
  const child = startChild({ script, args: ['--no-stories'], env, silent: true, watchdog });
  process.env[TEST_SYSTEM] = `http://127.0.0.1:${port}`;
  process.env[TEST_SYSTEM_DATA] = folder;
  process.env[TEST_SYSTEM_PID] = String(child.pid);
  shared[RUNNING] = { child, watchdog, folder };
};

const hasEnded = (): boolean => {
  const pid = Number(process.env[TEST_SYSTEM_PID]);
  if (!pid) return false;
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

/** The address of the system, once it answers. @throws Error when it does not become ready */
export const testSystem = async (): Promise<string> => {
  const origin = process.env[TEST_SYSTEM];
  if (!origin) throw new Error(`no system was started; run this through npm test, or set ${TEST_SYSTEM}`);
  if (!(await whenReady(Number(new URL(origin).port), READY_WITHIN_MS, hasEnded)))
    throw new Error('The system did not become ready; its own lines say why.');
  return origin;
};

/** The environment in which a command of the operator reaches the system. */
export const commandsOfTestSystem = (): NodeJS.ProcessEnv => ({
  ...process.env,
  REGIOTAFEL_DATA: process.env[TEST_SYSTEM_DATA],
  DATABASE_URL: '',
  NODE_OPTIONS: '',
});

/** A folder that goes with the system; null when it runs elsewhere. */
export const folderBesideTestSystem = (name: string): string | null => {
  const data = process.env[TEST_SYSTEM_DATA];
  return data ? join(data, name) : null;
};

/** Stops it and removes its folder. */
export const stopTestSystem = async (): Promise<void> => {
  const running = shared[RUNNING];
  if (!running) return;
  await running.child.stop();
  rmSync(running.folder, { recursive: true, force: true });
  await running.watchdog.dismiss();
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import { type Child, startChild } from '../../../../infra/processes/child.ts';
import { freePort } from '../../../../infra/processes/ports.ts';
import { startWatchdog, type Watchdog } from '../../../../infra/processes/watchdog.ts';
import { whenReady } from '../../../../infra/supervisor/ready.ts';
import { type Spread, spreadOf } from '../figures/statistics.js';
import { childrenOf, commandOf, memoryOf } from '../machine/processes.js';

/** Seconds until the first answer, and memory in MB of the one Node.js process that serves. */
interface Start {
  readonly seconds: number;
  readonly memory: number;
  readonly most: number;
}

/** Starts of one kind. */
export interface StartResult {
  readonly kind: 'cold' | 'warm';
  readonly seconds: Spread;
  readonly memory: Spread;
  readonly most: Spread;
}

const READY_WITHIN_MS = 180_000;
const PRODUCT = join('apps', 'regiotafel', 'dist', 'main.js');

const servingIn = (supervisor: number): number | undefined =>
  childrenOf(supervisor).find((pid) => commandOf(pid).includes(PRODUCT));

const firstAnswer = async (port: number): Promise<void> => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`the first page answers ${answer.status}`);
  await answer.arrayBuffer();
};

const untilAnswer = async (child: Child, port: number, begun: number): Promise<Start> => {
  let ended = false;
  void child.ended.then(() => (ended = true));
  if (!(await whenReady(port, READY_WITHIN_MS, () => ended))) throw new Error('npm start did not answer');
  await firstAnswer(port);
  const seconds = (performance.now() - begun) / 1_000;
  const memory = memoryOf(servingIn(child.pid) ?? 0);
  return { seconds, memory: memory.now, most: memory.most };
};

/** One `npm start` on a data folder, from the command to the first page, and its end. */
const startOnce = async (dataFolder: string, watchdog: Watchdog): Promise<Start> => {
  const port = await freePort();
  const env = { REGIOTAFEL_DATA: dataFolder, PORT: String(port), DATABASE_URL: '', PUBLIC_URL: '' };
  const begun = performance.now();
  const script = join(checkoutFolder(), 'infra', 'start.ts');
  const child = startChild({ script, env, silent: true, watchdog });
  try {
    return await untilAnswer(child, port, begun);
  } finally {
    await child.stop();
  }
};

/** So that no start is timed with a build in it. */
const buildAll = async (watchdog: Watchdog): Promise<void> => {
  const build = startChild({
    script: join(checkoutFolder(), 'infra', 'build.ts'),
    args: ['--quiet'],
    silent: true,
    watchdog,
  });
  if ((await build.ended) !== 0) throw new Error('the build failed');
};

const resultOf = (kind: StartResult['kind'], starts: readonly Start[]): StartResult => ({
  kind,
  seconds: spreadOf(starts.map(({ seconds }) => seconds)),
  memory: spreadOf(starts.map(({ memory }) => memory)),
  most: spreadOf(starts.map(({ most }) => most)),
});

/**
 * `npm start` until its first page: cold on an empty data folder (PostgreSQL is made, the schema migrated, the demo set
 * up), warm on the same folder again. The packages are installed and what is built is up to date in both.
 */
export const runStart = async (quick: boolean): Promise<readonly StartResult[]> => {
  const watchdog = startWatchdog();
  const [cold, warm]: [Start[], Start[]] = [[], []];
  try {
    await buildAll(watchdog);
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'regiotafel-bench-'));
      try {
        cold.push(await startOnce(folder, watchdog));
        for (let again = 0; again < (quick ? 3 : 2); again += 1) warm.push(await startOnce(folder, watchdog));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await watchdog.dismiss();
  }
  return [resultOf('cold', cold), resultOf('warm', warm)];
};

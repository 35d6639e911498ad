import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { startChild, type Child } from './processes/child.ts';
import { freePort } from './processes/ports.ts';
import { startWatchdog } from './processes/watchdog.ts';
import { whenReady } from './supervisor/ready.ts';

const READY_WITHIN_MS = 180_000;

const systemOn = async (port: number, env: Record<string, string>, many: boolean): Promise<Child> => {
  const watchdog = startWatchdog();
  const args = many ? ['--many'] : [];
  const system = startChild({ script: join(CHECKOUT, 'infra', 'start.ts'), args, env, silent: true, watchdog });
  let ended = false;
  void system.ended.then(() => (ended = true));
  if (await whenReady(port, READY_WITHIN_MS, () => ended)) return system;
  await system.stop();
  throw new Failure('The system did not become ready; its own lines above say why.');
};

/** `node infra/journey.ts [--many]`: starts a fresh system beside everything else, plays the journey through it, and stops it. */
await runCommand(async () => {
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== '--many') throw new Failure(`Unknown option ${option}; there is only --many.`);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-journey-'));
  const env = { PORT: String(port), REGIOTAFEL_DATA: folder };
  const system = await systemOn(port, env, option === '--many');
  try {
    const script = join(CHECKOUT, 'apps', 'e2e', 'dist', 'journey.js');
    const watchdog = startWatchdog();
    const journey = startChild({ script, args: [`http://127.0.0.1:${port}`], env, sourceMaps: true, watchdog });
    return await journey.ended;
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
process.exit();

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const RUN = join(import.meta.dirname, '../../../../infra/run.ts');

/** Moves business time of the running system, that of `env` when given, as its operator does by hand. @throws Error when the command fails */
export const moveClock = (to: string, env?: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUN, 'apps/regiotafel', 'clock', to], {
      ...(env && { env }),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the clock did not move to ${to}`))));
  });

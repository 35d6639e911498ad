import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import { childEnvironment } from '../../../../infra/paths.ts';

const PROGRAM = join('apps', 'regiotafel', 'dist', 'prepare.js');

/**
 * Migrates and sets up a database with the product's own program, so that what is measured or attacked is what runs.
 * Returns its exit code; its lines go to the terminal. `settings` are added to those of this process.
 */
export const prepareDatabase = (settings: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const program = spawn(process.execPath, ['--enable-source-maps', join(checkoutFolder(), PROGRAM)], {
      env: childEnvironment(settings),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    program.once('error', reject);
    program.once('exit', (code) => resolve(code ?? 128));
  });

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueueDefinition } from '../definitions.js';
import type { Store } from './a-store.js';

const HERE = dirname(fileURLToPath(import.meta.url));

/** A worker process of its own that has taken the one job of the queue and will not let go. */
export const aHolder = async (store: Store, queue: QueueDefinition): Promise<ChildProcess> => {
  const { connection, redisUrl, prefix } = store;
  const child = spawn(
    process.execPath,
    [
      '--conditions=development',
      '--import',
      join(HERE, 'typescript-hooks.ts'),
      join(HERE, 'hold-job.ts'),
      JSON.stringify({ connection, redisUrl, prefix, queue }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  if (said.toString() !== 'HELD\n') throw new Error('the holder did not take the job');
  return child;
};

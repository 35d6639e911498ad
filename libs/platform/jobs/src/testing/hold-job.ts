// A worker process that takes a job and never ends it; says HELD when it has it. Argument: what `aHolder` passes, as JSON.
import type { Connection } from '@regiotafel/tenancy';
import { defineJob, type QueueDefinition } from '../definitions.js';
import { serve } from '../handlers.js';
import { Jobs } from '../jobs.js';
import { postgresBackend } from '../postgres-backend.js';
import { redisBackend } from '../redis-backend.js';

const { connection, redisUrl, prefix, queue } = JSON.parse(process.argv[2] ?? '{}') as {
  connection: Connection;
  redisUrl: string | null;
  prefix: string;
  queue: QueueDefinition;
};

const backend = redisUrl ? redisBackend(redisUrl, prefix) : postgresBackend(connection);
const jobs = new Jobs({ connection, backend, role: 'worker' });
const job = defineJob(queue, 'plan', { parse: (fields) => fields as object });
const hold = (): Promise<void> => {
  process.stdout.write('HELD\n');
  return new Promise(() => undefined);
};
jobs.serve('cases', [serve(job, hold)]);
await jobs.start();

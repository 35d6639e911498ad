import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { once } from 'node:events';
import { defineJob, defineQueue } from './definitions.js';
import { serve } from './handlers.js';
import { aHolder } from './testing/a-holder.js';
import { captureLog, Store, STORES } from './testing/a-store.js';

captureLog();

describe.each(STORES)('a worker that is killed on $store', ({ store: kind }) => {
  let store: Store;
  beforeAll(async () => {
    store = await Store.open(kind);
  });
  afterAll(() => store.close());

  test('loses its job to another one, which does it once, soon after the lock has ended', async () => {
    const [lockMs, stalledCheckMs] = [1_000, 250];
    const queue = defineQueue(`plans-${newId()}`, { lockMs, stalledCheckMs });
    const job = defineJob(queue, 'plan', { parse: (fields) => fields as { runId: string } });
    const api = store.process({ role: 'api' });
    await api.start();
    const jobId = newId();
    await api.enqueue(job, { kind: 'SYSTEM', tenantId: newId(), cause: newId() }, { runId: newId() }, { jobId });
    const holder = await aHolder(store, queue);
    const attempts: number[] = [];
    const done = Promise.withResolvers<void>();
    await store.worker([
      serve(job, (_actor, _payload, { attempt }) => {
        attempts.push(attempt);
        return Promise.resolve(done.resolve());
      }),
    ]);
    const exited = once(holder, 'exit');
    holder.kill('SIGKILL');
    await exited;
    const killed = performance.now();
    await done.promise;
    expect(performance.now() - killed).toBeLessThan(lockMs + 3 * stalledCheckMs + 1_000);
    for await (const { state } of api.progressOf(job, jobId)) expect(['ACTIVE', 'DONE']).toContain(state);
    expect(attempts).toEqual([1]);
    expect(await api.dead.list(queue)).toEqual([]);
  });
});

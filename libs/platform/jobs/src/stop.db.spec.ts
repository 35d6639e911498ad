import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { once } from 'node:events';
import { defineJob, defineQueue } from './definitions.js';
import { type JobContext, serve } from './handlers.js';
import type { Progress } from './progress.js';
import { captureLog, Store, STORES } from './testing/a-store.js';

const parse = (fields: unknown) => fields as { runId: string };
const tenantId = newId();
const system = () => ({ kind: 'SYSTEM', tenantId, cause: newId() }) as const;
const cancellable = (options: Parameters<typeof defineQueue>[1] = {}) =>
  defineJob(defineQueue(`plans-${newId()}`, { backoffMs: 10, ...options }), 'plan', { parse, cancellable: true });

/** Works until told to stop. */
const untilStopped = async ({ signal }: JobContext): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

const all = async (stream: AsyncIterable<Progress>): Promise<Progress['state'][]> => {
  const states: Progress['state'][] = [];
  for await (const { state } of stream) states.push(state);
  return states;
};

/** So often a running job may ask whether it was cancelled, once a second, before the answer is yes. */
const QUESTIONS = 5;

const lines = captureLog();

describe.each(STORES)('stopping on $store', ({ store: kind }) => {
  let store: Store;
  beforeAll(async () => {
    store = await Store.open(kind);
  });
  afterAll(() => store.close());

  test('a running job is told by another process itself that it was cancelled, not by asking', async () => {
    const job = cancellable();
    const api = store.process({ role: 'api' });
    await api.start();
    const begun = Promise.withResolvers<void>();
    let questions = 0;
    await store.worker([
      serve(
        job,
        async (_actor, _payload, context) => {
          context.progress({ phase: 'SEARCH' });
          begun.resolve();
          await untilStopped(context);
        },
        { isCancelRequested: () => Promise.resolve((questions += 1) > QUESTIONS) },
      ),
    ]);
    const jobId = await api.enqueue(job, system(), { runId: newId() });
    const following = all(api.progressOf(job, jobId));
    await begun.promise;
    await api.cancel(job, jobId);
    expect((await following).at(-1)).toBe('CANCELLED');
    expect(questions).toBeLessThanOrEqual(QUESTIONS);
    await api.cancel(job, jobId);
  });

  test('a job that never looks is done, not cancelled', async () => {
    const job = cancellable();
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const jobs = await store.worker([
      serve(job, () => {
        begun.resolve();
        return go.promise;
      }),
    ]);
    const jobId = await jobs.enqueue(job, system(), { runId: newId() });
    await begun.promise;
    await jobs.cancel(job, jobId);
    go.resolve();
    expect((await all(jobs.progressOf(job, jobId))).at(-1)).toBe('DONE');
  });

  test('a waiting job is removed, and whoever follows it hears that', async () => {
    const job = cancellable();
    const api = store.process({ role: 'api' });
    await api.start();
    const jobId = await api.enqueue(job, system(), { runId: newId() });
    const stream = api.progressOf(job, jobId);
    expect((await stream.next()).value).toMatchObject({ state: 'WAITING' });
    await api.cancel(job, jobId);
    expect(await all(stream)).toEqual(['CANCELLED']);
  });

  test('a request to cancel that stands in the database is obeyed before the start and while the job runs', async () => {
    const job = cancellable();
    const runs: string[] = [];
    let requested = true;
    const jobs = await store.worker([
      serve(
        job,
        async (_actor, { runId }, context) => {
          runs.push(runId);
          requested = true;
          await untilStopped(context);
        },
        { isCancelRequested: () => Promise.resolve(requested) },
      ),
    ]);
    const first = await jobs.enqueue(job, system(), { runId: newId() });
    expect((await all(jobs.progressOf(job, first))).at(-1)).toBe('CANCELLED');
    expect(runs).toEqual([]);
    requested = false;
    const second = await jobs.enqueue(job, system(), { runId: newId() });
    expect((await all(jobs.progressOf(job, second))).at(-1)).toBe('CANCELLED');
    expect(runs).toHaveLength(1);
  });

  test('a process that closes gives a job that stops back to the queue, for another process to do', async () => {
    const job = cancellable();
    const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
    const closing = await store.worker([
      serve(job, (_actor, _payload, context) => {
        begun.resolve();
        return untilStopped(context);
      }),
    ]);
    const jobId = await closing.enqueue(job, system(), { runId: newId() });
    await begun.promise;
    await closing.close();
    expect(lines.join('')).not.toContain('jobs.closed_late');
    await store.worker([serve(job, (_actor, _payload, context) => Promise.resolve(done.resolve(context.jobId)))]);
    expect(await done.promise).toBe(jobId);
  });

  test('a process that closes finishes a job that does not look', async () => {
    const job = cancellable();
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const closing = await store.worker([
      serve(job, () => {
        begun.resolve();
        return go.promise;
      }),
    ]);
    const jobId = await closing.enqueue(job, system(), { runId: newId() });
    await begun.promise;
    const closed = closing.close();
    go.resolve();
    await closed;
    const other = store.process({ role: 'api' });
    await other.start();
    expect(await all(other.progressOf(job, jobId))).toEqual(['DONE']);
  });

  test('a job that runs too long is told to stop and fails', async () => {
    const job = cancellable({ maxRunMs: 50, attempts: 1 });
    const jobs = await store.worker([serve(job, (_actor, _payload, context) => untilStopped(context))]);
    const jobId = await jobs.enqueue(job, system(), { runId: newId() });
    expect((await all(jobs.progressOf(job, jobId))).at(-1)).toBe('FAILED');
    expect(await jobs.dead.list(job.queue)).toMatchObject([{ code: 'RAN_TOO_LONG' }]);
  });

  test('who stops following leaves nothing behind', async () => {
    const job = cancellable();
    const jobs = store.process({ role: 'api' });
    await jobs.start();
    const stream = jobs.progressOf(job, await jobs.enqueue(job, system(), { runId: newId() }));
    await stream.next();
    await stream.return();
    expect(await all(stream)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { once } from 'node:events';
import { defineJob, defineQueue } from './definitions.js';
import { envelope } from './envelope.js';
import { on, serve } from './handlers.js';
import type { Jobs } from './jobs.js';
import { captureLog, eventually, Store, STORES } from './testing/a-store.js';

interface Run {
  readonly runId: Uuid;
}
const parse = (fields: unknown) => fields as Run;
const tenantId = newId();
const system = () => ({ kind: 'SYSTEM', tenantId, cause: newId() }) as const;
const aJob = (options: Parameters<typeof defineQueue>[1] = {}) =>
  defineJob(defineQueue(`plans-${newId()}`, { backoffMs: 10, attempts: 2, ...options }), 'plan', {
    parse,
    cancellable: true,
  });
const failing = (code: string) => () => Promise.reject(Object.assign(new Error('x'), { code }));

/** Keeps who was given up, with what and why. */
const remember = () => {
  const given: { actor: Actor; runId: Uuid; code: string }[] = [];
  const whenGivenUp = (actor: Actor, { runId }: Run, code: string): Promise<void> =>
    Promise.resolve(void given.push({ actor, runId, code }));
  return { given, whenGivenUp };
};

const ended = async (jobs: Jobs, job: ReturnType<typeof aJob>, jobId: string): Promise<string | undefined> => {
  let end: string | undefined;
  for await (const { state } of jobs.progressOf(job, jobId)) end = state;
  return end;
};

const lines = captureLog();

describe.each(STORES)('giving up on $store', ({ store: kind }) => {
  let store: Store;
  beforeAll(async () => {
    store = await Store.open(kind);
  });
  afterAll(() => store.close());

  test('the work hears once that its last try failed, as a fresh actor, before anybody sees the job fail', async () => {
    const job = aJob();
    const { given, whenGivenUp } = remember();
    const jobs = await store.worker([serve(job, failing('BROKEN'), { whenGivenUp })]);
    const runId = newId();
    const jobId = await jobs.enqueue(job, system(), { runId });
    expect(await ended(jobs, job, jobId)).toBe('FAILED');
    expect(given).toEqual([{ actor: expect.objectContaining({ kind: 'SYSTEM', tenantId }), runId, code: 'BROKEN' }]);
    expect(given[0]?.actor.expires).toBeGreaterThan(Date.now());
  });

  test('nobody hears anything of a job that is tried again, is done or is cancelled', async () => {
    const job = aJob();
    const { given, whenGivenUp } = remember();
    const stopped = newId();
    const jobs = await store.worker([
      serve(job, (_actor, _payload, { attempt }) => (attempt < 2 ? failing('NOT_YET')() : Promise.resolve()), {
        whenGivenUp,
        isCancelRequested: (_actor, { runId }) => Promise.resolve(runId === stopped),
      }),
    ]);
    expect(await ended(jobs, job, await jobs.enqueue(job, system(), { runId: newId() }))).toBe('DONE');
    expect(await ended(jobs, job, await jobs.enqueue(job, system(), { runId: stopped }))).toBe('CANCELLED');
    expect(given).toEqual([]);
  });

  test('what no other try can mend is given up at once', async () => {
    const job = aJob();
    const { given, whenGivenUp } = remember();
    const jobs = await store.worker([serve(job, failing('UNAUTHENTICATED'), { whenGivenUp })]);
    await ended(jobs, job, await jobs.enqueue(job, system(), { runId: newId() }));
    expect(given).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  test('a job that runs too long is given up as such', async () => {
    const job = aJob({ maxRunMs: 50 });
    const { given, whenGivenUp } = remember();
    const jobs = await store.worker([
      serve(job, async (_actor, _payload, { signal }) => void (signal.aborted || (await once(signal, 'abort'))), {
        whenGivenUp,
      }),
    ]);
    await ended(jobs, job, await jobs.enqueue(job, system(), { runId: newId() }));
    expect(given).toMatchObject([{ code: 'RAN_TOO_LONG' }]);
  });

  test('a job that its workers died of is given up without another try', async () => {
    const job = aJob();
    const { given, whenGivenUp } = remember();
    const api = store.process({ role: 'api' });
    await api.start();
    const runId = newId();
    const jobId = await api.enqueue(job, system(), { runId });
    await store.markStalled(job, jobId);
    let tries = 0;
    await store.worker([serve(job, () => Promise.resolve(void (tries += 1)), { whenGivenUp })]);
    await eventually(() => Promise.resolve(given.length > 0));
    expect(given).toMatchObject([{ runId, code: 'STALLED' }]);
    expect(tries).toBe(0);
  });

  test('a fault in giving up is logged, and the job is a dead letter all the same', async () => {
    const job = aJob();
    const jobs = await store.worker([serve(job, failing('BROKEN'), { whenGivenUp: failing('WORSE') })]);
    const jobId = await jobs.enqueue(job, system(), { runId: newId() });
    expect(await ended(jobs, job, jobId)).toBe('FAILED');
    expect(await jobs.dead.list(job.queue)).toMatchObject([{ jobId, code: 'BROKEN' }]);
    expect(lines.some((line) => line.includes('job.give-up') && line.includes('WORSE'))).toBe(true);
  });

  test('a job in the store that acts for another tenant than its own is not done and nobody hears of it', async () => {
    const job = aJob();
    const { given, whenGivenUp } = remember();
    const runs: string[] = [];
    const jobs = await store.worker([
      serve(job, (_actor, { runId }) => Promise.resolve(void runs.push(runId)), { whenGivenUp }),
    ]);
    await store.forge(job, { ...envelope(system(), { runId: newId() }), tenantId: newId() });
    await eventually(async () => (await jobs.dead.list(job.queue)).length > 0);
    expect(await jobs.dead.list(job.queue)).toMatchObject([{ code: 'UNAUTHENTICATED', attempts: 1 }]);
    expect([...runs, ...given]).toEqual([]);
  });
});

test('who listens to an event hears it too', async () => {
  const { given, whenGivenUp } = remember();
  const work = on<Run>('PlanningRequested', { scope: 'cases', name: 'start' }, failing('BROKEN'), { whenGivenUp });
  const runId = newId();
  await work.bind({ runId }).giveUp({ ...system(), operation: newId(), expires: 0 }, 'BROKEN');
  expect(given).toMatchObject([{ runId, code: 'BROKEN' }]);
});

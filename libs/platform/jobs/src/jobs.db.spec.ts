import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { defineJob, defineQueue } from './definitions.js';
import { type JobContext, serve } from './handlers.js';
import type { Jobs } from './jobs.js';
import { PayloadRefused } from './only-ids.js';
import type { Progress } from './progress.js';
import { testCannot } from './testing/test-when.js';
import { captureLog, eventually, MISSING, Store, STORES } from './testing/a-store.js';

interface Plan {
  readonly regionId: Uuid;
}
const parse = (fields: unknown): Plan => fields as Plan;

captureLog();
const tenantId = newId();
const system = () => ({ kind: 'SYSTEM', tenantId, cause: newId() }) as const;
const aQueue = (options: Parameters<typeof defineQueue>[1] = {}) =>
  defineQueue(`plans-${newId()}`, { backoffMs: 10, attempts: 3, ...options });
const aJob = (queue = aQueue(), cancellable = false) => defineJob<Plan>(queue, 'plan', { parse, cancellable });

const last = async (jobs: Jobs, job: ReturnType<typeof aJob>, jobId: string): Promise<Progress | undefined> => {
  let end: Progress | undefined;
  for await (const progress of jobs.progressOf(job, jobId)) end = progress;
  return end;
};

for (const { store, missing = '' } of MISSING) testCannot(`jobs on ${store}`, missing);

describe.each(STORES)('jobs on $store', ({ store: kind }) => {
  let store: Store;
  beforeAll(async () => {
    store = await Store.open(kind);
  });
  afterAll(() => store.close());

  test('a job runs as the system of its tenant, with the payload it was given', async () => {
    const job = aJob();
    const seen = Promise.withResolvers<{ actor: Actor; payload: Plan; context: JobContext }>();
    const jobs = await store.worker([
      serve(job, (actor, payload, context) => Promise.resolve(seen.resolve({ actor, payload, context }))),
    ]);
    const [actor, payload] = [system(), { regionId: newId() }];
    const jobId = await jobs.enqueue(job, actor, payload);
    const run = await seen.promise;
    expect(run.payload).toEqual(payload);
    expect(run.actor).toMatchObject(actor);
    expect(run.actor.expires).toBeGreaterThan(Date.now());
    expect(run.context).toMatchObject({ jobId, attempt: 1 });
  });

  test('a job runs in the seat of the person it was given by, for the database to confirm again', async () => {
    const job = aJob();
    const seen = Promise.withResolvers<Actor>();
    const jobs = await store.worker([serve(job, (actor) => Promise.resolve(seen.resolve(actor)))]);
    const seat = { kind: 'SEAT', tenantId, memberId: newId(), issuer: 'https://idp.test', subject: 's-1' } as const;
    await jobs.enqueue(job, seat, { regionId: newId() });
    expect(await seen.promise).toMatchObject(seat);
  });

  test('the same id makes one job, also after it is done', async () => {
    const job = aJob();
    const runs: string[] = [];
    const jobs = await store.worker([serve(job, (_actor, { regionId }) => Promise.resolve(void runs.push(regionId)))]);
    const [jobId, first] = [newId(), newId()];
    await jobs.enqueue(job, system(), { regionId: first }, { jobId });
    expect(await last(jobs, job, jobId)).toMatchObject({ state: 'DONE' });
    await jobs.enqueue(job, system(), { regionId: newId() }, { jobId });
    const after = newId();
    await last(jobs, job, await jobs.enqueue(job, system(), { regionId: after }));
    expect(runs).toEqual([first, after]);
  });

  test('a job that fails is tried again', async () => {
    const job = aJob();
    const attempts: number[] = [];
    const jobs = await store.worker([
      serve(job, (_actor, _payload, { attempt }) => {
        attempts.push(attempt);
        return attempt < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      }),
    ]);
    const jobId = await jobs.enqueue(job, system(), { regionId: newId() });
    expect(await last(jobs, job, jobId)).toMatchObject({ state: 'DONE' });
    expect(attempts).toEqual([1, 2, 3]);
  });

  test('a job without tries left is a dead letter that can be tried again or discarded', async () => {
    const job = aJob(aQueue({ attempts: 2 }));
    let broken = true;
    const jobs = await store.worker([
      serve(job, () =>
        broken ? Promise.reject(Object.assign(new Error('x'), { code: 'BROKEN' })) : Promise.resolve(),
      ),
    ]);
    const [jobId, other] = [newId(), newId()];
    for (const one of [jobId, other]) {
      await jobs.enqueue(job, system(), { regionId: newId() }, { jobId: one });
      expect(await last(jobs, job, one)).toMatchObject({ state: 'FAILED' });
    }
    expect(await jobs.dead.list(job.queue)).toMatchObject([
      { jobId: other, job: 'plan', tenantId, code: 'BROKEN', attempts: 2 },
      { jobId, errorId: expect.any(String) },
    ]);
    await jobs.dead.discard(job.queue, other);
    broken = false;
    await jobs.dead.retry(job.queue, jobId);
    expect(await last(jobs, job, jobId)).toMatchObject({ state: 'DONE' });
    expect(await jobs.dead.list(job.queue)).toEqual([]);
    await expect(jobs.dead.discard(job.queue, jobId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a revoked seat is not tried again', async () => {
    const job = aJob();
    const jobs = await store.worker([
      serve(job, () => Promise.reject(Object.assign(new Error('no'), { code: 'UNAUTHENTICATED' }))),
    ]);
    await last(jobs, job, await jobs.enqueue(job, system(), { regionId: newId() }));
    expect(await jobs.dead.list(job.queue)).toMatchObject([{ code: 'UNAUTHENTICATED', attempts: 1 }]);
  });

  test('of deduplicated jobs one runs and the latest one follows', async () => {
    const job = aJob(aQueue({ concurrency: 4 }));
    const [started, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const runs: Uuid[] = [];
    const jobs = await store.worker([
      serve(job, async (_actor, { regionId }) => {
        runs.push(regionId);
        started.resolve();
        await go.promise;
      }),
    ]);
    const [a, b, c] = [newId(), newId(), newId()];
    const dedupe = { id: `plan:${newId()}`, keepLastIfActive: true };
    await jobs.enqueue(job, system(), { regionId: a }, { dedupe });
    await started.promise;
    await jobs.enqueue(job, system(), { regionId: b }, { dedupe });
    const following = newId();
    await jobs.enqueue(job, system(), { regionId: c }, { dedupe, jobId: following });
    expect(await jobs.counts()).toContainEqual(
      expect.objectContaining({ queue: job.queue.name, active: 1, waiting: 0 }),
    );
    go.resolve();
    expect(await last(jobs, job, following)).toMatchObject({ state: 'DONE' });
    expect(runs).toEqual([a, c]);
  });

  test('who follows a job sees where it stands, its progress and its end', async () => {
    const job = aJob();
    const steps = [1, 2].map(() => Promise.withResolvers<void>());
    const jobs = await store.worker([
      serve(job, async (_actor, _payload, { progress }) => {
        for (const [at, step] of steps.entries()) {
          progress({ phase: 'SEARCH', round: at });
          await step.promise;
        }
      }),
    ]);
    const jobId = newId();
    const seen: Progress[] = [];
    const following = (async () => {
      for await (const progress of jobs.progressOf(job, jobId)) {
        seen.push(progress);
        if (typeof progress.at['round'] === 'number') steps[progress.at['round']]?.resolve();
      }
    })();
    await jobs.enqueue(job, system(), { regionId: newId() }, { jobId });
    await following;
    expect(seen[0]).toEqual({ state: 'WAITING', at: {} });
    expect(seen).toContainEqual({ state: 'ACTIVE', at: { phase: 'SEARCH', round: 0 } });
    expect(seen.at(-1)).toEqual({ state: 'DONE', at: { phase: 'SEARCH', round: 1 } });
  });

  test('nothing but ids gets into a queue, neither as payload nor as progress', async () => {
    const job = aJob(aQueue({ attempts: 1 }));
    const jobs = await store.worker([
      serve(job, (_actor, _payload, { progress }) => Promise.resolve(progress({ who: 'Jansen' }))),
    ]);
    const named = { regionId: 'Jansen' as Uuid };
    await expect(jobs.enqueue(job, system(), named)).rejects.toThrow(PayloadRefused);
    await expect(jobs.enqueue(job, system(), { regionId: newId() }, { jobId: 'jansen' })).rejects.toThrow(
      PayloadRefused,
    );
    const person = { kind: 'SEAT', tenantId, memberId: newId(), issuer: 'https://idp.test', subject: 'p@example.org' };
    await expect(jobs.enqueue(job, person as never, { regionId: newId() })).rejects.toThrow(PayloadRefused);
    await last(jobs, job, await jobs.enqueue(job, system(), { regionId: newId() }));
    expect(await jobs.dead.list(job.queue)).toMatchObject([{ code: 'PAYLOAD_REFUSED' }]);
  });

  test('an api process adds and follows jobs but does none', async () => {
    const job = aJob();
    const api = store.process({ role: 'api' });
    api.serve('cases', [serve(job, () => Promise.resolve())]);
    await api.start();
    await api.ready();
    const jobId = await api.enqueue(job, system(), { regionId: newId() });
    const [first] = [await api.progressOf(job, jobId).next()];
    expect(first.value).toEqual({ state: 'WAITING', at: {} });
    await store.worker([serve(job, () => Promise.resolve())]);
    expect(await last(api, job, jobId)).toMatchObject({ state: 'DONE' });
  });

  test('a process is ready once its relay knows who subscribes', async () => {
    const jobs = await store.worker([]);
    await eventually(() =>
      jobs.ready().then(
        () => true,
        () => false,
      ),
    );
    await expect(jobs.ready()).resolves.toBeUndefined();
  });
});

import type { Actor } from '@regiotafel/kernel';
import { codeOf, log, type LogFields } from '@regiotafel/runtime';
import { type Job, type QueueEventsListener, UnrecoverableError, WaitingError } from 'bullmq';
import { Attempt } from './attempt.js';
import type { Backend, JobEvents, JobWorker, Outcome } from './backend.js';
import type { QueueDefinition } from './definitions.js';
import { actorOfJob, type Envelope, openEnvelope } from './envelope.js';
import type { BoundWork, Work } from './handlers.js';

interface CancelListener extends QueueEventsListener<Outcome> {
  cancel: (event: { jobId: string }, id: string) => void;
}

/** Crashes of a worker that one job survives; after that it is taken for the cause. */
const MAX_STALLED = 5;
const ASK_EVERY_MS = 1_000;
const EVENTS_BLOCK_MS = 1_000;

/** Trying again cannot help: the payload stays wrong, the seat stays revoked. */
const FINAL_CODES: ReadonlySet<string> = new Set(['PAYLOAD_REFUSED', 'INVALID_INPUT', 'UNAUTHENTICATED']);

/** What the queue remembers of an error: its code and where to find it in the log, no message and no stack. */
const failure = (error: unknown, fields: LogFields): Error => {
  const code = codeOf(error);
  const errorId = log.error('job.failed', error, fields);
  const text = `${code} ${errorId}`;
  return FINAL_CODES.has(code) ? new UnrecoverableError(text) : new Error(text);
};

/** Works on the jobs of one queue. */
export class Runner {
  private readonly running = new Map<string, Attempt>();
  private readonly worker: JobWorker;
  private readonly events: JobEvents | null;
  private closing = false;

  constructor(
    backend: Backend,
    private readonly queue: QueueDefinition,
    private readonly works: ReadonlyMap<string, Work>,
  ) {
    const { classes } = backend;
    const options = {
      ...backend.options,
      concurrency: queue.concurrency,
      lockDuration: queue.lockMs,
      stalledInterval: queue.stalledCheckMs,
      maxStalledCount: MAX_STALLED,
      autorun: false,
    };
    this.worker = new classes.Worker<Envelope, Outcome, string, object>(queue.name, this.run, options);
    this.worker.on('failed', (job) => {
      if (job?.deferredFailure) void this.giveUp(job, 'STALLED');
    });
    this.worker.on('error', (error) => log.error('jobs.worker', error, { queue: queue.name }));
    this.events = [...works.values()].some(({ cancellable }) => cancellable) ? this.listen(backend) : null;
  }

  start(): void {
    this.worker.run().catch((error: unknown) => log.error('jobs.worker', error, { queue: this.queue.name }));
  }

  /** Takes no more jobs, tells the running ones to stop, and resolves when they have. */
  async close(): Promise<void> {
    this.closing = true;
    const closed = this.worker.close();
    for (const attempt of this.running.values()) attempt.stop('CLOSING');
    await closed;
    await this.events?.close();
  }

  private listen({ options, classes }: Backend): JobEvents {
    const events = new classes.QueueEvents<Outcome>(this.queue.name, { ...options, blockingTimeout: EVENTS_BLOCK_MS });
    events.on('error', (error) => log.error('jobs.events', error, { queue: this.queue.name }));
    events.on<CancelListener>('cancel', ({ jobId }: { jobId: string }) => this.running.get(jobId)?.stop('CANCELLED'));
    return events;
  }

  private readonly run = async (job: Job<Envelope>, token?: string): Promise<Outcome> => {
    const id = job.id ?? '';
    const fields = this.fieldsOf(job);
    const attempt = new Attempt(job, fields, this.queue.maxRunMs);
    this.running.set(id, attempt);
    if (this.closing) attempt.stop('CLOSING');
    try {
      await this.handle(job, attempt);
    } catch (error) {
      if (attempt.stopped === null) throw await this.failed(job, error, fields);
    } finally {
      this.running.delete(id);
      await attempt.end();
    }
    return this.outcome(job, token, attempt, fields);
  };

  private fieldsOf(job: Job<Envelope>): LogFields {
    return { queue: this.queue.name, job: job.name, jobId: job.id ?? '', tenantId: String(job.data.tenantId) };
  }

  /** What the queue is told of an error. When no try is left, the work hears of it first. */
  private async failed(job: Job<Envelope>, error: unknown, fields: LogFields): Promise<Error> {
    const told = failure(error, fields);
    const isLast = told instanceof UnrecoverableError || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    if (isLast) await this.giveUp(job, codeOf(error));
    return told;
  }

  private async giveUp(job: Job<Envelope>, code: string): Promise<void> {
    try {
      const envelope = openEnvelope(job.data);
      const bound = this.works.get(job.name)?.bind(envelope.payload);
      await bound?.giveUp(actorOfJob(envelope, Date.now(), this.queue.maxRunMs), code);
    } catch (error) {
      log.error('job.give-up', error, this.fieldsOf(job));
    }
  }

  private async handle(job: Job<Envelope>, attempt: Attempt): Promise<void> {
    const work = this.works.get(job.name);
    if (!work) throw Object.assign(new Error('no handler here'), { code: 'NO_HANDLER' });
    const envelope = openEnvelope(job.data);
    const actor = actorOfJob(envelope, Date.now(), this.queue.maxRunMs);
    const bound = work.bind(envelope.payload);
    const context = attempt.context();
    if (!work.cancellable) return bound.run(actor, context);
    const asked = this.watch(bound, actor, attempt);
    try {
      await asked.now;
      if (!context.shouldStop()) await bound.run(actor, context);
    } finally {
      clearInterval(asked.timer);
    }
  }

  /** Asks the owner of the work before the start and then every second, should the broadcast have been missed. */
  private watch(bound: BoundWork, actor: Actor, attempt: Attempt) {
    const ask = async (): Promise<void> => {
      if (await bound.isCancelRequested(actor)) attempt.stop('CANCELLED');
    };
    const now = ask();
    const timer = setInterval(() => void ask().catch((error: unknown) => log.error('job.ask', error)), ASK_EVERY_MS);
    return { now, timer };
  }

  private async outcome(
    job: Job<Envelope>,
    token: string | undefined,
    attempt: Attempt,
    fields: LogFields,
  ): Promise<Outcome> {
    switch (attempt.stopped) {
      case null:
        return 'DONE';
      case 'CANCELLED':
        return 'CANCELLED';
      case 'CLOSING':
        await job.moveToWait(token);
        throw new WaitingError();
      case 'LATE':
        throw await this.failed(job, Object.assign(new Error('ran too long'), { code: 'RAN_TOO_LONG' }), fields);
    }
  }
}

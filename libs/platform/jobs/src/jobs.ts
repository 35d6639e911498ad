import { newId } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import type { Connection } from '@regiotafel/tenancy';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Backend, JobEvents } from './backend.js';
import { DeadLetters } from './dead-letters.js';
import type { JobDefinition, QueueDefinition } from './definitions.js';
import { envelope, type JobActor } from './envelope.js';
import type { Work } from './handlers.js';
import { dedupeKey, idOfJob } from './only-ids.js';
import { Producer } from './producer.js';
import { follow, type Progress } from './progress.js';
import { Relay } from './relay.js';
import { Runner } from './runner.js';
import { register } from './subscriptions.js';

/** Which part of the work a process takes: only adding and following jobs, only doing them, or all. */
export type JobsRole = 'api' | 'worker' | 'both';

/** What the jobs of a process are made of. */
export interface JobsOptions {
  readonly backend: Backend;
  /** The database with the outbox, as the role that owns the schema `bullmq`. */
  readonly connection: Connection;
  readonly role: JobsRole;
  /** Scopes that must have registered once before the relay starts, so that none misses the first events. */
  readonly awaits?: readonly string[];
  /** The relay looks at the outbox so often even when nothing rings; default 1500. */
  readonly pollMs?: number;
  /** Rows that are due are asked for so often; default 5000. */
  readonly sweepMs?: number;
}

/** How a job is added. */
export interface EnqueueOptions {
  /** Adding the same id again within an hour does nothing. Default: a new one. */
  readonly jobId?: string;
  /**
   * While a job with this id waits or runs, no other is added; with `keepLastIfActive` the latest one follows the
   * running one. Form: `plan:<uuid>`.
   */
  readonly dedupe?: { readonly id: string; readonly keepLastIfActive?: boolean };
}

/** How many jobs a queue holds, by state. `dead` are those that no try is left for. */
export interface QueueCounts {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}

const CLOSE_WITHIN_MS = 9_000;
const EVENTS_BLOCK_MS = 1_000;
/** BullMQ on PostgreSQL leaves out the wake-up for an event while another one of the queue commits: say it twice. */
const AGAIN_AFTER_MS = 20;

/** The one way to add, do, follow and cancel jobs. */
export class Jobs {
  readonly dead: DeadLetters;
  private readonly producer: Producer;
  private readonly works = new Map<string, Work[]>();
  private readonly runners: Runner[] = [];
  private readonly events = new Map<string, JobEvents>();
  private readonly known = new Map<string, QueueDefinition>();
  private relay: Relay | null = null;
  private closing: Promise<void> | null = null;

  constructor(private readonly options: JobsOptions) {
    this.producer = new Producer(options.backend);
    this.dead = new DeadLetters(this.producer);
  }

  /** Takes over the handlers of a scope. Before `start`. */
  serve(scope: string, works: readonly Work[]): void {
    const all = [...(this.works.get(scope) ?? []), ...works];
    const keys = all.map(({ queue, name }) => `${queue.name}/${name}`);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice) throw new Error(`two handlers for ${twice}`);
    this.works.set(scope, all);
  }

  /** Registers what the scopes subscribe to, then starts working and relaying. An api process only gets ready to add. */
  async start(): Promise<void> {
    await this.options.backend.ready();
    if (this.options.role === 'api') return;
    await this.registerAll();
    const works = [...this.works.values()].flat();
    for (const [name, queue] of new Map(works.map((work) => [work.queue.name, work.queue]))) {
      const mine = works.filter((work) => work.queue.name === name);
      this.known.set(name, queue);
      this.runners.push(new Runner(this.options.backend, queue, new Map(mine.map((work) => [work.name, work]))));
    }
    for (const runner of this.runners) runner.start();
    const { connection, awaits = [], pollMs = 1_500, sweepMs = 5_000 } = this.options;
    this.relay = new Relay(connection, this.producer, awaits, { pollMs, sweepMs });
    this.relay.start();
  }

  /**
   * Adds a job and returns the id of the one that will do the work, which is another one's when it was deduplicated.
   * Domain code that has just changed something announces an event instead: this call is not part of its transaction.
   * @throws PayloadRefused when the payload, the job id or the dedupe id is more than ids
   */
  async enqueue<P extends object>(
    job: JobDefinition<P>,
    actor: JobActor,
    payload: P,
    { jobId = newId(), dedupe }: EnqueueOptions = {},
  ): Promise<string> {
    const data = envelope(actor, payload, actor.trace);
    if (dedupe) dedupeKey(dedupe.id);
    this.known.set(job.queue.name, job.queue);
    const [added = jobId] = await this.producer.add(job.queue, [
      { name: job.name, data, jobId: idOfJob(jobId), ...(dedupe ? { dedupe } : {}) },
    ]);
    return added;
  }

  /** Each change of a job from now on, the present state first; ends when the job has ended or `return` is called. */
  progressOf(
    { queue }: Pick<JobDefinition<object>, 'queue'>,
    jobId: string,
  ): AsyncGenerator<Progress, void, undefined> {
    return follow(this.producer.queue(queue), this.eventsOf(queue), jobId);
  }

  /**
   * Removes a waiting job, tells a running one to stop. The caller has written its own request to cancel before: that
   * is what `isCancelRequested` answers from, also when this call is lost.
   */
  async cancel({ queue }: Pick<JobDefinition<object>, 'queue'>, jobId: string): Promise<void> {
    const open = this.producer.queue(queue);
    const job = await open.getJob(jobId);
    if (!job || job.finishedOn) return;
    const removed = job.processedOn ? 0 : await open.remove(jobId);
    if (removed) return;
    await this.producer.publish(queue, { eventName: 'cancel', jobId });
    await pause(AGAIN_AFTER_MS);
    await this.producer.publish(queue, { eventName: 'cancel', jobId });
  }

  /** Of every queue this process works on or has added to. */
  async counts(): Promise<QueueCounts[]> {
    return Promise.all(
      [...this.known.values()].map(async (queue) => {
        const counts = await this.producer
          .queue(queue)
          .getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
        const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
        return { queue: queue.name, waiting: waiting + prioritized, active, delayed, dead: failed };
      }),
    );
  }

  /** Rejects when the store does not answer, or the relay of this process is not at work. */
  async ready(): Promise<void> {
    await this.options.backend.ready();
    await this.relay?.ready();
  }

  /** Relays and takes nothing more, tells running jobs to stop, and waits for them up to nine seconds. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    const parts = [...this.runners, ...(this.relay ? [this.relay] : [])];
    const ended = Promise.all(parts.map((part) => part.close())).then(() => true);
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), CLOSE_WITHIN_MS);
    if (!(await Promise.race([ended, late.promise]))) log.warn('jobs.closed_late', { withinMs: CLOSE_WITHIN_MS });
    clearTimeout(timer);
    await Promise.all([...this.events.values()].map((events) => events.close()));
    await this.producer.close();
    await this.options.backend.close();
  }

  private eventsOf({ name }: QueueDefinition): JobEvents {
    const { options, classes } = this.options.backend;
    const events =
      this.events.get(name) ?? new classes.QueueEvents(name, { ...options, blockingTimeout: EVENTS_BLOCK_MS });
    if (!this.events.has(name)) events.on('error', (error) => log.error('jobs.events', error, { queue: name }));
    events.setMaxListeners(0);
    this.events.set(name, events);
    return events;
  }

  private async registerAll(): Promise<void> {
    const client = new pg.Client(this.options.connection);
    await client.connect();
    try {
      for (const [scope, works] of this.works) await register(client, scope, works);
    } finally {
      await client.end();
    }
  }
}

import { log } from '@regiotafel/runtime';
import type { JobsOptions } from 'bullmq';
import type { Backend, BoundClasses, JobQueue, Outcome } from './backend.js';
import type { QueueDefinition } from './definitions.js';
import type { Envelope } from './envelope.js';

/** Completed jobs stay this long, so that a second delivery of the same id is recognised. Seconds. */
const KEEP_COMPLETED_S = 3_600;
const EVENTS_KEPT = 1_000;

/** One job to add. */
export interface NewJob {
  readonly name: string;
  readonly data: Envelope;
  readonly jobId: string;
  readonly dedupe?: { readonly id: string; readonly keepLastIfActive?: boolean };
  /** Forget the job as soon as it is done, so that the same id may come again. */
  readonly forget?: boolean;
}

/** Adds jobs to queues and looks at them. */
export class Producer {
  private readonly queues = new Map<string, JobQueue>();

  private readonly voices = new Map<string, InstanceType<BoundClasses['QueueEventsProducer']>>();

  constructor(private readonly backend: Backend) {}

  /** The open queue of that definition. */
  queue({ name }: Pick<QueueDefinition, 'name'>): JobQueue {
    const open = this.queues.get(name) ?? this.open(name);
    this.queues.set(name, open);
    return open;
  }

  /**
   * Adds these jobs, each in a statement of its own: BullMQ's bulk statement makes a temporary table, which no role
   * may. An id that is in the queue already is left as it is.
   */
  add(definition: QueueDefinition, jobs: readonly NewJob[]): Promise<string[]> {
    const queue = this.queue(definition);
    return Promise.all(
      jobs.map(async (job) => (await queue.add(job.name, job.data, this.options(definition, job))).id ?? job.jobId),
    );
  }

  /** Tells everybody who listens to the queue's events. */
  async publish(
    { name }: QueueDefinition,
    event: { readonly eventName: string; readonly jobId: string },
  ): Promise<void> {
    const { options, classes } = this.backend;
    const voice = this.voices.get(name) ?? new classes.QueueEventsProducer(name, options);
    this.voices.set(name, voice);
    await voice.publishEvent(event);
  }

  async close(): Promise<void> {
    await Promise.all([...this.voices.values()].map((voice) => voice.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private options({ attempts, backoffMs }: QueueDefinition, job: NewJob): JobsOptions {
    return {
      jobId: job.jobId,
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      removeOnComplete: job.forget ? true : { age: KEEP_COMPLETED_S },
      removeOnFail: false,
      stackTraceLimit: 0,
      ...(job.dedupe ? { deduplication: job.dedupe } : {}),
    };
  }

  private open(name: string): JobQueue {
    const { options, classes } = this.backend;
    const queue = new classes.Queue<Envelope, Outcome>(name, {
      ...options,
      streams: { events: { maxLen: EVENTS_KEPT } },
    });
    queue.on('error', (error) => log.error('jobs.queue', error, { queue: name }));
    return queue;
  }
}

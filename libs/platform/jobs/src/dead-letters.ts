import { isUuid, NotFound, type Uuid } from '@regiotafel/kernel';
import type { Job } from 'bullmq';
import type { Outcome } from './backend.js';
import type { QueueDefinition } from './definitions.js';
import type { Envelope } from './envelope.js';
import type { Producer } from './producer.js';

/** A job that no try is left for. */
export interface DeadLetter {
  readonly jobId: string;
  readonly job: string;
  readonly tenantId: Uuid;
  /** Code of the last error. */
  readonly code: string;
  /** Under which the error stands in the log; null when the worker died. */
  readonly errorId: Uuid | null;
  readonly attempts: number;
  readonly failedAt: Date;
}

const PAGE_MAX = 200;

const letterOf = (job: Job<Envelope, Outcome>): DeadLetter => {
  const [code = 'UNKNOWN', errorId = ''] = (job.failedReason ?? '').split(' ');
  return {
    jobId: job.id ?? '',
    job: job.name,
    tenantId: job.data.tenantId,
    code: /^[A-Z0-9_]+$/i.test(code) && isUuid(errorId) ? code : 'STALLED',
    errorId: isUuid(errorId) ? errorId : null,
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
};

/** Jobs that failed for good: kept until somebody tries them again or discards them. */
export class DeadLetters {
  constructor(private readonly producer: Producer) {}

  /** Latest first. `limit` at most 200. */
  async list(queue: Pick<QueueDefinition, 'name'>, { offset = 0, limit = 50 } = {}): Promise<DeadLetter[]> {
    const last = offset + Math.min(limit, PAGE_MAX) - 1;
    const jobs = await this.producer.queue(queue).getFailed(offset, last);
    return jobs.map((job) => letterOf(job as Job<Envelope, Outcome>));
  }

  /** Gives it all its tries again. @throws NotFound */
  async retry(queue: Pick<QueueDefinition, 'name'>, jobId: string): Promise<void> {
    const job = await this.find(queue, jobId);
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  }

  /** Forgets it. @throws NotFound */
  async discard(queue: Pick<QueueDefinition, 'name'>, jobId: string): Promise<void> {
    await (await this.find(queue, jobId)).remove();
  }

  private async find(queue: Pick<QueueDefinition, 'name'>, jobId: string) {
    const job = await this.producer.queue(queue).getJob(jobId);
    if (!job?.finishedOn || job.returnvalue) throw new NotFound();
    return job;
  }
}

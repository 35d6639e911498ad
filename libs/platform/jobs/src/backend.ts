import type { BackendClasses, ConnectionOptions, IQueueBackend, Queue, QueueEvents, Worker } from 'bullmq';
import type { Envelope } from './envelope.js';

/** How a finished job ended. */
export type Outcome = 'DONE' | 'CANCELLED';

/** The classes of BullMQ, bound to one kind of store. */
export type BoundClasses = BackendClasses<IQueueBackend, ConnectionOptions>;

/** A queue of this product, in either store. */
export type JobQueue = Queue<Envelope, Outcome, string, Envelope, Outcome, string, IQueueBackend, ConnectionOptions>;
/** A worker of this product, in either store. */
export type JobWorker = Worker<Envelope, Outcome, string, IQueueBackend, object, ConnectionOptions>;
/** A reader of a queue's events, in either store. */
export type JobEvents = QueueEvents<Outcome, IQueueBackend, ConnectionOptions>;

/** Where queues live, for one process. */
export interface Backend {
  readonly kind: 'POSTGRES' | 'REDIS';
  readonly classes: BoundClasses;
  /** What every queue, worker and reader is opened with. */
  readonly options: { readonly connection: ConnectionOptions; readonly prefix?: string };
  /** Rejects when the store does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

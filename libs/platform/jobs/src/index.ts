export type { Backend } from './backend.js';
export type { DeadLetter, DeadLetters } from './dead-letters.js';
export { defineJob, defineQueue, dueQueue, eventQueue } from './definitions.js';
export type { JobDefinition, QueueDefinition } from './definitions.js';
export { actingIn } from './envelope.js';
export type { JobActor } from './envelope.js';
export { on, onDue, serve } from './handlers.js';
export type {
  CancelRequested,
  DueRow,
  GivenUp,
  Handler,
  HandlerOptions,
  JobContext,
  ServeOptions,
  Subscriber,
  Work,
} from './handlers.js';
export { Jobs } from './jobs.js';
export type { EnqueueOptions, JobsOptions, JobsRole, QueueCounts } from './jobs.js';
export { doesJobs, JobsModule } from './jobs.module.js';
export type { DoesJobs, JobsModuleOptions } from './jobs.module.js';
export { migrateJobs } from './migrate-jobs.js';
export { onlyIds, PayloadRefused } from './only-ids.js';
export type { IdFields, IdValue } from './only-ids.js';
export { postgresBackend } from './postgres-backend.js';
export type { Progress, ProgressState } from './progress.js';
export { redisBackend } from './redis-backend.js';

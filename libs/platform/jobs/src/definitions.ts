/** How the jobs of one queue are worked on. Milliseconds are real time. */
export interface QueueDefinition {
  readonly name: string;
  /** Jobs at once in one worker process. */
  readonly concurrency: number;
  /** Tries before a job becomes a dead letter. */
  readonly attempts: number;
  /** Wait before the second try; it doubles with every further one. */
  readonly backoffMs: number;
  /** A worker that is silent for so long has lost its job to another one. */
  readonly lockMs: number;
  /** How often the queue is searched for jobs of dead workers. */
  readonly stalledCheckMs: number;
  /** A handler that runs longer is told to stop, and the database refuses its actor. */
  readonly maxRunMs: number;
}

const DEFAULTS = {
  concurrency: 8,
  attempts: 8,
  backoffMs: 1_000,
  lockMs: 10_000,
  stalledCheckMs: 2_000,
  maxRunMs: 300_000,
} as const;

const NAME = /^[a-z][a-z0-9-]{0,59}$/;

const named = (name: string): string => {
  if (!NAME.test(name)) throw new Error(`a queue or job is named in kebab-case: ${name}`);
  return name;
};

/** Describes a queue; nothing is opened. The name is kebab-case and unique in the whole product. */
export const defineQueue = (name: string, options: Partial<Omit<QueueDefinition, 'name'>> = {}): QueueDefinition => ({
  ...DEFAULTS,
  ...options,
  name: named(name),
});

/** Where the jobs for events that a scope subscribes to are worked on. */
export const eventQueue = (scope: string): QueueDefinition => defineQueue(`events-${scope}`);

/** Where the jobs for rows of a scope that are due are worked on: about 9 hours of tries before a person must look. */
export const dueQueue = (scope: string): QueueDefinition =>
  defineQueue(`due-${scope}`, { attempts: 16, backoffMs: 1_000 });

/** One kind of job. */
export interface JobDefinition<P extends object> {
  readonly queue: QueueDefinition;
  readonly name: string;
  /** Turns the stored fields into the payload; throws when they are not one. */
  readonly parse: (fields: unknown) => P;
  /** Whether `cancel` reaches a running job of this kind. */
  readonly cancellable: boolean;
}

/** Describes one kind of job. `name` is kebab-case and unique in its queue. */
export const defineJob = <P extends object>(
  queue: QueueDefinition,
  name: string,
  { parse, cancellable = false }: { parse: (fields: unknown) => P; cancellable?: boolean },
): JobDefinition<P> => ({ queue, name: named(name), parse, cancellable });

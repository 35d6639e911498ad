import type { Actor, Uuid } from '@regiotafel/kernel';
import type { Log } from '@regiotafel/runtime';
import { dueQueue, eventQueue, type JobDefinition, type QueueDefinition } from './definitions.js';
import { type IdFields, PayloadRefused } from './only-ids.js';

/** What a handler may do besides its work. */
export interface JobContext {
  readonly jobId: string;
  /** First try is 1. */
  readonly attempt: number;
  /** Figures and short codes for whoever follows the job; the last one counts, at most four leave per second. */
  progress(fields: IdFields): void;
  /** True once the job was cancelled, ran too long or the process closes: return soon. The answer is remembered. */
  shouldStop(): boolean;
  /** The same as an event, for a worker thread or a request. Reading it promises to obey it. */
  readonly signal: AbortSignal;
  /** Writes with queue, job and tenant. */
  readonly log: Pick<Log, 'debug' | 'info' | 'warn'>;
}

/** Does one job. May be called again for the same job: after a failure, a crash, or a stop it was told of. */
export type Handler<P> = (actor: Actor, payload: P, context: JobContext) => Promise<void>;

/** Asks the owner of the work whether somebody asked to cancel it, such as its `cancel_requested` column. */
export type CancelRequested<P> = (actor: Actor, payload: P) => Promise<boolean>;

/**
 * Hears that no try is left for a job, before it becomes a dead letter, so that what the job was for does not wait for
 * it for ever. `code` is that of the last error; `STALLED` when workers died of it. May be called again for the same
 * job; what it throws is logged.
 */
export type GivenUp<P> = (actor: Actor, payload: P, code: string) => Promise<void>;

/** What a handler may say about its jobs besides doing them. */
export interface HandlerOptions<P> {
  readonly whenGivenUp?: GivenUp<P>;
}

/** Where the jobs of a handler come from. */
export type Source =
  | { readonly kind: 'CALL' }
  | { readonly kind: 'EVENT'; readonly event: string; readonly scope: string }
  | { readonly kind: 'DUE'; readonly list: string; readonly scope: string };

/** A handler with the payload of one job. */
export interface BoundWork {
  run(actor: Actor, context: JobContext): Promise<void>;
  isCancelRequested(actor: Actor): Promise<boolean>;
  giveUp(actor: Actor, code: string): Promise<void>;
}

/** A handler and what it handles; made by `serve`, `on` and `onDue`. */
export interface Work {
  readonly queue: QueueDefinition;
  readonly name: string;
  readonly source: Source;
  readonly cancellable: boolean;
  /** Reads the stored fields and binds them to the handler. @throws PayloadRefused when they do not parse */
  readonly bind: (fields: IdFields) => BoundWork;
}

const readPayload = <P>(parse: (fields: unknown) => P, fields: IdFields): P => {
  try {
    return parse(fields);
  } catch {
    throw new PayloadRefused('payload');
  }
};

/** What `serve` may be told besides the handler. */
export interface ServeOptions<P> extends HandlerOptions<P> {
  readonly isCancelRequested?: CancelRequested<P>;
}

const never = (): Promise<boolean> => Promise.resolve(false);
const nothing = (): Promise<void> => Promise.resolve();

const binding =
  <P>(
    parse: (fields: unknown) => P,
    handler: Handler<P>,
    { isCancelRequested = never, whenGivenUp = nothing }: ServeOptions<P> = {},
  ) =>
  (fields: IdFields): BoundWork => {
    const payload = readPayload(parse, fields);
    return {
      run: (actor, context) => handler(actor, payload, context),
      isCancelRequested: (actor) => isCancelRequested(actor, payload),
      giveUp: (actor, code) => whenGivenUp(actor, payload, code),
    };
  };

/** Does the jobs of one definition. `isCancelRequested` is asked before a cancellable job starts and every second. */
export const serve = <P extends object>(
  job: JobDefinition<P>,
  handler: Handler<P>,
  options: ServeOptions<P> = {},
): Work => ({
  queue: job.queue,
  name: job.name,
  source: { kind: 'CALL' },
  cancellable: job.cancellable,
  bind: binding(job.parse, handler, options),
});

/** Who subscribes: the scope, and a kebab-case name that is unique in it and stays when the code is renamed. */
export interface Subscriber {
  readonly scope: string;
  readonly name: string;
}

/** The fields as they are, under the type that the event's contract promises. */
const asPromised =
  <P>() =>
  (fields: unknown): P =>
    fields as P;

/**
 * Does one job per event of that name, as SYSTEM of the event's tenant with the outbox id as cause. Events of one
 * object may arrive in another order than they happened; each arrives at least once. `P` is the payload of the event in
 * the contract of the scope that announces it.
 */
export const on = <P extends object = IdFields>(
  event: string,
  { scope, name }: Subscriber,
  handler: Handler<P>,
  options: HandlerOptions<P> = {},
): Work => ({
  queue: eventQueue(scope),
  name,
  source: { kind: 'EVENT', event, scope },
  cancellable: false,
  bind: binding(asPromised<P>(), handler, options),
});

/** The row that is due. */
export interface DueRow {
  readonly id: Uuid;
}

/**
 * Does one job per row that `sec.due(list)` names, as SYSTEM of the row's tenant with the row as cause. The handler
 * moves or clears the row's `due_at`, and does nothing when the row is no longer due. A row whose job became a dead
 * letter is left alone until that is retried or discarded.
 * @param list lower_snake, at most 40 characters; there is a function `sec.due_<list>(int)`
 */
export const onDue = (list: string, { scope, name }: Subscriber, handler: Handler<DueRow>): Work => ({
  queue: dueQueue(scope),
  name,
  source: { kind: 'DUE', list, scope },
  cancellable: false,
  bind: binding(asPromised<DueRow>(), handler),
});

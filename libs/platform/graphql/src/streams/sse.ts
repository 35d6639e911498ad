import { Unauthenticated } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { type Caller, contextFor, type ContextOf } from '../context.js';
import type { Operation, Variables } from '../execution/engine.js';
import { wordedResult } from '../server/answer-known.js';
import { RequestRefused } from '../server/refusal.js';
import type { EventStream } from './event-stream.js';
import { watchedStream } from './watched-stream.js';

/** Who may go on listening. */
export interface StreamRules {
  readonly contextOf: ContextOf;
  /**
   * Whether the caller's session and seat still stand; asked before every event and in between, so that signing out or
   * revoking closes the stream. Callers without an actor are not asked about.
   */
  readonly stillActive?: (caller: Caller) => Promise<boolean>;
  /** Milliseconds between two checks of a quiet stream; 15 000 unless told. */
  readonly checkEvery?: number;
}

const CHECK_EVERY_MS = 15_000;

/** True for a request that asks for a stream. */
export const wantsStream = (request: FastifyRequest): boolean =>
  request.headers.accept?.includes('text/event-stream') ?? false;

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** The subscription streams of one server. */
export class Streams {
  readonly #open = new Set<EventStream<ExecutionResult>>();
  readonly #pending = new WeakMap<FastifyRequest, AsyncGenerator<ExecutionResult>>();
  readonly #handler = createHandler({
    authenticate: () => null,
    onSubscribe: ({ raw }) => this.#pending.get(raw),
    onNext: (_context, _request, result) => wordedResult(result as ExecutionResult) as ExecutionResult,
  });

  constructor(private readonly rules: StreamRules) {}

  /** Answers a subscription until its source ends, the reader leaves or the caller may no longer listen. */
  async serve(request: FastifyRequest, reply: FastifyReply, operation: Operation, variables: Variables): Promise<void> {
    if (operation.kind !== 'subscription') {
      throw new RequestRefused(400, 'STREAM_NEEDS_SUBSCRIPTION', 'Only subscriptions answer as a stream');
    }
    const caller = await this.rules.contextOf(request);
    const events = await operation.events(contextFor(caller), variables);
    const answers =
      Symbol.asyncIterator in events ? this.#watched(request, caller, operation, variables, events) : only(events);
    this.#pending.set(request, answers);
    request.headers.accept = 'text/event-stream';
    request.body = { query: '{ __typename }' };
    reply.hijack();
    await this.#handler(request, reply).catch((error: unknown) => {
      log.error('graphql.stream-broken', error, { operation: caller.operation });
      reply.raw.destroy();
    });
  }

  /** Ends every open stream: the server stops. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((stream) => stream.return(undefined)));
  }

  #watched(
    request: FastifyRequest,
    first: Caller,
    operation: Operation,
    variables: Variables,
    events: AsyncIterable<unknown>,
  ): EventStream<ExecutionResult> {
    const stream = watchedStream(events, {
      answer: async (event) => {
        const caller = await this.#again(request, first);
        return caller && operation.run(contextFor(caller), variables, event);
      },
      permitted: async () => (await this.#again(request, first)) !== undefined,
      every: this.rules.checkEvery ?? CHECK_EVERY_MS,
    });
    this.#open.add(stream);
    request.raw.once('close', () => this.#open.delete(stream));
    return stream;
  }

  /** The caller as they are now; undefined when they may no longer listen. */
  async #again(request: FastifyRequest, first: Caller): Promise<Caller | undefined> {
    try {
      const caller = await this.rules.contextOf(request);
      if (first.actor === null) return caller;
      if (caller.actor === null) return undefined;
      return (await (this.rules.stillActive?.(caller) ?? true)) ? caller : undefined;
    } catch (error) {
      if (!(error instanceof Unauthenticated)) log.error('graphql.stream-check', error);
      return undefined;
    }
  }
}

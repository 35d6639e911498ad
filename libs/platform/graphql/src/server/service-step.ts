import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { contextFor } from '../context.js';
import type { Engine, Operation } from '../execution/engine.js';
import type { SubgraphOptions } from '../scope/graph-shape.module.js';
import { type Streams, wantsStream } from '../streams/sse.js';
import { answerKnown } from './answer-known.js';
import { type Body, bodyOf, variablesOf } from './body.js';
import { SERVICE_LIMITS } from './limits.js';
import { refuse } from './refusal.js';
import { keepContext } from './request-context.js';
import { untrustedOperation } from './untrusted.js';

/** The edge writes one text per place in a trusted document; more means that somebody else is asking. */
const KNOWN_MAX = 2_000;

interface Step {
  readonly engine: Engine;
  readonly streams: Streams;
  readonly options: SubgraphOptions;
}

const stream = async (
  { engine, streams, options }: Step,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const body = bodyOf(request);
  const operation = untrustedOperation(engine, body, SERVICE_LIMITS, options.mode);
  await streams.serve(request, reply, operation, variablesOf(body));
};

interface Plain extends Body {
  readonly query: string;
  readonly operationName?: string;
}

/** As the edge asks; anything else a client may send is Apollo's to judge. */
const isPlain = (body: unknown): body is Plain => {
  const { query, operationName, extensions } = (body ?? {}) as Body;
  const isNamed = operationName === undefined || typeof operationName === 'string';
  return typeof query === 'string' && query !== '' && isNamed && extensions === undefined;
};

/** Remembers the operations of valid texts; what is not valid is left to Apollo to refuse. */
const knownTexts = ({ engine, options }: Pick<Step, 'engine' | 'options'>) => {
  const known = new Map<string, Operation | undefined>();
  const read = (asked: Plain): Operation | undefined => {
    try {
      const operation = untrustedOperation(engine, asked, SERVICE_LIMITS, options.mode);
      return operation.kind === 'subscription' ? undefined : operation;
    } catch {
      return undefined;
    }
  };
  return (asked: Plain): Operation | undefined => {
    const text = `${asked.operationName ?? ''}\n${asked.query}`;
    if (known.has(text)) return known.get(text);
    if (known.size >= KNOWN_MAX) known.clear();
    const operation = read(asked);
    known.set(text, operation);
    return operation;
  };
};

/** A service's step before Apollo: who asks, texts it has seen before, and streams for subscriptions. */
export const serviceStep = (step: Step): preHandlerAsyncHookHandler => {
  const { contextOf } = step.options;
  const operationOf = knownTexts(step);
  return async (request, reply) => {
    try {
      if (wantsStream(request)) return await stream(step, request, reply);
      const { body } = request;
      const operation = request.method === 'POST' && isPlain(body) ? operationOf(body) : undefined;
      if (operation && isPlain(body)) return await answerKnown(contextOf, request, reply, operation, variablesOf(body));
      return keepContext(request, contextFor(await contextOf(request)));
    } catch (thrown) {
      return refuse(reply, thrown);
    }
  };
};

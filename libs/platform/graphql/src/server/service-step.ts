import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { contextFor } from '../context.js';
import type { Engine } from '../execution/engine.js';
import type { SubgraphOptions } from '../scope/graph-shape.module.js';
import { type Streams, wantsStream } from '../streams/sse.js';
import { bodyOf, variablesOf } from './body.js';
import { SERVICE_LIMITS } from './limits.js';
import { refuse } from './refusal.js';
import { keepContext } from './request-context.js';
import { untrustedOperation } from './untrusted.js';

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

/** A service's step before Apollo: who asks, and streams for subscriptions. */
export const serviceStep =
  (step: Step): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    try {
      if (wantsStream(request)) return await stream(step, request, reply);
      return keepContext(request, contextFor(await step.options.contextOf(request)));
    } catch (thrown) {
      return refuse(reply, thrown);
    }
  };

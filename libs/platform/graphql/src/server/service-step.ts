import type { preHandlerAsyncHookHandler } from 'fastify';
import { contextFor } from '../context.js';
import type { Engine } from '../execution/engine.js';
import type { SubgraphOptions } from '../scope/graph-shape.module.js';
import { refuse } from './refusal.js';
import { keepContext } from './request-context.js';

/** A service's step before Apollo: who asks, and streams for subscriptions. */
export const serviceStep =
  (_engine: Engine, { contextOf }: SubgraphOptions): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    try {
      keepContext(request, contextFor(await contextOf(request)));
      return undefined;
    } catch (thrown) {
      return refuse(reply, thrown);
    }
  };

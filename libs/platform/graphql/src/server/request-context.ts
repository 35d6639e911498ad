import type { FastifyRequest } from 'fastify';
import type { GraphContext } from '../context.js';

const contexts = new WeakMap<FastifyRequest, GraphContext>();

/** Keeps the context made before Apollo sees the request. */
export const keepContext = (request: FastifyRequest, context: GraphContext): void => {
  contexts.set(request, context);
};

/** The context of a request that passed the hooks of this library. */
export const contextOfRequest = async (request: FastifyRequest): Promise<GraphContext> => {
  const context = contexts.get(request);
  if (!context) throw new Error('the request has no caller');
  return context;
};

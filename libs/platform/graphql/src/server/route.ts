import type { FastifyInstance, preHandlerAsyncHookHandler, RouteOptions } from 'fastify';
import { GRAPHQL_PATH } from './apollo-options.js';
import { refuseTransport } from './refusal.js';

/** A document of 20 MB as base64 inside JSON still fits; the gateway takes so much from a session only. */
const BODY_LIMIT = 28 * 1024 * 1024;

/** Puts our step before Apollo's handler on the graph's own route; other routes of the application do not see it. */
export const beforeApollo = (app: FastifyInstance, step: preHandlerAsyncHookHandler): void => {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.url !== GRAPHQL_PATH) return;
    route.bodyLimit = BODY_LIMIT;
    route.preHandler = [step];
    route.errorHandler = refuseTransport;
  });
};

import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError } from 'graphql';
import type { GraphContext } from '../context.js';
import { formatError } from '../errors.js';
import type { Engine } from '../execution/engine.js';
import { type Limits, withinLimits } from './limits.js';
import type { Mode } from './mode.js';
import { contextOfRequest } from './request-context.js';

/** Where every graph answers. */
export const GRAPHQL_PATH = '/graphql';

/** What edge and services have in common. Cache control and tracing would wrap every field of the compiled query. */
export const apolloOptions = (mode: Mode, limits: Limits) => ({
  path: GRAPHQL_PATH,
  graphiql: false,
  introspection: mode === 'demo',
  hideSchemaDetailsFromClientErrors: mode === 'production',
  includeStacktraceInErrorResponses: false,
  autoTransformHttpErrors: false,
  persistedQueries: false as const,
  stopOnTerminationSignals: false,
  formatError,
  stringifyResult: (value: unknown) => JSON.stringify(value),
  validationRules: [withinLimits(limits)],
  parseOptions: { maxTokens: limits.tokens },
  context: contextOfRequest,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
});

interface ExecutorRequest {
  readonly document: Parameters<Engine['prepare']>[0];
  readonly operationName: string | null;
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly context: unknown;
}

const withName = ({ operationName }: ExecutorRequest, request: { operationName?: string }) =>
  operationName ?? request.operationName;

/** Apollo's gateway hook over an engine: Apollo parses, validates and formats; the engine executes. */
export const gatewayOver = (engine: Engine) => ({
  onSchemaLoadOrUpdate(callback: (schema: { apiSchema: Engine['schema']; coreSupergraphSdl: string }) => void) {
    callback({ apiSchema: engine.schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  load: async () => ({
    executor: async (asked: ExecutorRequest & { readonly request: { operationName?: string } }) => {
      const operation = engine.prepare(asked.document, withName(asked, asked.request));
      if (operation.kind === 'subscription') return { errors: [overSse()] };
      return operation.run(asked.context as GraphContext, asked.request.variables ?? {});
    },
  }),
  stop: () => engine.close(),
});

const overSse = (): GraphQLError =>
  new GraphQLError('Subscriptions answer as a stream', {
    extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM', http: { status: 400 } },
  });

/** Options of a server over an engine; Nest's types know no gateway hook here. */
export const servedBy = (options: ApolloDriverConfig, engine: Engine): ApolloDriverConfig =>
  Object.assign({}, options, { gateway: gatewayOver(engine) });

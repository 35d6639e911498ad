import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { GraphContext } from '../context.js';
import { composed, type Service } from '../scope/composition.js';
import { canonical } from './canonical.js';
import type { Engine, Operation } from './engine.js';
import { preparedOnce } from './prepared.js';
import { variableErrors } from './variables.js';

interface Served {
  readonly api: GraphQLSchema;
  readonly stitched: GraphQLSchema;
}

/** Headers take part in the key under which equal requests in flight are answered once; hooks of fetch do not. */
const headersOf = (request?: { context?: Partial<GraphContext> }): Record<string, string> => ({
  ...request?.context?.headers,
});

const named = (operationName: string | undefined) => (operationName === undefined ? {} : { operationName });

const prepare = ({ api, stitched }: Served, document: DocumentNode, operationName: string | undefined): Operation => ({
  kind: getOperationAST(document, operationName)?.operation ?? 'query',
  run: async (contextValue, variableValues, rootValue = {}) => {
    const wrong = variableErrors(api, document, operationName, variableValues);
    if (wrong) return wrong;
    try {
      const args = { schema: stitched, document, contextValue, variableValues, rootValue, ...named(operationName) };
      return canonical(await execute(args));
    } catch (error) {
      return {
        errors: [new GraphQLError('Failed', { originalError: error instanceof Error ? error : null })],
        data: null,
      };
    }
  },
  events: async (contextValue, variableValues) => {
    const wrong = variableErrors(api, document, operationName, variableValues);
    if (wrong) return wrong;
    const args = { schema: stitched, document, contextValue, variableValues, ...named(operationName) };
    const stream = await createSourceEventStream(args);
    return Symbol.asyncIterator in stream ? stream : canonical(stream);
  },
});

/** Answers by asking the services over HTTP and joining what they say. @throws Error when they contradict each other */
export const stitchedEngine = (services: readonly Service[]): Engine => {
  const { api, supergraphSdl } = composed(services);
  const stitched = getStitchedSchemaFromSupergraphSdl({ supergraphSdl, httpExecutorOpts: { headers: headersOf } });
  return {
    schema: api,
    prepare: preparedOnce((document, operationName) => prepare({ api, stitched }, document, operationName)),
    close: async () => undefined,
  };
};

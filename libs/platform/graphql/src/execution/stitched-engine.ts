import type { HTTPExecutorOptions } from '@graphql-tools/executor-http';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
} from 'graphql';
import type { GraphContext } from '../context.js';
import { composed, type Service } from '../scope/composition.js';
import { answerShape } from './answer-shape.js';
import { canonical } from './canonical.js';
import type { Engine, Operation } from './engine.js';
import { broken, failuresLogged } from './failures.js';
import { preparedOnce } from './prepared.js';
import { serviceFetch } from './service-fetch.js';
import { missingAsNotFound, withPlacedErrors } from './stitched-errors.js';
import { variableErrors } from './variables.js';

interface Served {
  readonly api: GraphQLSchema;
  readonly stitched: GraphQLSchema;
}

/** Who asks goes into `headers`, where the executor knows of it; set in a hook of fetch it would be lost on shared answers. */
const headersOf = (request?: { context?: Partial<GraphContext> }): Record<string, string> => ({
  ...request?.context?.headers,
});

const named = (operationName: string | undefined) => (operationName === undefined ? {} : { operationName });

const prepare = ({ api, stitched }: Served, document: DocumentNode, operationName: string | undefined): Operation => {
  const shape = answerShape(api, document, operationName);
  const inOrder = (result: ExecutionResult, context: GraphContext): ExecutionResult =>
    failuresLogged(canonical(missingAsNotFound(result), shape), context);
  return {
    kind: getOperationAST(document, operationName)?.operation ?? 'query',
    run: async (contextValue, variableValues, rootValue = {}) => {
      const wrong = variableErrors(api, document, operationName, variableValues);
      if (wrong) return wrong;
      try {
        const args = { schema: stitched, document, contextValue, variableValues, rootValue, ...named(operationName) };
        return inOrder(await execute(args), contextValue);
      } catch (error) {
        return failuresLogged(broken(error), contextValue);
      }
    },
    events: async (contextValue, variableValues) => {
      const wrong = variableErrors(api, document, operationName, variableValues);
      if (wrong) return wrong;
      const args = { schema: stitched, document, contextValue, variableValues, ...named(operationName) };
      const stream = await createSourceEventStream(args);
      return Symbol.asyncIterator in stream ? stream : inOrder(stream, contextValue);
    },
  };
};

/** How services are asked; replaced only by the test that shows how answers leak. */
export interface StitchOptions {
  readonly headers?: (request?: { context?: Partial<GraphContext> }) => Record<string, string>;
  /** Whether equal requests in flight are answered once. */
  readonly shareInFlight?: boolean;
  readonly fetch?: (url: string, init: RequestInit | undefined, context: GraphContext) => Promise<Response>;
}

/** Answers by asking the services over HTTP and joining what they say. @throws Error when they contradict each other */
export const stitchedEngine = (
  services: readonly Service[],
  { headers = headersOf, fetch: fetchFn = serviceFetch, shareInFlight = false }: StitchOptions = {},
): Engine => {
  const { api, supergraphSdl } = composed(services);
  const stitched = withPlacedErrors(
    getStitchedSchemaFromSupergraphSdl({
      supergraphSdl,
      httpExecutorOpts: {
        method: 'POST',
        headers,
        fetch: fetchFn as HTTPExecutorOptions['fetch'],
        deduplicateInflightRequests: shareInFlight,
      },
    }),
  );
  return {
    schema: api,
    prepare: preparedOnce((document, operationName) => prepare({ api, stitched }, document, operationName)),
    close: async () => undefined,
  };
};

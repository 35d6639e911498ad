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
import { missingAsNotFound, withPlacedErrors } from './stitched-errors.js';
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

/** Hands event streams on in whole characters: the executor decodes every chunk for itself. */
const fetchWhole = async (url: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(url, init);
  if (!response.body || !response.headers.get('content-type')?.includes('text/event-stream')) return response;
  const whole = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new TextEncoderStream());
  return new Response(whole, { status: response.status, headers: response.headers });
};

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
  readonly fetch?: (url: string, init: RequestInit | undefined, context: GraphContext) => Promise<Response>;
}

/** Answers by asking the services over HTTP and joining what they say. @throws Error when they contradict each other */
export const stitchedEngine = (
  services: readonly Service[],
  { headers = headersOf, fetch: fetchFn = fetchWhole }: StitchOptions = {},
): Engine => {
  const { api, supergraphSdl } = composed(services);
  const stitched = withPlacedErrors(
    getStitchedSchemaFromSupergraphSdl({
      supergraphSdl,
      httpExecutorOpts: { method: 'POST', headers, fetch: fetchFn as HTTPExecutorOptions['fetch'] },
    }),
  );
  return {
    schema: api,
    prepare: preparedOnce((document, operationName) => prepare({ api, stitched }, document, operationName)),
    close: async () => undefined,
  };
};

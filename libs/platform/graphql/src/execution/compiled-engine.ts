import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { canonical } from './canonical.js';
import type { Engine, Operation } from './engine.js';
import { preparedOnce } from './prepared.js';
import { variableErrors } from './variables.js';

const COMPILER = { disablingCapturingStackErrors: true } as const;

/** An operation that only answers with these errors: the document has no such operation. */
const refused = (errors: readonly GraphQLError[]): Operation => ({
  kind: 'query',
  run: async () => ({ errors }),
  events: async () => ({ errors }),
});

const internal = (error: unknown): ExecutionResult => ({
  errors: [new GraphQLError('Failed', { originalError: error instanceof Error ? error : null })],
  data: null,
});

const compile = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Operation => {
  const compiled = compileQuery(schema, document, operationName, COMPILER);
  if (!isCompiledQuery(compiled)) return refused(canonical(compiled).errors ?? []);
  return {
    kind: getOperationAST(document, operationName)?.operation ?? 'query',
    run: async (context, variables, root = {}) => {
      try {
        const result = await compiled.query(root, context, variables);
        if (!result.errors) return result;
        if (result.data === undefined)
          return variableErrors(schema, document, operationName, variables) ?? canonical(result);
        return canonical(result);
      } catch (error) {
        return internal(error);
      }
    },
    events: async (context, variables) => {
      const stream = await createSourceEventStream({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
        ...(operationName === undefined ? {} : { operationName }),
      });
      return Symbol.asyncIterator in stream ? stream : canonical(stream);
    },
  };
};

/** Answers from an executable schema; every operation is compiled once. */
export const compiledEngine = (schema: GraphQLSchema): Engine => ({
  schema,
  prepare: preparedOnce((document, operationName) => compile(schema, document, operationName)),
  close: async () => undefined,
});

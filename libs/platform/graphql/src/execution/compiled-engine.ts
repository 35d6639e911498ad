import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { answerShape } from './answer-shape.js';
import { canonical } from './canonical.js';
import type { Engine, Operation } from './engine.js';
import { preparedOnce } from './prepared.js';
import { broken, failuresLogged } from './failures.js';
import { withSettledLists } from './settled-lists.js';
import { variableErrors } from './variables.js';

const NO_OPERATION = { code: 'OPERATION_RESOLUTION_FAILURE' };
const COMPILER = { disablingCapturingStackErrors: true } as const;

/** An operation that only answers with these errors: the document has no such operation. */
const refused = (errors: readonly GraphQLError[]): Operation => ({
  kind: 'query',
  run: async () => ({ errors }),
  events: async () => ({ errors }),
});

/** A subscription that gives no events answers once, with null for its field: so it does when a service refuses it. */
const withoutEvents = ({ errors = [] }: ExecutionResult): ExecutionResult => ({
  errors,
  data: Object.fromEntries(errors.flatMap(({ path }) => (path?.[0] === undefined ? [] : [[path[0], null]]))),
});

const compile = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Operation => {
  const compiled = compileQuery(schema, document, operationName, COMPILER);
  if (!isCompiledQuery(compiled))
    return refused(
      (compiled.errors ?? []).map(({ message }) => new GraphQLError(message, { extensions: NO_OPERATION })),
    );
  const shape = answerShape(schema, document, operationName);
  return {
    kind: getOperationAST(document, operationName)?.operation ?? 'query',
    run: async (context, variables, root = {}) => {
      try {
        const result = await compiled.query(root, context, variables);
        if (!result.errors) return result;
        const wrong = result.data === undefined && variableErrors(schema, document, operationName, variables);
        return wrong || failuresLogged(canonical(result, shape), context);
      } catch (error) {
        return failuresLogged(broken(error), context);
      }
    },
    events: async (context, variables) => {
      const wrong = variableErrors(schema, document, operationName, variables);
      if (wrong) return wrong;
      const stream = await createSourceEventStream({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
        ...(operationName === undefined ? {} : { operationName }),
      });
      return Symbol.asyncIterator in stream ? stream : failuresLogged(canonical(withoutEvents(stream), shape), context);
    },
  };
};

/** Answers from an executable schema, whose list fields it wraps; every operation is compiled once. */
export const compiledEngine = (executable: GraphQLSchema): Engine => {
  const schema = withSettledLists(executable);
  return {
    schema,
    prepare: preparedOnce((document, operationName) => compile(schema, document, operationName)),
    close: async () => undefined,
  };
};

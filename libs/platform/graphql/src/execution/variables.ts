import {
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Variables } from './engine.js';

const LIMIT = 50;

/** Why these variables do not fit the operation; undefined when they do. The answer is the same in both shapes. */
export const variableErrors = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): ExecutionResult | undefined => {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: LIMIT });
  if (!errors) return undefined;
  return {
    errors: [new GraphQLError('The variables do not fit the document', { extensions: { code: 'BAD_USER_INPUT' } })],
  };
};

import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Engine, Operation } from '../execution/engine.js';
import { type Limits, withinLimits } from './limits.js';
import type { Mode } from './mode.js';
import { RequestRefused } from './refusal.js';

const readDocument = (text: unknown, maxTokens: number): DocumentNode => {
  try {
    if (typeof text === 'string') return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  throw new RequestRefused(400, 'GRAPHQL_PARSE_FAILED', 'The document cannot be read');
};

/** The operation of a document that nobody reviewed, checked like any that Apollo answers. @throws RequestRefused */
export const untrustedOperation = (
  engine: Engine,
  { query, operationName }: Readonly<Record<string, unknown>>,
  limits: Limits,
  mode: Mode,
): Operation => {
  const document = readDocument(query, limits.tokens);
  const rules = [
    ...specifiedRules,
    withinLimits(limits),
    ...(mode === 'production' ? [NoSchemaIntrospectionCustomRule] : []),
  ];
  const [error] = validate(engine.schema, document, rules, { maxErrors: 1, hideSuggestions: true });
  if (error) throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  return engine.prepare(document, typeof operationName === 'string' ? operationName : undefined);
};

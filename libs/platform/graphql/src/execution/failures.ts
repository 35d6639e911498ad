import { DomainError } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import { HttpException } from '@nestjs/common';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { GraphContext } from '../context.js';
import { asError } from './thenable.js';

/** Enough to find a fault, too little to fill a disk when every row of a list has it. */
const LOGGED_PER_OPERATION = 10;

/** What was thrown, below the errors that say where. */
export const causeOf = (error: unknown): unknown => {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
};

const CODE = /^[A-Z][A-Z0-9_]*$/;

/** True for what the caller may know: a refusal of ours, of Nest, or one that a service has already put into words. */
const isRefusal = (error: GraphQLError): boolean => {
  const cause = causeOf(error);
  if (cause instanceof DomainError) return true;
  if (cause instanceof HttpException) return cause.getStatus() < 500;
  const code = error.extensions?.['code'];
  return typeof code === 'string' && CODE.test(code);
};

/**
 * Writes what failed to the log and tells the caller no more than an id: that of the operation, the same in every
 * service it touched.
 */
export const failuresLogged = (
  result: ExecutionResult,
  { operation }: Pick<GraphContext, 'operation'>,
): ExecutionResult => {
  if (!result.errors) return result;
  const logged = new Set<unknown>();
  const errors = result.errors.map((error) => {
    if (isRefusal(error)) return error;
    const cause = causeOf(error);
    if (!logged.has(cause) && logged.size < LOGGED_PER_OPERATION) {
      logged.add(cause);
      log.error('graphql.failed', cause, { operation, path: error.path?.join('.') ?? '' });
    }
    const extensions = { code: 'INTERNAL', errorId: operation };
    return new GraphQLError('Internal error', { path: error.path ?? null, extensions });
  });
  return { ...result, errors };
};

/** The answer of an execution that threw as a whole. */
export const broken = (thrown: unknown): ExecutionResult => ({
  errors: [new GraphQLError('Failed', { originalError: asError(thrown) })],
  data: null,
});

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { contextFor, type ContextOf } from '../context.js';
import { formatError } from '../errors.js';
import type { Operation, Variables } from '../execution/engine.js';
import { sendResult } from './refusal.js';

/** A result as it leaves in an answer or a stream: errors worded, in the order Apollo gives them. */
export const wordedResult = ({ errors, data }: ExecutionResult) => ({
  ...(errors ? { errors: errors.map((error) => formatError(error.toJSON(), error)) } : {}),
  ...(data === undefined ? {} : { data }),
});

/** Without data nothing ran: the request itself was wrong. */
const statusOf = ({ errors, data }: ExecutionResult): number => (errors && data === undefined ? 400 : 200);

/**
 * Runs an operation that was prepared before the request came and answers it here, with or without errors. Apollo never
 * sees it: its limits are for documents that nobody reviewed.
 */
export const answerKnown = async (
  contextOf: ContextOf,
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  variables: Variables,
): Promise<FastifyReply> => {
  const result = await operation.run(contextFor(await contextOf(request)), variables);
  return sendResult(reply.code(statusOf(result)), wordedResult(result));
};

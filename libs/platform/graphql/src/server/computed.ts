import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextFor, type ContextOf } from '../context.js';
import type { Operation, Variables } from '../execution/engine.js';
import { sendResult } from './refusal.js';
import { keepContext, withComputed } from './request-context.js';

/** An operation that was prepared before the request came, and its text. */
export interface Known {
  readonly text: string;
  readonly operation: Operation;
}

/** Runs a known operation; a clean answer leaves at once, one with errors is handed to Apollo as it is: nothing runs twice. */
export const answerKnown = async (
  contextOf: ContextOf,
  request: FastifyRequest,
  reply: FastifyReply,
  { text, operation }: Known,
  variables: Variables,
): Promise<FastifyReply | undefined> => {
  const context = contextFor(await contextOf(request));
  const result = await operation.run(context, variables);
  if (!result.errors) return sendResult(reply, result);
  keepContext(request, withComputed(context, result));
  request.body = { query: text, variables };
  return undefined;
};

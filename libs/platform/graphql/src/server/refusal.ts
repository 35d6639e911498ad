import { DomainError } from '@regiotafel/kernel';
import type { FastifyError, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatThrown } from '../errors.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A request that is refused before any document runs. */
export class RequestRefused extends DomainError {
  constructor(
    readonly status: number,
    code: string,
    message: string,
  ) {
    super(code, message);
  }
}

const statusOf = (thrown: unknown): number => {
  if (thrown instanceof RequestRefused) return thrown.status;
  if (thrown instanceof GraphQLError) return 400;
  if (!(thrown instanceof DomainError)) return 500;
  switch (thrown.code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'RATE_LIMITED':
      return 429;
    case 'UNAVAILABLE':
    case 'IDENTITY_PROVIDER_UNAVAILABLE':
      return 503;
    default:
      return 400;
  }
};

/** Answers a request with what was thrown before execution, in the form of any other GraphQL error. */
export const refuse = (reply: FastifyReply, thrown: unknown): FastifyReply => {
  const wait = thrown instanceof DomainError ? thrown.params['retryAfter'] : undefined;
  if (wait !== undefined) reply.header('retry-after', String(wait));
  return reply
    .code(statusOf(thrown))
    .header('content-type', JSON_TYPE)
    .send(JSON.stringify({ errors: [formatThrown(thrown)] }));
};

const fromTransport = (error: Partial<FastifyError>): unknown => {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return error;
  return status === 413
    ? new RequestRefused(413, 'TOO_LARGE', 'The request is too large')
    : new RequestRefused(status, 'BAD_REQUEST', 'The request is not a GraphQL request');
};

/** Error handler of the route: what Fastify itself refuses (body, type, size) has the same form. */
export const refuseTransport = (error: FastifyError, _request: unknown, reply: FastifyReply): void => {
  void refuse(reply, error instanceof DomainError ? error : fromTransport(error));
};

/** Sends a result exactly as Apollo would. */
export const sendResult = (reply: FastifyReply, result: unknown): FastifyReply =>
  reply.header('content-type', JSON_TYPE).send(JSON.stringify(result));

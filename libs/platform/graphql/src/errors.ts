import { DomainError, InvalidInput, NotFound, Unauthenticated } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import { HttpException, HttpStatus } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { causeOf } from './execution/failures.js';

/** Codes of the protocol itself; their messages may quote what was sent, so they are replaced. */
const PROTOCOL: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'The request is not a GraphQL request',
  BAD_USER_INPUT: 'The variables do not fit the document',
  GRAPHQL_PARSE_FAILED: 'The document cannot be read',
  OPERATION_RESOLUTION_FAILURE: 'The document has no such operation',
};
/** Failures between edge and service. */
const TRANSPORT = new Set(['SUBREQUEST_HTTP_ERROR', 'RESPONSE_VALIDATION_FAILED', 'DOWNSTREAM_SERVICE_ERROR']);
const NO_CODE = new Set(['INTERNAL_SERVER_ERROR']);
const CODE = /^[A-Z][A-Z0-9_]*$/;

interface Refusal {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const fromDomain = (error: DomainError): Refusal => ({
  message: error.message,
  extensions: {
    code: error.code,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(error instanceof InvalidInput ? { fields: error.fields } : {}),
  },
});

const fromHttp = (error: HttpException): DomainError | undefined => {
  switch (error.getStatus()) {
    case HttpStatus.UNAUTHORIZED:
      return new Unauthenticated();
    case HttpStatus.FORBIDDEN:
    case HttpStatus.NOT_FOUND:
      return new NotFound();
    default:
      return undefined;
  }
};

const internal = (error: unknown, path: GraphQLFormattedError['path']): Refusal => ({
  message: 'Internal error',
  extensions: {
    code: 'INTERNAL',
    errorId: log.error('graphql.failed', error, path ? { path: path.join('.') } : {}),
  },
});

const unavailable = (error: unknown): Refusal => ({
  message: 'A part of the system does not answer',
  extensions: { code: 'UNAVAILABLE', errorId: log.error('graphql.unavailable', error) },
});

const validation = (error: GraphQLFormattedError): Refusal => ({
  message: error.message,
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
});

const KEPT = ['code', 'errorId', 'fields', 'params'] as const;

const alreadyFormed = ({ message, extensions = {} }: GraphQLFormattedError): Refusal => ({
  message,
  extensions: Object.fromEntries(
    KEPT.flatMap((key) => (extensions[key] === undefined ? [] : [[key, extensions[key]]])),
  ),
});

const refusalFor = (formatted: GraphQLFormattedError, error: unknown): Refusal => {
  const cause = causeOf(error);
  if (cause instanceof DomainError) return fromDomain(cause);
  const refused = cause instanceof HttpException ? fromHttp(cause) : undefined;
  if (refused) return fromDomain(refused);
  const code = formatted.extensions?.['code'];
  if (typeof code !== 'string' || !CODE.test(code) || NO_CODE.has(code)) return internal(cause, formatted.path);
  if (TRANSPORT.has(code)) return unavailable(cause);
  if (code === 'GRAPHQL_VALIDATION_FAILED') return validation(formatted);
  const message = PROTOCOL[code];
  return message === undefined ? alreadyFormed(formatted) : { message, extensions: { code } };
};

/**
 * The only way an error leaves a service or the edge: `{message, path?, extensions: {code, errorId?, params?, fields?}}`.
 * Applied twice it changes nothing. No locations, no stack, no value anybody sent. What is not a `DomainError` becomes
 * `INTERNAL` with the id under which the log has it.
 */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const { message, extensions } = refusalFor(formatted, error);
  return { message, ...(formatted.path ? { path: formatted.path } : {}), extensions };
};

/** The formatted form of anything thrown outside of an execution. */
export const formatThrown = (thrown: unknown): GraphQLFormattedError => {
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError('Failed', { originalError: thrown instanceof Error ? thrown : new Error('not an error') });
  return formatError(error.toJSON(), error);
};

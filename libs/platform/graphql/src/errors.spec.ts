import { HttpException } from '@nestjs/common';
import { expect, test } from '@jest/globals';
import { Conflict, DomainError, InvalidInput } from '@regiotafel/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError, formatThrown } from './errors.js';

const formatted = (originalError: Error, path: string[] = ['a']): GraphQLFormattedError => {
  const error = new GraphQLError(originalError.message, { originalError, path });
  return formatError({ ...error.toJSON(), locations: [{ line: 1, column: 1 }] }, error);
};
const INTERNAL = {
  message: 'Internal error',
  extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
};

test('a refusal keeps its code, its constant message and its figures', () => {
  expect(formatted(new Conflict())).toEqual({
    message: 'Changed by someone else in the meantime',
    path: ['a'],
    extensions: { code: 'CONFLICT' },
  });
  expect(formatted(new DomainError('TOO_MANY', 'Too many', { max: 3 })).extensions).toEqual({
    code: 'TOO_MANY',
    params: { max: 3 },
  });
});

test('a wrong input names its fields', () => {
  const fields = [{ path: 'title', code: 'TOO_LONG', params: { max: 3 } }];
  expect(formatted(new InvalidInput(fields)).extensions).toEqual({ code: 'INVALID_INPUT', fields });
});

test('what is unknown says nothing but an id', () => {
  expect(formatted(new TypeError('password of Noor'))).toEqual({ path: ['a'], ...INTERNAL });
  expect(formatThrown('text')).toEqual(INTERNAL);
});

test('applied twice it changes nothing', () => {
  for (const cause of [new Conflict(), new InvalidInput([{ path: 'a', code: 'REQUIRED' }]), new Error('x')]) {
    const once = formatted(cause);
    expect(formatError(once, new GraphQLError(once.message, { extensions: once.extensions ?? null }))).toEqual(once);
  }
});

test('what Nest forbids looks like what is not there', () => {
  expect(formatted(new HttpException('no', 403)).extensions?.['code']).toBe('NOT_FOUND');
  expect(formatted(new HttpException('no', 401)).extensions?.['code']).toBe('UNAUTHENTICATED');
  expect(formatted(new HttpException('teapot', 418))).toEqual({ path: ['a'], ...INTERNAL });
});

test('extensions of others are not passed on', () => {
  const foreign = new GraphQLError('x', { extensions: { code: 'SOME', stacktrace: ['at'], query: 'text', http: {} } });
  expect(formatError(foreign.toJSON(), foreign).extensions).toEqual({ code: 'SOME' });
});

test('a service that does not answer is told as such, without its address', () => {
  const lost = new GraphQLError('fetch failed to http://10.0.0.7', { extensions: { code: 'SUBREQUEST_HTTP_ERROR' } });
  expect(formatError(lost.toJSON(), lost)).toEqual({
    message: 'A part of the system does not answer',
    extensions: { code: 'UNAVAILABLE', errorId: expect.any(String) },
  });
});

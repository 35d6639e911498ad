import { expect, test } from '@jest/globals';
import { KNOWN_CODES, messageIdOf, problemOf } from './errors.js';

test('a refusal keeps its code and gets a text', () => {
  const problem = problemOf({ graphQLErrors: [{ extensions: { code: 'NOT_FOUND', errorId: 'e-1' } }] });
  expect(problem).toEqual({ code: 'NOT_FOUND', messageId: 'error.NOT_FOUND', fields: [], params: {}, errorId: 'e-1' });
});

test('a code without a text of its own falls back', () => {
  expect(messageIdOf('SOMETHING_NEW')).toBe('error.OTHER');
  expect(problemOf({ graphQLErrors: [{ extensions: { code: 'SOMETHING_NEW' } }] }).code).toBe('SOMETHING_NEW');
});

test('all wrong fields come through, with their parameters', () => {
  const fields = [
    { path: 'necessity', code: 'TOO_LONG', params: { most: 500 } },
    { path: 'people.2.role', code: 'REQUIRED' },
    { path: 3, code: 'DAMAGED' },
  ];
  expect(problemOf({ graphQLErrors: [{ extensions: { code: 'INVALID_INPUT', fields } }] }).fields).toEqual([
    { path: 'necessity', code: 'TOO_LONG', params: { most: 500 } },
    { path: 'people.2.role', code: 'REQUIRED', params: {} },
  ]);
});

test('no answer at all is being offline', () => {
  expect(problemOf({ graphQLErrors: [], networkError: new TypeError('Failed to fetch') }).code).toBe('OFFLINE');
});

test('an answer that is no GraphQL is an unavailable service', () => {
  expect(problemOf({ graphQLErrors: [], networkError: new Error('503'), response: { status: 503 } }).code).toBe(
    'UNAVAILABLE',
  );
});

test('an answer 401 means signing in again', () => {
  expect(problemOf({ graphQLErrors: [], response: { status: 401 } }).code).toBe('UNAUTHENTICATED');
});

test('every known code maps to itself', () => {
  expect(KNOWN_CODES.map(messageIdOf)).toEqual(KNOWN_CODES.map((code) => `error.${code}`));
});

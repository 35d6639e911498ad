import { DomainError, NotFound } from '@regiotafel/kernel';
import { expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { answerShape } from './answer-shape.js';
import { canonical } from './canonical.js';

const schema = buildSchema(`
  type Query { a: A list: [A!] maybe: [A] }
  type A { must: String! may: String inner: A innerMust: A! }
`);
const shape = answerShape(
  schema,
  parse(
    '{ a { ...f other: must inner { must } innerMust { must may } } list { must } maybe { must } } fragment f on A { must may }',
  ),
  undefined,
);
const failed = (path: (string | number)[], originalError: Error = new Error('x')) =>
  new GraphQLError('x', { path, originalError });
const told = (data: Record<string, unknown> | null, ...errors: GraphQLError[]) =>
  canonical({ data, errors }, shape).errors?.map(({ path, originalError }) => [
    path?.join('.'),
    originalError?.message,
  ]);

test('an answer without errors is passed on', () => {
  expect(canonical({ data: { a: null } }, shape)).toEqual({ data: { a: null } });
});

test('errors are sorted by path, numbers as numbers', () => {
  const data = { maybe: Array.from({ length: 11 }, () => null), a: null };
  const errors = [['maybe', 10], ['maybe', 9], ['a']].map((path) => failed(path));
  expect(told(data, ...errors)?.map(([path]) => path)).toEqual(['a', 'maybe.9', 'maybe.10']);
});

test('an error is placed where the null is', () => {
  expect(told({ a: null }, failed(['a', 'innerMust', 'must']))).toEqual([['a', 'x']]);
  expect(told({ list: null }, failed(['list', 3, 'must']))).toEqual([['list', 'x']]);
  expect(told({ maybe: [null] }, failed(['maybe', 0, 'must']))).toEqual([['maybe.0', 'x']]);
});

test('several failures of one place are one error, a refusal before a fault', () => {
  const errors = [failed(['a', 'must']), failed(['a', 'other'], new NotFound())];
  expect(told({ a: null }, ...errors)).toEqual([['a', 'Not found']]);
  expect(told({ a: null }, ...errors.toReversed())).toEqual([['a', 'Not found']]);
});

test('which of two refusals is told does not depend on their order', () => {
  const errors = [failed(['a', 'must'], new DomainError('B', 'b')), failed(['a', 'other'], new DomainError('A', 'a'))];
  expect(told({ a: null }, ...errors)).toEqual([['a', 'a']]);
  expect(told({ a: null }, ...errors.toReversed())).toEqual([['a', 'a']]);
});

test('an error that stopped below a null did not cause it', () => {
  const below = failed(['a', 'inner', 'must'], new NotFound());
  expect(told({ a: null }, below, failed(['a', 'must']))).toEqual([['a', 'x']]);
});

test('errors of a request without data have no place', () => {
  expect(canonical({ errors: [failed(['a'])] }, shape).errors?.[0]?.path).toBeUndefined();
});

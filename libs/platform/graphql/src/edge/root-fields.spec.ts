import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { rootFieldsOf } from './root-fields.js';

test.each([
  ['each field of a query', '{ a b }', ['a', 'b']],
  ['a field under several names as often', '{ x: a(n: 1) y: a(n: 2) a(n: 3) }', ['a', 'a', 'a']],
  ['the same field once', '{ a a ... on Query { a } ...F } fragment F on Query { a }', ['a']],
  [
    'fields of fragments, and of fragments in them',
    '{ ...F } fragment F on Query { b ...G } fragment G on Query { c }',
    ['b', 'c'],
  ],
  ['a fragment that spreads itself', '{ ...F } fragment F on Query { b ...F }', ['b']],
  ['the same name in another operation apart', 'query A { x: a } query B { x: b }', ['a', 'b']],
  ['a fragment in each operation', 'query A { ...F } query B { ...F } fragment F on Query { a }', ['a', 'a']],
  ['nothing below the root', '{ a { b c } }', ['a']],
])('%s', (_what, text, fields) => {
  expect(rootFieldsOf(parse(text))).toEqual(fields);
});

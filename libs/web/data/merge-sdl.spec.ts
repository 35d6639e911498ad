import { expect, test } from '@jest/globals';
import { printSchema } from 'graphql';
import { mergeSdl } from './merge-sdl.ts';

const merge = (...texts: string[]): string =>
  printSchema(mergeSdl(texts.map((text, at) => ({ path: `${at}.graphql`, text }))));

test('fields of one type from several scopes stand together', () => {
  const sdl = merge(
    'type Query { cards: [Card] } type Card @key(fields: "id") { id: ID! }',
    'extend type Query { me: String }',
  );
  expect(sdl).toContain('cards: [Card]\n  me: String');
});

test('the stub of a foreign entity disappears into its owner', () => {
  const sdl = merge(
    'type Query { card: Card } type Card { manager: Member } type Member @key(fields: "id", resolvable: false) { id: ID! }',
    'type Member @key(fields: "id") { id: ID! name: String! }',
  );
  expect(sdl.match(/type Member/g)).toHaveLength(1);
  expect(sdl).toContain('name: String!');
});

test('federation directives and hidden fields are not for clients', () => {
  const sdl = merge(
    'extend schema @link(url: "x") directive @key(fields: String!) on OBJECT type Query @shareable { a: Int b: Int @inaccessible }',
  );
  expect(sdl).toBe('type Query {\n  a: Int\n}');
});

test('a deprecation stays visible', () => {
  expect(merge('type Query { a: Int @deprecated(reason: "use b") b: Int }')).toContain('@deprecated(reason: "use b")');
});

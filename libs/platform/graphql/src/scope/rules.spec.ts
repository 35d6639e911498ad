import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { SHARED_SDL } from '../shared-sdl.js';
import { brokenRules } from './rules.js';
import { type Subgraph, subgraphOf } from './subgraph.js';

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const built = buildSubgraphSchema as (
  modules: readonly { typeDefs: DocumentNode; resolvers: Resolvers }[],
) => GraphQLSchema;

const scope = (name: string, sdl: string, resolvers: Resolvers = {}): Subgraph =>
  subgraphOf(name, built([{ typeDefs: parse(SHARED_SDL + sdl), resolvers }]));

const OWNER = { Card: { __resolveReference: () => null } };
const cases = (sdl = '', resolvers: Resolvers = OWNER): Subgraph =>
  scope(
    'cases',
    `extend type Query { card: Card } type Card @key(fields: "id") { id: ID! title: String! } ${sdl}`,
    resolvers,
  );
const help = (sdl: string, resolvers: Resolvers = {}): Subgraph =>
  scope('help', `extend type Query { help: Boolean } ${sdl}`, resolvers);

test('scopes that keep the rules are one graph', () => {
  const fine = help(
    'input A { idempotencyKey: ID! } extend type Mutation { ask(input: A!): Ask } type Card @key(fields: "id") { id: ID! urgent: Boolean } type Ask { card: Card page: PageInfo at: DateTime }',
  );
  expect(brokenRules([cases(), fine])).toEqual([]);
});

test.each([
  ['a query that may not be null', [cases('extend type Query { all: [Card!]! }')], 'cases: Query.all is nullable'],
  [
    'a subscription that may not be null',
    [cases('extend type Subscription { moved: Card! }')],
    'Subscription.moved is nullable',
  ],
  [
    'a change without input',
    [cases('extend type Mutation { open(id: ID!): Card }')],
    'cases: Mutation.open has one argument, input',
  ],
  [
    'a change with something beside its input',
    [cases('input A { idempotencyKey: ID! } extend type Mutation { open(input: A!, force: Boolean): Card }')],
    'cases: Mutation.open has one argument, input',
  ],
  [
    'a change that cannot be sent twice',
    [cases('input A { id: ID! } extend type Mutation { open(input: A!): Card }')],
    'of an input type with idempotencyKey',
  ],
  [
    'a change that may be sent without its key',
    [cases('input A { idempotencyKey: ID } extend type Mutation { open(input: A!): Card }')],
    'of an input type with idempotencyKey',
  ],
  ['no owner', [cases('', {})], 'Card needs one @ResolveReference, in the scope that owns it: found 0 (cases)'],
  ['two owners', [cases(), help('type Card @key(fields: "id") { id: ID! }', OWNER)], 'found 2 (cases, help)'],
  ['another key', [cases(), help('type Card @key(fields: "code") { code: String! }')], 'help: Card has one key'],
  ['another type of id', [cases(), help('type Card @key(fields: "id") { id: String! }')], 'help: Card has one key'],
  ['an entity without a key', [cases(), help('type Card { id: ID! }')], 'help: Card is an entity elsewhere'],
  [
    'a field of two scopes',
    [cases(), help('type Card @key(fields: "id") { id: ID! title: String! @shareable }')],
    'Card.title belongs to one scope',
  ],
  [
    'a type of two scopes',
    [cases('type Note { text: String }'), help('type Note { text: String }')],
    'Note is defined by cases and help',
  ],
  [
    'an enum of two scopes',
    [cases('enum State { OPEN }'), help('enum State { OPEN }')],
    'State is defined by cases and help',
  ],
  [
    'an enum with internal values',
    [cases('enum State { OPEN }', { ...OWNER, State: { OPEN: 1 } })],
    'enum State has internal values',
  ],
  [
    'a shared type with a resolver',
    [cases('', { ...OWNER, PageInfo: { endCursor: () => null } })],
    'the shared type PageInfo has a resolver',
  ],
] as const)('%s is named', (_what, subgraphs, message) => {
  expect(brokenRules(subgraphs)).toEqual([expect.stringContaining(message)]);
});

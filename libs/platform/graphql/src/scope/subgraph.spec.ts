import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { requireResolvers } from './subgraph.js';

const built = buildSubgraphSchema as (parts: readonly { typeDefs: DocumentNode; resolvers: object }[]) => GraphQLSchema;
const typeDefs = parse('type Query { known: Int forgotten: Int } type Mutation { change: Int }');
const one = (): number => 1;

test('a scope whose root field nobody resolves does not start', () => {
  const schema = built([{ typeDefs, resolvers: { Query: { known: one } } }]);
  expect(() => requireResolvers('a', schema)).toThrow('scope a: nothing resolves Query.forgotten, Mutation.change');
});

test('a scope that resolves all of its root fields starts', () => {
  const resolvers = { Query: { known: one, forgotten: one }, Mutation: { change: one } };
  expect(() => requireResolvers('a', built([{ typeDefs, resolvers }]))).not.toThrow();
});

import type { Day } from '@regiotafel/kernel/day';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated.js';

/**
 * Writes a typed operation or fragment: `graphql('query Pool($first: Int!) { … }', [CardFragment])`.
 * Every operation has a name that is unique in the client; the build finds it by that name.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Day: Day };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

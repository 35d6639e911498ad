import {
  graphqlSync,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { GraphContext } from '../context.js';

/** The part of the graph one scope owns. */
export interface Subgraph {
  readonly scope: string;
  /** Executable, with federation's `_entities` and `_service`. */
  readonly schema: GraphQLSchema;
  /** Its federated schema text, as `_service` gives it. */
  readonly sdl: string;
}

export type FieldResolver = GraphQLFieldResolver<unknown, GraphContext>;

/** `@ResolveReference` of an entity: a representation in, the entity or null out. */
export type ReferenceResolver = (reference: { __typename: string; id: string }, ...rest: unknown[]) => unknown;

export const subgraphOf = (scope: string, schema: GraphQLSchema): Subgraph => {
  const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  const service = data?.['_service'] as { sdl?: string } | undefined;
  if (!service?.sdl) throw new Error(`scope ${scope}: no federated schema`);
  return { scope, schema, sdl: service.sdl };
};

const TWINS = new Set(['_Service', '_Entity', '_Any']);

/** The object types a scope defines, without those of introspection and federation. */
export const objectTypes = ({ schema }: Subgraph): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !TWINS.has(type.name),
  );

export const isRoot = (type: GraphQLObjectType): boolean =>
  type.name === 'Query' || type.name === 'Mutation' || type.name === 'Subscription';

export const isEntity = (type: GraphQLObjectType): boolean =>
  [type.astNode, ...type.extensionASTNodes].some((node) =>
    node?.directives?.some((directive) => directive.name.value === 'key'),
  );

export const referenceResolverOf = (type: GraphQLObjectType): ReferenceResolver | undefined => {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
  return apollo?.subgraph?.resolveReference;
};

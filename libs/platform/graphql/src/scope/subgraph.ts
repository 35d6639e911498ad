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

interface Extensions {
  readonly apollo?: { readonly subgraph?: { resolveReference?: ReferenceResolver } };
}

/** `@ResolveReference` of an entity: a representation in, the entity or null out. */
export type ReferenceResolver = (reference: { __typename: string; id: string }, ...rest: unknown[]) => unknown;

const rejecting =
  (resolve: ReferenceResolver): ReferenceResolver =>
  async (...args) =>
    resolve(...args);

/** A reference resolver that throws at once would fail the references beside it, too: let it reject its own. */
export const withRejectingReferences = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    const { apollo } = type.extensions as Extensions;
    const subgraph = apollo?.subgraph;
    if (subgraph?.resolveReference) subgraph.resolveReference = rejecting(subgraph.resolveReference);
  }
  return schema;
};

/**
 * Says at the start which root fields nobody resolves: they would answer null for ever.
 * @throws Error with their names
 */
export const requireResolvers = (scope: string, schema: GraphQLSchema): void => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const missing = roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ resolve, subscribe }) => resolve === undefined && subscribe === undefined)
      .map(({ name }) => `${type?.name}.${name}`),
  );
  if (missing.length > 0) throw new Error(`scope ${scope}: nothing resolves ${missing.join(', ')}`);
};

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
  const { apollo } = type.extensions as Extensions;
  return apollo?.subgraph?.resolveReference;
};

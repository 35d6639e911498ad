import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { GraphContext } from '../context.js';
import { whenReady } from '../execution/thenable.js';
import { type Entity, entitiesOf } from '../scope/rules.js';
import { type FieldResolver, isRoot, objectTypes, type Subgraph } from '../scope/subgraph.js';
import { type Exchange, exchangeFor } from './exchange.js';
import { Stub } from './stub.js';

interface Graph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** Finds the foreign entity a value stands for, if any. */
type TypeOf = (value: unknown, context: GraphContext, info: GraphQLResolveInfo) => string | undefined;

const typeNameIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '__typename' in value && typeof value.__typename === 'string'
    ? value.__typename
    : undefined;

const possibleTypes = (schema: GraphQLSchema, type: ReturnType<typeof getNamedType>): readonly GraphQLObjectType[] => {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
};

/** How values of this field are told apart, when some of them may be entities of another scope. */
const foreignIn = (
  graph: Graph,
  subgraph: Subgraph,
  field: GraphQLField<unknown, GraphContext>,
): TypeOf | undefined => {
  const type = getNamedType(field.type);
  const foreign = new Set(
    possibleTypes(subgraph.schema, type)
      .map(({ name }) => name)
      .filter((name) => graph.entities.has(name) && graph.entities.get(name)?.owner !== subgraph),
  );
  if (foreign.size === 0) return undefined;
  if (!isAbstractType(type)) return () => type.name;
  return (value, context, info) => {
    const told = typeNameIn(value) ?? type.resolveType?.(value, context, info, type);
    return typeof told === 'string' && foreign.has(told) ? told : undefined;
  };
};

const swapping = (graph: Graph, typeOf: TypeOf, abstract: boolean, resolve: FieldResolver): FieldResolver => {
  const place = (value: unknown, context: GraphContext, info: GraphQLResolveInfo): unknown => {
    if (value === null || value === undefined || value instanceof Error) return value;
    if (Array.isArray(value)) return value.map((item) => whenReady(item, (ready) => place(ready, context, info)));
    const name = typeOf(value, context, info);
    const exchange = name === undefined ? undefined : graph.exchanges.get(name);
    return exchange ? exchange.swap(value, context, info, abstract) : value;
  };
  return (parent, args, context, info) =>
    whenReady(resolve(parent, args, context, info), (value) => place(value, context, info));
};

const property =
  (name: string): FieldResolver =>
  (parent) =>
    typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[name] : undefined;

const forgetting =
  (resolve: FieldResolver): FieldResolver =>
  (parent, args, context, info) => {
    context.loaders.clear();
    return resolve(parent, args, context, info);
  };

const represented =
  (exchange: Exchange, resolve: FieldResolver): FieldResolver =>
  (parent, args, context, info) =>
    whenReady(exchange.represent(parent, context, info), (reference) => resolve(reference, args, context, info));

/** The resolver of one field in the one-process graph; undefined when the plain property is the answer. */
const resolverFor = (
  graph: Graph,
  subgraph: Subgraph,
  typeName: string,
  field: GraphQLField<unknown, GraphContext>,
) => {
  const own = field.resolve as FieldResolver | undefined;
  const typeOf = foreignIn(graph, subgraph, field);
  const abstract = isAbstractType(getNamedType(field.type));
  const swapped = typeOf ? swapping(graph, typeOf, abstract, own ?? property(field.name)) : own;
  const entity = graph.entities.get(typeName);
  const exchange = graph.exchanges.get(typeName);
  if (!entity || !exchange) return typeName === 'Mutation' && swapped ? forgetting(swapped) : swapped;
  if (entity.owner !== subgraph) return swapped && represented(exchange, swapped);
  if (field.name === 'id') return exchange.resolveId;
  return swapped && entity.others.length > 0 ? exchange.guarded(swapped, !isNonNullType(field.type)) : swapped;
};

const attachType = (api: GraphQLSchema, graph: Graph, subgraph: Subgraph, type: GraphQLObjectType): void => {
  const target = api.getType(type.name);
  if (!isObjectType(target)) return;
  const fields = target.getFields();
  const foreignEntity = graph.entities.has(type.name) && graph.entities.get(type.name)?.owner !== subgraph;
  for (const field of Object.values(type.getFields())) {
    const place = fields[field.name];
    if (!place || (foreignEntity && field.name === 'id')) continue;
    const resolve = resolverFor(graph, subgraph, type.name, field);
    if (resolve) place.resolve = resolve;
    if (isRoot(type) && field.subscribe) place.subscribe = field.subscribe;
  }
};

const attachAbstract = (api: GraphQLSchema, subgraph: Subgraph): void => {
  for (const type of Object.values(subgraph.schema.getTypeMap())) {
    const target = api.getType(type.name);
    if ((isUnionType(type) || isInterfaceType(type)) && isAbstractType(target)) {
      const { resolveType } = type;
      target.resolveType = (value, context, info, abstract) =>
        value instanceof Stub ? value.__typename : (typeNameIn(value) ?? resolveType?.(value, context, info, abstract));
    }
  }
};

/**
 * Gives the composed schema the resolvers of its scopes. Values of an entity's owner pass untouched; an entity named
 * by another scope is exchanged for the owner's where it is returned, when fields of the owner are asked for.
 */
export const attach = (api: GraphQLSchema, subgraphs: readonly Subgraph[]): GraphQLSchema => {
  const entities = entitiesOf(subgraphs);
  const exchanges = new Map([...entities].map(([name, entity]) => [name, exchangeFor(entity)]));
  const graph: Graph = { entities, exchanges };
  for (const subgraph of subgraphs) {
    for (const type of objectTypes(subgraph)) attachType(api, graph, subgraph, type);
    attachAbstract(api, subgraph);
  }
  return api;
};

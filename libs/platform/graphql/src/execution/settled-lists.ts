import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { asError, isThenable, whenReady } from './thenable.js';

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const needsSettling = (item: unknown): boolean => isThenable(item) || (Array.isArray(item) && item.some(needsSettling));

const settled = (value: unknown): unknown => {
  if (!Array.isArray(value) || !value.some(needsSettling)) return value;
  return Promise.all(value.map(async (item: unknown) => Promise.resolve(item).then(settled).catch(asError)));
};

const settling =
  (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (parent, args, context, info) =>
    whenReady(resolve(parent, args, context, info), settled);

/**
 * Waits for the items of a list before a compiled query sees it: graphql-jit 0.8.9 puts the null of an item that
 * rejects at the end of the list instead of at its place. A rejected item becomes its error.
 */
export const withSettledLists = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && isList(field.type)) field.resolve = settling(field.resolve);
    }
  }
  return schema;
};

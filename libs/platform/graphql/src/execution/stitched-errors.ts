import { NotFound } from '@regiotafel/kernel';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { foremost } from './canonical.js';
import { isThenable } from './thenable.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** An error without the path the stitcher gave it: that one has lost the positions in lists. The executor finds the true one. */
const unplaced = (error: Error): Error => {
  if (error instanceof AggregateError) {
    const parts = error.errors.filter((part): part is GraphQLError => part instanceof GraphQLError);
    const first = foremost(parts);
    return first ? unplaced(first) : error;
  }
  if (!(error instanceof GraphQLError)) return error;
  return new GraphQLError(error.message, { extensions: error.extensions, originalError: error.originalError ?? null });
};

const placeable = (value: unknown): unknown => {
  if (value instanceof Error) return unplaced(value);
  if (!Array.isArray(value) || !value.some((item) => typeof item === 'object')) return value;
  return value.map((item: unknown) => (isThenable(item) ? item.then(placeable, placeable) : placeable(item)));
};

const placing =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    try {
      const value = resolve(parent, args, context, info);
      return isThenable(value) ? value.then(placeable, placeable) : placeable(value);
    } catch (error) {
      return placeable(error);
    }
  };

/** Lets every error of a stitched schema be reported at the place in the answer where it belongs. */
export const withPlacedErrors = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = placing(field.resolve);
    }
  }
  return schema;
};

const NULL_IN_EDGE = 'Cannot return null for non-nullable field';

/**
 * Services have checked their own fields, so a null the edge finds too much belongs to a reference whose owner does not
 * know it, or does not show it.
 */
export const missingAsNotFound = (result: ExecutionResult): ExecutionResult => {
  if (!result.errors) return result;
  const errors = result.errors.map((error) =>
    error.extensions['code'] === undefined && error.message.startsWith(NULL_IN_EDGE)
      ? new GraphQLError(error.message, { path: error.path ?? null, originalError: new NotFound() })
      : error,
  );
  return { ...result, errors };
};

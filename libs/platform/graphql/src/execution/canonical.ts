import { DomainError } from '@regiotafel/kernel';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { AnswerShape } from './answer-shape.js';

type Path = readonly (string | number)[];

/** The longest part of a path that leads to a null in the data. */
const nulledPlace = (data: unknown, path: Path): Path => {
  let value = data;
  let depth = 0;
  while (value !== null && value !== undefined && depth < path.length) {
    const key = path[depth];
    value = typeof value === 'object' && key !== undefined ? (value as Record<string | number, unknown>)[key] : null;
    depth += 1;
  }
  return path.slice(0, depth);
};

const compare = (a: string | number, b: string | number): number => {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
};

const byPath = (a: Path, b: Path): number => {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const order = compare(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const ownCode = (error: GraphQLError): string => {
  const { originalError } = error;
  if (originalError instanceof DomainError) return originalError.code;
  const code = error.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
};

const details = (error: GraphQLError): string => {
  const { originalError, extensions } = error;
  const { params, fields } = (originalError instanceof DomainError ? originalError : (extensions ?? {})) as {
    params?: unknown;
    fields?: unknown;
  };
  return JSON.stringify([params, fields]);
};

/** Refusals before failures; among failures the one that knows its cause. */
const rank = (error: GraphQLError): number => {
  if (ownCode(error) !== 'INTERNAL') return 0;
  return error.originalError || error.extensions?.['errorId'] ? 1 : 2;
};

/** An order that does not depend on who met the error, or where: part by part or at once, the same one comes first. */
const byMeaning = (a: GraphQLError, b: GraphQLError): number =>
  rank(a) - rank(b) || compare(ownCode(a), ownCode(b)) || compare(details(a), details(b));

/** The error to report when several explain the same null. */
export const foremost = (errors: readonly GraphQLError[]): GraphQLError | undefined => errors.toSorted(byMeaning)[0];

/** Compiled queries make errors that only look like `GraphQLError`; positions in a document are nobody's business. */
const located = (error: GraphQLError, path: Path | undefined): GraphQLError =>
  new GraphQLError(error.message, {
    path: path ?? null,
    originalError: error.originalError ?? null,
    extensions: error.extensions ?? null,
  });

interface NulledPlace {
  readonly path: Path | undefined;
  readonly errors: GraphQLError[];
}

const byPlace = (data: unknown, errors: readonly GraphQLError[]): NulledPlace[] => {
  const places = new Map<string, NulledPlace>();
  for (const error of errors) {
    const path = data === undefined ? undefined : error.path && nulledPlace(data, error.path);
    const name = path ? JSON.stringify(path) : 'request';
    const place = places.get(name) ?? { path, errors: [] };
    places.set(name, place);
    place.errors.push(error);
  }
  return [...places.values()].toSorted((a, b) => byPath(a.path ?? [], b.path ?? []));
};

/** Errors below a null that stopped further down did not cause it; somebody who asks part by part never sees them. */
const causes = (shape: AnswerShape, { path, errors }: NulledPlace): readonly GraphQLError[] => {
  const reaching = errors.filter((error) => !error.path || shape.reaches(error.path, path?.length ?? 0));
  return reaching.length > 0 ? reaching : errors;
};

/**
 * One error per nulled place, with that place as its path, sorted by path: the same in every shape, whatever ran first
 * and however many fields failed below the null.
 */
export const canonical = (result: ExecutionResult, shape: AnswerShape): ExecutionResult => {
  const { data, errors } = result;
  if (!errors || errors.length === 0) return data === undefined ? result : { data };
  const sorted = byPlace(data, errors).flatMap((place) => {
    const error = foremost(causes(shape, place));
    return error ? [located(error, place.path)] : [];
  });
  return data === undefined ? { errors: sorted } : { errors: sorted, data };
};

import { type ExecutionResult, GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** The longest part of a path that leads to a null in the data. */
const nulledPlace = (data: unknown, path: Path): string => {
  let value = data;
  let depth = 0;
  while (value !== null && value !== undefined && depth < path.length) {
    const key = path[depth];
    value = typeof value === 'object' && key !== undefined ? (value as Record<string | number, unknown>)[key] : null;
    depth += 1;
  }
  return path.slice(0, depth).join('.');
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

/** An error with a cause or a code says more than "Cannot return null for non-nullable field". */
const rank = (error: GraphQLError): number => (error.originalError || error.extensions?.['code'] ? 0 : 1);

const better = (a: GraphQLError, b: GraphQLError): GraphQLError => {
  const order = rank(a) - rank(b) || byPath(a.path ?? [], b.path ?? []);
  return order <= 0 ? a : b;
};

/** Compiled queries make errors that only look like `GraphQLError`; positions in a document are nobody's business. */
const rebuilt = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: error.extensions ?? null,
  });

/** One error per nulled place, sorted by path: the same in every shape, whatever ran first. */
export const canonical = (result: ExecutionResult): ExecutionResult => {
  const { data, errors } = result;
  if (!errors || errors.length === 0) return data === undefined ? result : { data };
  const places = new Map<string, GraphQLError>();
  for (const error of errors) {
    const place = error.path ? nulledPlace(data, error.path) : `?${places.size}`;
    const known = places.get(place);
    places.set(place, known ? better(known, error) : error);
  }
  const sorted = [...places.values()].toSorted((a, b) => byPath(a.path ?? [], b.path ?? [])).map(rebuilt);
  return data === undefined ? { errors: sorted } : { errors: sorted, data };
};

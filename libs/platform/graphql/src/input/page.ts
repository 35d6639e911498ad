import { InvalidInput } from '@regiotafel/kernel';

/** Most rows a page may hold. */
export const PAGE_MAX = 100;
const PAGE_DEFAULT = 20;
const CURSOR_MAX = 1_000;

/** Where a row stands in its order: the values of the sort columns as text, timestamps as PostgreSQL writes them. */
export type Position = readonly string[];

/** What a list field was asked for. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page to read. */
export interface PageRequest {
  /** Rows to show. */
  readonly first: number;
  /** Rows to read: one more, to know whether there is a next page. */
  readonly limit: number;
  /** Read on behind this position; null at the start. */
  readonly after: Position | null;
}

/** A row of a page and where it stands. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page as the graph gives it: a Relay connection. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const isPosition = (value: unknown, columns: number): value is Position =>
  Array.isArray(value) && value.length === columns && value.every((item) => typeof item === 'string');

const encode = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const decode = (cursor: string, columns: number): Position => {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (cursor.length <= CURSOR_MAX && isPosition(position, columns)) return position;
  } catch {
    // Not ours: refused below like any other text.
  }
  throw new InvalidInput([{ path: 'after', code: 'INVALID_CURSOR' }]);
};

/**
 * Reads `first` (default 20, capped at 100) and `after` of a list ordered by `columns` columns.
 * @throws InvalidInput for a `first` below 1 or a cursor that is not of such a list
 */
export const pageOf = ({ first, after }: PageArgs, columns = 2): PageRequest => {
  const wanted = first ?? PAGE_DEFAULT;
  if (wanted < 1) throw new InvalidInput([{ path: 'first', code: 'TOO_LOW', params: { min: 1 } }]);
  const shown = Math.min(wanted, PAGE_MAX);
  const from = after === null || after === undefined ? null : decode(after, columns);
  return { first: shown, limit: shown + 1, after: from };
};

/**
 * The page of rows that were read with `request.limit`.
 * @example connection(rows, page, (row) => [row.opened_at_text, row.id])
 */
export const connection = <T>(
  rows: readonly T[],
  { first }: Pick<PageRequest, 'first'>,
  positionOf: (row: T) => Position,
): Connection<T> => {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encode(positionOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
};

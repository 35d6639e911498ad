import { InvalidInput, isDay, isUuid } from '@regiotafel/kernel';

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

/** What a sort column holds: a timestamp as PostgreSQL writes it, a whole number, an id, any text. */
export type SortColumn = 'INSTANT' | 'NUMBER' | 'ID' | 'TEXT';

const INSTANT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

const fits = (column: SortColumn, text: string): boolean => {
  switch (column) {
    case 'INSTANT':
      return INSTANT.test(text) && isDay(text.slice(0, 10));
    case 'NUMBER':
      return /^-?\d{1,9}$/.test(text);
    case 'ID':
      return isUuid(text);
    case 'TEXT':
      return !text.includes('\0');
  }
};

const isPosition = (value: unknown, columns: number): value is Position =>
  Array.isArray(value) && value.length === columns && value.every((item) => typeof item === 'string');

const encode = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const decode = (cursor: string, columns: readonly SortColumn[]): Position => {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      cursor.length <= CURSOR_MAX &&
      isPosition(position, columns.length) &&
      columns.every((column, at) => fits(column, position[at] ?? ''))
    )
      return position;
  } catch {
    // Not ours: refused below like any other text.
  }
  throw new InvalidInput([{ path: 'after', code: 'INVALID_CURSOR' }]);
};

const columnsOf = (columns: number | readonly SortColumn[]): readonly SortColumn[] =>
  typeof columns === 'number' ? Array.from({ length: columns }, () => 'TEXT' as const) : columns;

/**
 * Reads `first` (default 20, capped at 100) and `after` of a list ordered by `columns`; a number stands for that many
 * columns of any text.
 * @throws InvalidInput for a `first` below 1 or a cursor that is not of such a list
 */
export const pageOf = ({ first, after }: PageArgs, columns: number | readonly SortColumn[] = 2): PageRequest => {
  const wanted = first ?? PAGE_DEFAULT;
  if (wanted < 1) throw new InvalidInput([{ path: 'first', code: 'TOO_LOW', params: { min: 1 } }]);
  const shown = Math.min(wanted, PAGE_MAX);
  const from = after === null || after === undefined ? null : decode(after, columnsOf(columns));
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

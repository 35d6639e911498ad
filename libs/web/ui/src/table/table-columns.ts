import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** What a cell is sorted by; `null` sorts last. */
export type SortValue = string | number | null;

export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Gives the value to sort by; a column without it cannot be sorted. With `onSort` only its presence counts. */
  readonly sortBy?: (row: Row) => SortValue;
  /** The column that names the row; exactly one. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** Stands on one line, whatever the room. */
  readonly isWhole?: boolean;
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
};

export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** The engine sorts; selection and hidden columns are state of the screen. */
export const FEATURES = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Texts in the order of the dictionary, figures by size. */
export const compareValues = (one: SortValue, other: SortValue): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'nl', { numeric: true, sensitivity: 'base' });

/** Definitions for the table engine out of the columns of a screen. */
export const columnDefinitions = <Row extends RowData>(
  columns: readonly TableColumn<Row>[],
): ColumnDef<typeof FEATURES, Row>[] =>
  columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (one, other, id) => compareValues(one.getValue<SortValue>(id), other.getValue<SortValue>(id)),
  }));

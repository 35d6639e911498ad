import { useTable, type RowData, type SortingState } from '@tanstack/react-table';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { LoadingState } from '../feedback/states.js';
import { useText } from '../text/use-text.js';
import { columnDefinitions, FEATURES, type TableColumn, type TableSort } from './table-columns.js';
import { SortChoice, TableHead } from './table-head.js';
import { ROLES } from './table-roles.js';
import { TableRow } from './table-row.js';
import { useRowKeys } from './use-row-keys.js';
import './data-table.css';

export type DataTableProps<Row> = {
  /** Name of the table for assistive technology. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Names a row in the label of its check box; no name of a person. */
  readonly rowName: (row: Row) => string;
  readonly sort?: TableSort | null;
  /** Given: the server sorts and `rows` are in order. Left out: the table sorts what it has. */
  readonly onSort?: (sort: TableSort) => void;
  readonly selection?: ReadonlySet<string>;
  readonly onSelect?: (selection: ReadonlySet<string>) => void;
  /** Enter on a row. The row also needs a link or button that does the same. */
  readonly onOpen?: (row: Row) => void;
  readonly hidden?: ReadonlySet<string>;
  readonly isLoading?: boolean;
  /** Shown when there are no rows: what that means and what to do next. */
  readonly empty?: ReactNode;
};

const asSorting = (sort: TableSort | null): SortingState =>
  sort === null ? [] : [{ id: sort.column, desc: sort.direction === 'descending' }];

const useEngine = <Row extends RowData>(props: DataTableProps<Row>, sort: TableSort | null) => {
  const { columns, rows, rowId, onSort } = props;
  const definitions = useMemo(() => columnDefinitions(columns), [columns]);
  const sorting = useMemo(() => asSorting(sort), [sort]);
  return useTable({
    features: FEATURES,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowId,
    manualSorting: onSort !== undefined,
    state: { sorting },
  });
};

const useSort = <Row,>({ sort, onSort }: DataTableProps<Row>) => {
  const [own, setOwn] = useState<TableSort | null>(sort ?? null);
  return onSort === undefined ? { sort: own, choose: setOwn } : { sort: sort ?? null, choose: onSort };
};

const useSelection = <Row,>({ selection, onSelect }: DataTableProps<Row>, ids: readonly string[]) => {
  const chosen = useMemo(() => selection ?? new Set<string>(), [selection]);
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      onSelect?.(next);
    },
    [chosen, onSelect],
  );
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id));
  const all = {
    isAll,
    isSome: ids.some((id) => chosen.has(id)),
    onToggle: () => onSelect?.(new Set(isAll ? [] : ids)),
  };
  return { chosen, toggle, all: onSelect === undefined ? null : all };
};

/** Rows of one kind: sortable, selectable, by keyboard (`j` `k` `x` Enter) and as cards where there is little room. */
export const DataTable = <Row extends RowData>(props: DataTableProps<Row>) => {
  const t = useText();
  const { sort, choose } = useSort(props);
  const engine = useEngine(props, sort);
  const rows = engine.getRowModel().rows;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { chosen, toggle, all } = useSelection(props, ids);
  const columns = useMemo(
    () => props.columns.filter(({ id }) => !props.hidden?.has(id)),
    [props.columns, props.hidden],
  );
  const open = (id: string): void => {
    const row = rows.find((one) => one.id === id);
    if (row) props.onOpen?.(row.original);
  };
  const keys = useRowKeys({ ids, onOpen: props.onOpen && open, onToggle: all ? toggle : undefined });
  if (props.isLoading && rows.length === 0) return <LoadingState lines={10} />;
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <div className="rt-table-frame">
      <SortChoice columns={columns} sort={sort} onSort={choose} />
      <table {...ROLES.table} className="rt-table" aria-label={props.label} aria-busy={props.isLoading}>
        <TableHead columns={columns} sort={sort} onSort={choose} selectAll={all} />
        <tbody {...ROLES.group} {...keys.bodyProps}>
          {rows.map(({ id, original }) => (
            <TableRow
              key={id}
              id={id}
              row={original}
              columns={columns}
              isCurrent={id === keys.current}
              isSelected={chosen.has(id)}
              selectLabel={all ? t('ui.table.select', { row: props.rowName(original) }) : null}
              onToggle={toggle}
              onFocus={keys.onRowFocus}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

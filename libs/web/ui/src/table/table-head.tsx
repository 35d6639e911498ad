import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useText } from '../text/use-text.js';
import { CheckBox } from './check-box.js';
import type { TableColumn, TableSort } from './table-columns.js';
import { ROLES } from './table-roles.js';

export type SortProps = { readonly sort: TableSort | null; readonly onSort: (sort: TableSort) => void };

/** The first press sorts up, the second down. */
const nextSort = (column: string, sort: TableSort | null): TableSort => ({
  column,
  direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

const SortMark = ({ direction }: { readonly direction: TableSort['direction'] | undefined }) => {
  if (direction === undefined) return <ChevronsUpDown aria-hidden size={14} className="rt-table__sortable" />;
  return direction === 'ascending' ? <ArrowUp aria-hidden size={14} /> : <ArrowDown aria-hidden size={14} />;
};

const HeadCell = <Row,>({ column, sort, onSort }: { readonly column: TableColumn<Row> } & SortProps) => {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const canSort = column.sortBy !== undefined;
  return (
    <th
      {...ROLES.columnHeader}
      data-align={column.align}
      style={column.width === undefined ? undefined : { inlineSize: column.width }}
      {...(canSort && { 'aria-sort': direction ?? ('none' as const) })}
    >
      {canSort ? (
        <button type="button" className="rt-table__sort" onClick={() => onSort(nextSort(column.id, sort))}>
          {column.header}
          <SortMark direction={direction} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
};

export type TableHeadProps<Row> = SortProps & {
  readonly columns: readonly TableColumn<Row>[];
  readonly selectAll: { readonly isAll: boolean; readonly isSome: boolean; readonly onToggle: () => void } | null;
};

export const TableHead = <Row,>({ columns, sort, onSort, selectAll }: TableHeadProps<Row>) => {
  const t = useText();
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row}>
        {selectAll && (
          <th {...ROLES.columnHeader} className="rt-table__check">
            <CheckBox
              label={t('ui.table.selectAll')}
              isSelected={selectAll.isAll}
              isPartly={selectAll.isSome && !selectAll.isAll}
              onChange={selectAll.onToggle}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
};

const valueOf = ({ column, direction }: TableSort): string => `${column} ${direction}`;

/** The same choice as the column heads, for narrow screens where rows are cards. */
export const SortChoice = <Row,>({
  columns,
  sort,
  onSort,
}: SortProps & { readonly columns: readonly TableColumn<Row>[] }) => {
  const t = useText();
  const sorts = columns
    .filter(({ sortBy }) => sortBy !== undefined)
    .flatMap(({ id, header }) =>
      (['ascending', 'descending'] as const).map((direction) => ({ column: id, direction, header })),
    );
  if (sorts.length === 0) return null;
  return (
    <label className="rt-table__choice">
      <span>{t('ui.table.sortBy')}</span>
      <select
        className="rt-input"
        value={sort === null ? '' : valueOf(sort)}
        onChange={(event) => {
          const chosen = sorts.find((one) => valueOf(one) === event.target.value);
          if (chosen) onSort({ column: chosen.column, direction: chosen.direction });
        }}
      >
        {sort === null && <option value="">{t('ui.select.choose')}</option>}
        {sorts.map((one) => (
          <option key={valueOf(one)} value={valueOf(one)}>
            {t(`ui.table.${one.direction}`, { column: one.header })}
          </option>
        ))}
      </select>
    </label>
  );
};

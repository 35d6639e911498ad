import { memo } from 'react';
import { CheckBox } from './check-box.js';
import type { TableColumn } from './table-columns.js';
import { ROLES } from './table-roles.js';

export type TableRowProps<Row> = {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Name of the check box; null when rows cannot be selected. */
  readonly selectLabel: string | null;
  readonly onToggle: (id: string) => void;
  readonly onFocus: (id: string) => void;
};

const Row = <R,>({ id, row, columns, isCurrent, isSelected, selectLabel, onToggle, onFocus }: TableRowProps<R>) => (
  <tr
    {...ROLES.row}
    data-row={id}
    data-selected={isSelected ? '' : undefined}
    tabIndex={isCurrent ? 0 : -1}
    onFocus={() => onFocus(id)}
    {...(selectLabel !== null && { 'aria-selected': isSelected })}
  >
    {selectLabel !== null && (
      <td {...ROLES.cell} className="rt-table__check">
        <CheckBox label={selectLabel} isSelected={isSelected} onChange={() => onToggle(id)} />
      </td>
    )}
    {columns.map((column) =>
      column.isRowHeader ? (
        <th key={column.id} {...ROLES.rowHeader} data-align={column.align} data-whole={column.isWhole}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.id} {...ROLES.cell} data-align={column.align} data-label={column.header}>
          {column.cell(row)}
        </td>
      ),
    )}
  </tr>
);

/** One row; drawn again only when something of this row changed. */
export const TableRow = memo(Row) as typeof Row;

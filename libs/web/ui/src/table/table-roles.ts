/**
 * Roles that the elements of a table have by nature. They are written out because narrow screens show rows as cards,
 * and some browsers forget what a table is once its `display` changes.
 */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

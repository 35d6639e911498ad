import { DataTable, Panel, useText, useTimeText, type TableColumn } from '@regiotafel/web-ui';
import { sumsOf, type Booked, type Sum } from './ledger-sums.js';

export type LedgerSumsProps = {
  readonly lines: readonly Booked[];
  /** There are more lines than were summed. */
  readonly isPartial: boolean;
};

/** Hours per municipality of the lines on screen; says so when there are more. */
export const LedgerSums = ({ lines, isPartial }: LedgerSumsProps) => {
  const t = useText();
  const time = useTimeText();
  const hours = (value: number): string => time.number(value, value % 1 ? 2 : 0);
  const columns: readonly TableColumn<Sum>[] = [
    { id: 'name', header: t('expertise.municipality'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'reserved', header: t('expertise.ledger.reserved'), align: 'end', cell: ({ reserved }) => hours(reserved) },
    { id: 'worked', header: t('expertise.ledger.worked'), align: 'end', cell: ({ worked }) => hours(worked) },
    { id: 'lent', header: t('expertise.ledger.lent'), align: 'end', cell: ({ lent }) => hours(lent) },
  ];
  return (
    <Panel title={t('expertise.ledger.sums')}>
      {isPartial && <p>{t('expertise.ledger.partial', { lines: lines.length })}</p>}
      <div className="rt-ledger-sums">
        <DataTable
          label={t('expertise.ledger.sums')}
          columns={columns}
          rows={sumsOf(lines)}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
        />
      </div>
    </Panel>
  );
};

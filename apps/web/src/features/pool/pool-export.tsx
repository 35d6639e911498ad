import { Download } from 'lucide-react';
import { useState } from 'react';
import { useAsk } from '@regiotafel/web-data';
import { Button, Menu, showToast, useText } from '@regiotafel/web-ui';
import { csvOf, type Sheet } from '../../app/export/csv.js';
import { saveFile } from '../../app/export/save-file.js';
import { XLSX_TYPE, xlsxOf } from '../../app/export/xlsx.js';
import { PoolExportQuery, type PoolVariables } from './pool.query.js';
import type { PoolTableColumn } from './use-pool-columns.js';

export type PoolExportProps = {
  /** Filter and order of the list on screen. */
  readonly asked: Pick<PoolVariables, 'filter' | 'sort'>;
  readonly columns: readonly PoolTableColumn[];
  /** Day of the business, for the name of the file. */
  readonly today: string;
};

/** The whole list of the screen as a file: the same rows, columns and order. Asked anew each time, and logged. */
export const PoolExport = ({ asked, columns, today }: PoolExportProps) => {
  const t = useText();
  const ask = useAsk(PoolExportQuery);
  const [isAsking, setAsking] = useState(false);
  const sheet = async (): Promise<Sheet | null> => {
    setAsking(true);
    const { data, problem } = await ask({ filter: asked.filter ?? null, sort: asked.sort ?? null });
    setAsking(false);
    if (problem !== null) {
      showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
      return null;
    }
    const cards = data.poolExport ?? [];
    showToast(t('pool.export.done', { count: cards.length }));
    return {
      heads: columns.map(({ header }) => header),
      lines: cards.map((card) => columns.map(({ text }) => text(card))),
    };
  };
  const name = `${t('pool.export.file')}-${today}`;
  const save = async (kind: 'csv' | 'xlsx'): Promise<void> => {
    const found = await sheet();
    if (found === null) return;
    if (kind === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(found));
    else saveFile(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(t('pool.title'), found));
  };
  return (
    <Menu
      label={t('pool.export')}
      trigger={
        <Button icon={Download} isPending={isAsking}>
          {t('pool.export')}
        </Button>
      }
      groups={[
        {
          id: 'files',
          label: t('pool.export.which'),
          entries: [
            { id: 'xlsx', label: t('pool.export.xlsx'), onAction: () => void save('xlsx') },
            { id: 'csv', label: t('pool.export.csv'), onAction: () => void save('csv') },
          ],
        },
      ]}
    />
  );
};

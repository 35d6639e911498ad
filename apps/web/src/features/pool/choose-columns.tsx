import { Button, CheckboxGroup, Dialog, useText } from '@regiotafel/web-ui';
import { useState } from 'react';
import { POOL_COLUMNS, type PoolColumn } from './pool-search.js';
import { usePoolColumns } from './use-pool-columns.js';

export type ChooseColumnsProps = {
  readonly shown: readonly PoolColumn[];
  /** Left out: all of them. */
  readonly onChoose: (columns: PoolColumn[] | undefined) => void;
  readonly onClose: () => void;
};

/** Which columns the table shows. They stand in the address, so a link and a view carry them along. */
export const ChooseColumns = ({ shown, onChoose, onClose }: ChooseColumnsProps) => {
  const t = useText();
  const [chosen, setChosen] = useState<readonly string[]>(shown);
  const columns = POOL_COLUMNS.filter((id) => id === 'nummer' || chosen.includes(id));
  const save = (): void => {
    onChoose(columns.length === POOL_COLUMNS.length ? undefined : columns);
    onClose();
  };
  return (
    <Dialog
      title={t('pool.columns')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={save}>
            {t('pool.columns.show')}
          </Button>
          <Button onPress={onClose}>{t('pool.bulk.cancel')}</Button>
        </>
      }
    >
      <CheckboxGroup
        label={t('pool.columns.which')}
        options={usePoolColumns().map(({ id, header }) => ({ id, label: header, isDisabled: id === 'nummer' }))}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
};

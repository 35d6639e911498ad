import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { Select, useText } from '@regiotafel/web-ui';
import { BulkDialog } from './bulk-dialog.js';
import { AssignPoolCardMutation } from './bulk.query.js';
import { SetPoolCardStatusMutation, type PoolCard, type PoolScreenData } from './pool.query.js';
import { CARD_STATUSES, type CardStatus } from './pool-search.js';

export type BulkTaskProps = {
  readonly cards: readonly PoolCard[];
  readonly onClose: (isDone: boolean) => void;
};

/** Gives several cases another status. */
export const BulkStatus = ({ cards, onClose }: BulkTaskProps) => {
  const t = useText();
  const [status, setStatus] = useState<CardStatus | null>(null);
  const change = useCommand(SetPoolCardStatusMutation);
  return (
    <BulkDialog
      title={t('pool.changeStatus')}
      cards={cards}
      wish={status === null ? null : { action: 'SET_STATUS', status }}
      command={({ id, version }) => change({ cardId: id, version, status: status ?? 'NEW' })}
      onClose={onClose}
    >
      <Select
        label={t('pool.bulk.to')}
        options={CARD_STATUSES.map((id) => ({ id, label: t(`pool.status.${id}`) }))}
        value={status}
        onChange={(id) => setStatus(CARD_STATUSES.find((one) => one === id) ?? null)}
      />
    </BulkDialog>
  );
};

const NOBODY = 'NOBODY';

export type BulkAssignProps = BulkTaskProps & { readonly assignees: NonNullable<PoolScreenData['poolAssignees']> };

/** Names the coordinator who carries several cases further. */
export const BulkAssign = ({ cards, assignees, onClose }: BulkAssignProps) => {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const assignee = chosen === NOBODY ? null : chosen;
  const assign = useCommand(AssignPoolCardMutation);
  return (
    <BulkDialog
      title={t('pool.assign')}
      cards={cards}
      wish={chosen === null ? null : { action: 'ASSIGN', assigneeId: assignee }}
      command={({ id, version }) => assign({ cardId: id, version, assigneeId: assignee })}
      onClose={onClose}
    >
      <Select
        label={t('pool.assign.to')}
        description={t('pool.assign.hint')}
        options={[...assignees.map(({ id, name }) => ({ id, label: name })), { id: NOBODY, label: t('pool.nobody') }]}
        value={chosen}
        onChange={setChosen}
      />
    </BulkDialog>
  );
};

import { useRef, useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Dialog, ProgressBar, Select, useText } from '@regiotafel/web-ui';
import { CardPill } from './card-pill.js';
import { SetPoolCardStatusMutation, type PoolCard } from './pool.query.js';
import { CARD_STATUSES, type CardStatus } from './pool-search.js';

/** What became of one row; `null` when it was done. */
type Outcomes = ReadonlyMap<string, Problem | null>;

/** Changes one case after the other. It can be stopped between two of them; what is done stays done. */
const useBulkStatus = (cards: readonly PoolCard[]) => {
  const setStatus = useCommand(SetPoolCardStatusMutation);
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const run = async (status: CardStatus): Promise<void> => {
    isStopped.current = false;
    setRunning(true);
    for (const { id, version } of cards) {
      if (isStopped.current) break;
      const { problem } = await setStatus({ cardId: id, version, status });
      setOutcomes((before) => new Map([...before, [id, problem]]));
    }
    setRunning(false);
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  return { outcomes, isRunning, run, stop };
};

const Outcome = ({ of }: { readonly of: Problem | null | undefined }) => {
  const t = useText();
  if (of === undefined) return null;
  return of === null ? (
    <span>{t('pool.bulk.rowDone')}</span>
  ) : (
    <span className="rt-pool-bulk__fault">{t(of.messageId, { errorId: of.errorId ?? '—', ...of.params })}</span>
  );
};

type PreviewProps = {
  readonly cards: readonly PoolCard[];
  readonly status: CardStatus | null;
  readonly outcomes: Outcomes;
};

const Preview = ({ cards, status, outcomes }: PreviewProps) => (
  <ul className="rt-pool-bulk">
    {cards.map((card) => (
      <li key={card.id}>
        <strong>{card.number}</strong>
        <span className="rt-pool-bulk__change">
          <CardPill status={card.status} />
          {status !== null && status !== card.status && (
            <>
              <span aria-hidden>→</span>
              <CardPill status={status} />
            </>
          )}
        </span>
        <Outcome of={outcomes.get(card.id)} />
      </li>
    ))}
  </ul>
);

type Bulk = ReturnType<typeof useBulkStatus>;

type ButtonsProps = {
  readonly bulk: Bulk;
  readonly status: CardStatus | null;
  readonly count: number;
  readonly isOver: boolean;
  readonly onClose: (isDone: boolean) => void;
};

const Buttons = ({ bulk, status, count, isOver, onClose }: ButtonsProps) => {
  const t = useText();
  if (isOver)
    return (
      <Button look="primary" onPress={() => onClose(true)}>
        {t('pool.bulk.close')}
      </Button>
    );
  return (
    <>
      <Button
        look="primary"
        isPending={bulk.isRunning}
        isDisabled={status === null || count === 0}
        onPress={() => status !== null && void bulk.run(status)}
      >
        {t('pool.bulk.run', { count })}
      </Button>
      {!bulk.isRunning && <Button onPress={() => onClose(false)}>{t('pool.bulk.cancel')}</Button>}
    </>
  );
};

const Running = ({ bulk, all }: { readonly bulk: Bulk; readonly all: number }) => {
  const t = useText();
  const done = bulk.outcomes.size;
  return (
    <ProgressBar
      label={t('pool.bulk.running')}
      percent={(100 * done) / all}
      step={t('pool.bulk.step', { done, all })}
      actions={
        <Button size="small" onPress={bulk.stop}>
          {t('pool.bulk.stop')}
        </Button>
      }
    />
  );
};

export type BulkStatusProps = {
  readonly cards: readonly PoolCard[];
  /** `isDone`: something was tried. */
  readonly onClose: (isDone: boolean) => void;
};

/** Gives several cases another status: first shows what will change, then says per case what became of it. */
export const BulkStatus = ({ cards, onClose }: BulkStatusProps) => {
  const t = useText();
  const [status, setStatus] = useState<CardStatus | null>(null);
  const changed = cards.filter((card) => status !== null && card.status !== status);
  const bulk = useBulkStatus(changed);
  const { outcomes, isRunning } = bulk;
  const isOver = outcomes.size > 0 && !isRunning;
  const done = [...outcomes.values()].filter((problem) => problem === null).length;
  return (
    <Dialog
      title={t('pool.bulk.title')}
      isOpen
      isDismissable={!isRunning}
      onClose={() => (isRunning ? bulk.stop() : onClose(isOver))}
      actions={<Buttons bulk={bulk} status={status} count={changed.length} isOver={isOver} onClose={onClose} />}
    >
      <div className="rt-form">
        {outcomes.size === 0 && !isRunning && (
          <Select
            label={t('pool.bulk.to')}
            options={CARD_STATUSES.map((id) => ({ id, label: t(`pool.status.${id}`) }))}
            value={status}
            onChange={(id) => setStatus(CARD_STATUSES.find((one) => one === id) ?? null)}
          />
        )}
        {isRunning && <Running bulk={bulk} all={changed.length} />}
        <p role="status">
          {isOver
            ? t('pool.bulk.over', { done, all: changed.length })
            : t('pool.bulk.preview', { chosen: cards.length, changed: changed.length })}
        </p>
        <Preview cards={cards} status={status} outcomes={outcomes} />
      </div>
    </Dialog>
  );
};

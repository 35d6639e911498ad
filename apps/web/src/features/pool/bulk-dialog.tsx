import type { ReactNode } from 'react';
import { Button, Dialog, ProgressBar, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { useBulkRun, useRefusals, type BulkCommand, type BulkWish, type Outcomes, type Refusals } from './bulk-run.js';
import { CardPill } from './card-pill.js';
import type { PoolCard } from './pool.query.js';
import type { CardStatus } from './pool-search.js';

type RowProps = {
  readonly card: PoolCard;
  readonly status: CardStatus | null;
  readonly refusals: Refusals | null;
  readonly outcomes: Outcomes;
};

const Outcome = ({ card, refusals, outcomes }: RowProps) => {
  const t = useText();
  const outcome = outcomes.get(card.id);
  const refusal = refusals?.get(card.id);
  if (outcome === null) return <span>{t('pool.bulk.rowDone')}</span>;
  if (outcome !== undefined)
    return (
      <span className="rt-pool-bulk__fault">
        {t(outcome.messageId, { errorId: outcome.errorId ?? '—', ...outcome.params })}
      </span>
    );
  return refusal ? <span className="rt-pool-bulk__left">{t(`pool.bulk.refusal.${refusal}`)}</span> : null;
};

const Row = (props: RowProps) => {
  const { card, status, refusals } = props;
  const isChanged = status !== null && status !== card.status && !refusals?.get(card.id);
  return (
    <li>
      <strong>{card.number}</strong>
      <span className="rt-pool-bulk__change">
        <CardPill status={card.status} />
        {isChanged && (
          <>
            <span aria-hidden>→</span>
            <CardPill status={status} />
          </>
        )}
      </span>
      <Outcome {...props} />
    </li>
  );
};

type ButtonsProps = {
  readonly bulk: ReturnType<typeof useBulkRun>;
  readonly cards: readonly PoolCard[];
  readonly isReady: boolean;
  readonly isOver: boolean;
  readonly onClose: (isDone: boolean) => void;
};

const Buttons = ({ bulk, cards, isReady, isOver, onClose }: ButtonsProps) => {
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
        isDisabled={!isReady || cards.length === 0}
        onPress={() => void bulk.run(cards)}
      >
        {t('pool.bulk.run', { count: isReady ? cards.length : 0 })}
      </Button>
      {!bulk.isRunning && <Button onPress={() => onClose(false)}>{t('pool.bulk.cancel')}</Button>}
    </>
  );
};

const Running = ({ bulk, all }: { readonly bulk: ButtonsProps['bulk']; readonly all: number }) => {
  const t = useText();
  const done = bulk.outcomes.size;
  return (
    <ProgressBar
      label={t('pool.bulk.running')}
      percent={(100 * done) / Math.max(1, all)}
      step={t('pool.bulk.step', { done, all })}
      actions={
        <Button size="small" onPress={bulk.stop}>
          {t('pool.bulk.stop')}
        </Button>
      }
    />
  );
};

export type BulkDialogProps = {
  readonly title: string;
  readonly cards: readonly PoolCard[];
  readonly wish: BulkWish;
  readonly command: BulkCommand;
  /** The fields that make the wish. */
  readonly children: ReactNode;
  /** `isDone`: something was tried. */
  readonly onClose: (isDone: boolean) => void;
};

/** Several cases at once: first says which of them are left out and why, then per case what became of it. */
export const BulkDialog = ({ title, cards, wish, command, children, onClose }: BulkDialogProps) => {
  const t = useText();
  const { refusals, problem } = useRefusals(cards, wish);
  const bulk = useBulkRun(command);
  const { outcomes, isRunning } = bulk;
  const isOver = outcomes.size > 0 && !isRunning;
  const fitting = cards.filter(({ id }) => refusals?.get(id) === null);
  const tried =
    isOver || isRunning ? cards.filter(({ id }) => outcomes.has(id) || fitting.some((one) => one.id === id)) : fitting;
  const done = [...outcomes.values()].filter((outcome) => outcome === null).length;
  const preview = refusals
    ? t('pool.bulk.preview', { chosen: cards.length, left: cards.length - fitting.length })
    : t('pool.bulk.chosen', { chosen: cards.length });
  return (
    <Dialog
      title={title}
      isOpen
      isDismissable={!isRunning}
      onClose={() => (isRunning ? bulk.stop() : onClose(isOver))}
      actions={<Buttons bulk={bulk} cards={fitting} isReady={refusals !== null} isOver={isOver} onClose={onClose} />}
    >
      <div className="rt-form">
        {outcomes.size === 0 && !isRunning && children}
        {problem && <ProblemNotice problem={problem} />}
        {isRunning && <Running bulk={bulk} all={tried.length} />}
        <p role="status">{isOver ? t('pool.bulk.over', { done, all: tried.length }) : preview}</p>
        <ul className="rt-pool-bulk">
          {cards.map((card) => (
            <Row key={card.id} card={card} status={wish?.status ?? null} refusals={refusals} outcomes={outcomes} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
};

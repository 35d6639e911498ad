import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import {
  DataTable,
  Deadline,
  StatusPill,
  useText,
  useTimeText,
  type TableColumn,
  type Text,
  type TimeText,
} from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { useLocalName, type Named } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import type { InboxSignal } from './inbox.query.js';
import { SignalPill } from './status-pill.js';
import { awaitedStep } from './usual-steps.js';

const Due = ({ signal }: { readonly signal: InboxSignal }) => {
  const t = useText();
  const now = useNow();
  if (signal.dueAt === null) return <span>—</span>;
  const clock = signal.acknowledgedAt === null ? 'ACKNOWLEDGE' : 'FEEDBACK';
  return (
    <span>
      {t(`signals.clock.${clock}`)} <Deadline due={dueOf(signal.dueAt)} now={now} />
    </span>
  );
};

const columnsOf = (t: Text, time: TimeText, nameOf: (named: Named) => string): TableColumn<InboxSignal>[] => [
  {
    id: 'signal',
    header: t('signals.received'),
    isRowHeader: true,
    cell: ({ id, receivedAt, isExercise }) => (
      <>
        <RouteLink to="/signalen/$signalId" params={{ signalId: id }}>
          {time.moment(new Date(receivedAt))}
        </RouteLink>{' '}
        {isExercise && <StatusPill tone="warning">{t('exercise.mark')}</StatusPill>}
      </>
    ),
  },
  { id: 'theme', header: t('signals.theme'), cell: ({ theme }) => nameOf(theme) },
  { id: 'reporter', header: t('signals.reporter'), cell: ({ reporterType }) => t(`signals.reporter.${reporterType}`) },
  { id: 'status', header: t('signals.status'), cell: ({ status }) => <SignalPill status={status} /> },
  {
    id: 'step',
    header: t('signals.nextStep'),
    cell: ({ steps }) => {
      const step = awaitedStep(steps);
      return step === null ? '—' : t(`signals.step.${step}`);
    },
  },
  { id: 'due', header: t('signals.due'), cell: (signal) => <Due signal={signal} /> },
];

export type InboxTableProps = {
  readonly signals: readonly InboxSignal[];
  readonly isLoading: boolean;
  readonly empty: ReactNode;
};

/** Signals with their clocks; the service sorts. */
export const InboxTable = ({ signals, isLoading, empty }: InboxTableProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(t, time, nameOf), [t, time, nameOf]);
  return (
    <DataTable
      label={t('signals.title')}
      columns={columns}
      rows={signals}
      rowId={({ id }) => id}
      rowName={({ receivedAt }) => time.moment(new Date(receivedAt))}
      onOpen={({ id }) => void navigate({ to: '/signalen/$signalId', params: { signalId: id } })}
      isLoading={isLoading}
      empty={empty}
    />
  );
};

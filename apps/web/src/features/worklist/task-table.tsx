import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { DataTable, Deadline, useText, useTimeText, type TableColumn, type Text } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { useLocalName, type Named } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import type { Task } from './tasks.js';
import './worklist.css';

const What = ({ task }: { readonly task: Task }) => {
  const t = useText();
  return (
    <span className="rt-task">
      {task.to === null ? (
        <span className="rt-task__what">{t(`worklist.reason.${task.reason}`)}</span>
      ) : (
        <RouteLink to={task.to} className="rt-task__what">
          {t(`worklist.reason.${task.reason}`)}
        </RouteLink>
      )}
      <span className="rt-task__why">{t(`worklist.why.${task.reason}`)}</span>
    </span>
  );
};

const DueCell = ({ task: { dueAt, reason } }: { readonly task: Task }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  if (dueAt === null) return <span>—</span>;
  // Somebody else's term: told is since when it waits, not how late the reader is.
  if (reason === 'SIGNAL_WAITS') return <span>{t('worklist.since', { day: time.day(dayAt(new Date(dueAt))) })}</span>;
  return <Deadline due={dueOf(dueAt)} now={now} />;
};

const columnsOf = (t: Text, nameOf: (named: Named | null) => string): TableColumn<Task>[] => [
  { id: 'what', header: t('worklist.what'), isRowHeader: true, cell: (task) => <What task={task} /> },
  {
    id: 'due',
    header: t('worklist.due'),
    width: '15rem',
    cell: (task) => <DueCell task={task} />,
    sortBy: ({ dueAt }) => dueAt,
  },
  {
    id: 'theme',
    header: t('worklist.theme'),
    width: '14rem',
    cell: ({ theme }) => nameOf(theme) || '—',
    sortBy: ({ theme }) => nameOf(theme) || null,
  },
  {
    id: 'municipality',
    header: t('worklist.municipality'),
    width: '11rem',
    cell: ({ municipality }) => municipality,
    sortBy: ({ municipality }) => municipality,
  },
];

export type TaskTableProps = { readonly tasks: readonly Task[]; readonly empty: ReactNode };

/** What waits, with the reason; Enter opens the screen where it is done. */
export const TaskTable = ({ tasks, empty }: TaskTableProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(t, nameOf), [t, nameOf]);
  return (
    <DataTable
      label={t('worklist.title')}
      columns={columns}
      rows={tasks}
      rowId={({ id }) => id}
      rowName={({ reason }) => t(`worklist.reason.${reason}`)}
      sort={{ column: 'due', direction: 'ascending' }}
      onOpen={({ to }) => {
        if (to !== null) void navigate({ to });
      }}
      empty={empty}
    />
  );
};

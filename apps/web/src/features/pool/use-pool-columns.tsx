import { useMemo } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { Deadline, useText, type TableColumn, type Text } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { useLocalName } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import { CardPill } from './card-pill.js';
import type { PoolCard } from './pool.query.js';
import { POOL_COLUMNS, type PoolColumn } from './pool-search.js';

/** A column of the pool: what the screen shows, and the same as a text for a file. */
export type PoolTableColumn = TableColumn<PoolCard> & {
  readonly id: PoolColumn;
  readonly text: (card: PoolCard) => string;
};

const SORTED_BY_SERVER = (): null => null;

const whichCase = (t: Text, nameOf: ReturnType<typeof useLocalName>): readonly PoolTableColumn[] => [
  {
    id: 'nummer',
    header: t('pool.number'),
    isRowHeader: true,
    isWhole: true,
    width: '7.5rem',
    sortBy: SORTED_BY_SERVER,
    cell: ({ id, number }) => (
      <RouteLink to="/aangemeld/$id" params={{ id }}>
        {number}
      </RouteLink>
    ),
    text: ({ number }) => number,
  },
  {
    id: 'gemeente',
    header: t('pool.municipality'),
    sortBy: SORTED_BY_SERVER,
    cell: ({ municipality }) => municipality.name,
    text: ({ municipality }) => municipality.name,
  },
  { id: 'thema', header: t('pool.theme'), cell: ({ theme }) => nameOf(theme), text: ({ theme }) => nameOf(theme) },
];

const howFar = (t: Text, now: Date): readonly PoolTableColumn[] => [
  {
    id: 'status',
    header: t('pool.status'),
    sortBy: SORTED_BY_SERVER,
    cell: ({ status }) => <CardPill status={status} />,
    text: ({ status }) => t(`pool.status.${status}`),
  },
  {
    id: 'urgentie',
    header: t('pool.urgency'),
    sortBy: SORTED_BY_SERVER,
    cell: ({ urgency }) => <span data-urgency={urgency}>{t(`urgency.${urgency}`)}</span>,
    text: ({ urgency }) => t(`urgency.${urgency}`),
  },
  {
    id: 'termijn',
    header: t('pool.respondBy'),
    sortBy: SORTED_BY_SERVER,
    cell: ({ respondBy }) => <Deadline due={dueOf(respondBy)} now={now} />,
    text: ({ respondBy }) => dayAt(new Date(respondBy)),
  },
];

const whoHasIt = (t: Text): readonly PoolTableColumn[] => [
  {
    id: 'regisseur',
    header: t('pool.manager'),
    cell: ({ caseManager }) => caseManager.name,
    text: ({ caseManager }) => caseManager.name,
  },
  {
    id: 'behandelaar',
    header: t('pool.assignee'),
    cell: ({ assignee }) => assignee?.name ?? t('pool.nobody'),
    text: ({ assignee }) => assignee?.name ?? '',
  },
];

/** Columns of the pool. Those that the service sorts by are named after the order in the address. */
export const usePoolColumns = (shown: readonly PoolColumn[] = POOL_COLUMNS): readonly PoolTableColumn[] => {
  const t = useText();
  const nameOf = useLocalName();
  const now = useNow();
  return useMemo(
    () => [...whichCase(t, nameOf), ...howFar(t, now), ...whoHasIt(t)].filter(({ id }) => shown.includes(id)),
    [t, nameOf, now, shown],
  );
};

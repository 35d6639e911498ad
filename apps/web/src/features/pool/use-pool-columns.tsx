import { useMemo } from 'react';
import { Deadline, useText, type TableColumn } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { useLocalName } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import { CardPill } from './card-pill.js';
import type { PoolCard } from './pool.query.js';

const SORTED_BY_SERVER = (): null => null;

/** Columns of the pool. Those that the service sorts by are named after the order in the address. */
export const usePoolColumns = (): readonly TableColumn<PoolCard>[] => {
  const t = useText();
  const nameOf = useLocalName();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'nummer',
        header: t('pool.number'),
        isRowHeader: true,
        width: '9rem',
        sortBy: SORTED_BY_SERVER,
        cell: ({ id, number }) => (
          <RouteLink to="/aangemeld/$id" params={{ id }}>
            {number}
          </RouteLink>
        ),
      },
      {
        id: 'gemeente',
        header: t('pool.municipality'),
        sortBy: SORTED_BY_SERVER,
        cell: ({ municipality }) => municipality.name,
      },
      { id: 'theme', header: t('pool.theme'), cell: ({ theme }) => nameOf(theme) },
      {
        id: 'status',
        header: t('pool.status'),
        sortBy: SORTED_BY_SERVER,
        cell: ({ status }) => <CardPill status={status} />,
      },
      {
        id: 'urgentie',
        header: t('pool.urgency'),
        sortBy: SORTED_BY_SERVER,
        cell: ({ urgency }) => <span data-urgency={urgency}>{t(`urgency.${urgency}`)}</span>,
      },
      {
        id: 'termijn',
        header: t('pool.respondBy'),
        sortBy: SORTED_BY_SERVER,
        cell: ({ respondBy }) => <Deadline due={dueOf(respondBy)} now={now} />,
      },
      { id: 'manager', header: t('pool.manager'), cell: ({ caseManager }) => caseManager.name },
    ],
    [t, nameOf, now],
  );
};

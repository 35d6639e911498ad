import { useMemo } from 'react';
import { Deadline, useText, type TableColumn } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { useLocalName } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import { waitsFor } from './stage.js';
import { WeighingPill } from './weighing-pill.js';
import type { ListedWeighing } from './weighings.query.js';

const Next = ({ weighing }: { readonly weighing: ListedWeighing }) => {
  const t = useText();
  const { outcome } = weighing;
  const waits = waitsFor(weighing);
  if (outcome !== null) return <span>{t(`outcome.${outcome}`)}</span>;
  return <span data-waits={waits}>{t(`weighing.waits.${waits}`)}</span>;
};

/** Columns of the list. Who has judged is a count: it says nothing about what anybody thinks. */
export const useWeighingColumns = (): readonly TableColumn<ListedWeighing>[] => {
  const t = useText();
  const nameOf = useLocalName();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('weighing.number'),
        isRowHeader: true,
        isWhole: true,
        width: '9rem',
        cell: ({ id, number }) => (
          <RouteLink to="/weging/$id" params={{ id }}>
            {number}
          </RouteLink>
        ),
      },
      { id: 'municipality', header: t('weighing.municipality'), cell: ({ municipality }) => municipality.name },
      { id: 'theme', header: t('weighing.theme'), cell: ({ theme }) => nameOf(theme) },
      { id: 'urgency', header: t('weighing.urgency'), cell: ({ urgency }) => t(`urgency.${urgency}`) },
      { id: 'status', header: t('weighing.status'), cell: ({ status }) => <WeighingPill status={status} /> },
      {
        id: 'judged',
        header: t('weighing.judged'),
        cell: ({ members }) =>
          t('weighing.judgedCount', {
            judged: members.filter(({ hasJudged }) => hasJudged).length,
            members: members.length,
          }),
      },
      { id: 'next', header: t('weighing.next'), cell: (weighing) => <Next weighing={weighing} /> },
      {
        id: 'judgeBy',
        header: t('weighing.judgeBy'),
        cell: ({ judgeBy, status }) =>
          status === 'CONCLUDED' ? <span>—</span> : <Deadline due={dueOf(judgeBy)} now={now} />,
      },
    ],
    [t, nameOf, now],
  );
};

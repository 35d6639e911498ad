import { useMemo } from 'react';
import { Deadline, useText, useTimeText, type TableColumn } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { RouteLink } from '../../app/route-link.js';
import { RequestPill } from './request-pill.js';
import type { RequestRow } from './requests.query.js';
import { useSkillName } from './use-names.js';

const isWaiting = ({ status }: RequestRow): boolean => status === 'OPEN' || status === 'DECLINED';

/** Columns of the requests. An expert is not told who the expert is, nor whether there is a case. */
const NOT_FOR_EXPERTS: readonly string[] = ['case', 'expert'];

/** The columns of who reads the list. */
export const useRequestColumns = (isExpertOnly: boolean): readonly TableColumn<RequestRow>[] => {
  const t = useText();
  const time = useTimeText();
  const skillOf = useSkillName();
  const now = useNow();
  return useMemo(() => {
    const columns: readonly TableColumn<RequestRow>[] = [
      {
        id: 'what',
        header: t('expertise.request'),
        isRowHeader: true,
        cell: ({ id, skills, openedOn }) => (
          <span className="rt-expert">
            <RouteLink to="/verzoeken/$id" params={{ id }}>
              {skills.map(skillOf).join(', ')}
            </RouteLink>
            <span className="rt-expert__detail">{t('expertise.askedOn', { day: time.day(openedOn) })}</span>
          </span>
        ),
      },
      { id: 'case', header: t('expertise.case'), cell: ({ card }) => card?.number ?? '—' },
      { id: 'municipality', header: t('expertise.municipality'), cell: ({ municipality }) => municipality.name },
      {
        id: 'status',
        header: t('expertise.status'),
        cell: ({ status, expert }) => <RequestPill status={status} isAsked={isExpertOnly || expert !== null} />,
      },
      { id: 'urgency', header: t('expertise.urgency'), cell: ({ urgency }) => t(`urgency.${urgency}`) },
      {
        id: 'due',
        header: t('expertise.respondBy'),
        cell: (row) => (isWaiting(row) ? <Deadline due={row.respondBy} now={now} /> : time.day(row.respondBy)),
      },
      {
        id: 'hours',
        header: t('expertise.hours'),
        align: 'end',
        cell: ({ hours }) => time.number(hours, hours % 1 ? 2 : 0),
      },
      { id: 'expert', header: t('expertise.expert'), cell: ({ expert }) => expert?.member.name ?? '—' },
    ];
    return isExpertOnly ? columns.filter(({ id }) => !NOT_FOR_EXPERTS.includes(id)) : columns;
  }, [t, time, skillOf, now, isExpertOnly]);
};

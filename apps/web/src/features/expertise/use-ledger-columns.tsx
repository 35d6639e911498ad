import { useMemo } from 'react';
import { StatusPill, useText, useTimeText, type PillTone, type TableColumn } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import type { LedgerLine } from './ledger.query.js';
import { useSkillName } from './use-names.js';

const TONE: Readonly<Record<LedgerLine['kind'], PillTone>> = {
  RESERVED: 'info',
  WORKED: 'positive',
  RELEASED: 'neutral',
};

/** Columns of the ledger. */
export const useLedgerColumns = (): readonly TableColumn<LedgerLine>[] => {
  const t = useText();
  const time = useTimeText();
  const skillOf = useSkillName();
  return useMemo(
    () => [
      { id: 'day', header: t('expertise.ledger.day'), isRowHeader: true, cell: ({ day }) => time.day(day) },
      { id: 'borrower', header: t('expertise.ledger.borrower'), cell: ({ municipality }) => municipality.name },
      {
        id: 'lender',
        header: t('expertise.lender'),
        cell: ({ lender, lenderMunicipality }) => lender?.name ?? lenderMunicipality?.name ?? '—',
      },
      { id: 'expert', header: t('expertise.expert'), cell: ({ expert }) => expert?.member.name ?? '—' },
      {
        id: 'request',
        header: t('expertise.request'),
        cell: ({ request }) =>
          request ? (
            <RouteLink to="/verzoeken/$id" params={{ id: request.id }}>
              {request.skills.map(skillOf).join(', ')}
            </RouteLink>
          ) : (
            '—'
          ),
      },
      {
        id: 'kind',
        header: t('expertise.ledger.kind'),
        cell: ({ kind }) => <StatusPill tone={TONE[kind]}>{t(`expertise.ledger.kind.${kind}`)}</StatusPill>,
      },
      {
        id: 'hours',
        header: t('expertise.hours'),
        align: 'end',
        cell: ({ hours }) => time.number(hours, hours % 1 ? 2 : 0),
      },
    ],
    [t, time, skillOf],
  );
};

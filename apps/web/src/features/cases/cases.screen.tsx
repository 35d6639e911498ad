import { useNavigate } from '@tanstack/react-router';
import { FolderOpen, MessageSquareShare } from 'lucide-react';
import { useMemo } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { usePagedQuery } from '@regiotafel/web-data';
import { DataTable, EmptyState, MoreRows, useText, useTimeText, type TableColumn } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLink, RouteLinkButton } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { CasePill } from '../../app/case-frame/case-pill.js';
import { CasesScreenQuery, type CaseRow, type CasesScreenData } from './cases.query.js';

const FIRST_PAGE = {};
const casesOf = (data: CasesScreenData) => data.caseFiles;

const useColumns = (): readonly TableColumn<CaseRow>[] => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('cases.number'),
        isRowHeader: true,
        isWhole: true,
        cell: ({ id, number }) => (
          <RouteLink to="/casussen/$id" params={{ id }}>
            {number}
          </RouteLink>
        ),
      },
      { id: 'municipality', header: t('cases.municipality'), cell: ({ municipality }) => municipality.name },
      { id: 'theme', header: t('cases.theme'), cell: ({ theme }) => nameOf(theme) },
      { id: 'status', header: t('cases.status'), cell: ({ status }) => <CasePill status={status} /> },
      { id: 'urgency', header: t('cases.urgency'), cell: ({ urgency }) => t(`urgency.${urgency}`) },
      { id: 'opened', header: t('cases.opened'), cell: ({ openedAt }) => time.day(dayAt(new Date(openedAt))) },
      { id: 'manager', header: t('cases.manager'), cell: ({ caseManager }) => caseManager.name },
      {
        id: 'why',
        header: t('cases.why'),
        cell: ({ myParts }) => t(myParts.length > 0 ? 'cases.why.INVOLVED' : 'cases.why.GRANT'),
      },
    ],
    [t, time, nameOf],
  );
};

export const Screen = () => {
  const t = useText();
  const navigate = useNavigate();
  const list = usePagedQuery(CasesScreenQuery, FIRST_PAGE, casesOf);
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={
        <RouteLinkButton to="/toestemmingen" icon={MessageSquareShare}>
          {t('cases.myConsents')}
        </RouteLinkButton>
      }
    >
      {list.problem && <ProblemNotice problem={list.problem} />}
      <DataTable
        label={t('cases.title')}
        columns={useColumns()}
        rows={list.rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        isLoading={list.isLoading}
        onOpen={({ id }) => void navigate({ to: '/casussen/$id', params: { id } })}
        empty={
          list.problem === null && (
            <EmptyState icon={FolderOpen} title={t('cases.empty')}>
              {t('cases.emptyNext')}
            </EmptyState>
          )
        }
      />
      {list.rows.length > 0 && (
        <MoreRows shown={list.rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};

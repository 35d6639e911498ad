import { getRouteApi } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useMemo } from 'react';
import { usePagedQuery } from '@regiotafel/web-data';
import { DataTable, EmptyState, MoreRows, ToggleChips, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { isOver } from './stage.js';
import { useWeighingColumns } from './use-weighing-columns.js';
import { WeighingsScreenQuery, type ListedWeighing, type WeighingsData } from './weighings.query.js';
import './weighing.css';

const route = getRouteApi('/seat/weging');
const VIEWS = ['open', 'alle'] as const;
const PAGE_SIZE = 30;

const weighingsOf = (data: WeighingsData) => data.weighings;

/** Open ones first by their deadline, then what is concluded. */
const inOrder = (rows: readonly ListedWeighing[]): readonly ListedWeighing[] => {
  const open = rows.filter(({ status }) => !isOver(status));
  const concluded = rows.filter(({ status }) => isOver(status));
  return [...open.toSorted((one, other) => one.judgeBy.localeCompare(other.judgeBy)), ...concluded];
};

const NothingHere = ({ view }: { readonly view: (typeof VIEWS)[number] }) => {
  const t = useText();
  return (
    <EmptyState icon={Scale} title={t(`weighing.empty.${view}`)}>
      {t('weighing.empty.next')}
    </EmptyState>
  );
};

export const Screen = () => {
  const t = useText();
  const view = route.useSearch().toon ?? 'open';
  const navigate = route.useNavigate();
  const variables = useMemo(() => ({ openOnly: view === 'open', first: PAGE_SIZE }), [view]);
  const list = usePagedQuery(WeighingsScreenQuery, variables, weighingsOf);
  const columns = useWeighingColumns();
  const rows = useMemo(() => inOrder(list.rows), [list.rows]);
  return (
    <Page title={t('weighing.title')} lead={t('weighing.lead')}>
      <ToggleChips
        label={t('weighing.views')}
        chips={VIEWS.map((id) => ({ id, label: t(`weighing.view.${id}`) }))}
        selected={view}
        onSelect={(id) => void navigate({ search: id === 'alle' ? { toon: 'alle' } : {}, replace: true })}
      />
      {list.problem !== null && <ProblemNotice problem={list.problem} />}
      {(list.problem === null || rows.length > 0) && (
        <DataTable
          label={t('weighing.title')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowName={({ number }) => number}
          isLoading={list.isLoading}
          onOpen={({ id }) => void navigate({ to: '/weging/$id', params: { id } })}
          empty={<NothingHere view={view} />}
        />
      )}
      {rows.length > 0 && (
        <MoreRows shown={rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};

import { getRouteApi } from '@tanstack/react-router';
import { Copy, Inbox, MessageCircleQuestion, Scale } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { usePagedQuery } from '@regiotafel/web-data';
import { Button, DataTable, EmptyState, MoreRows, ToggleChips, useText, type Chip } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { Page } from '../../app/shell/page.js';
import { PoolExport } from './pool-export.js';
import { CopyView, PoolFilters } from './pool-filters.js';
import { PoolScreenQuery, type PoolScreenData, type PoolVariables } from './pool.query.js';
import {
  COUNTED_VIEWS,
  isNarrowed,
  isTyping,
  POOL_VIEWS,
  poolFilter,
  poolSort,
  searchOfSort,
  shownColumns,
  tableSort,
  type PoolSearch,
  type PoolView,
} from './pool-search.js';
import { PoolSelection } from './pool-selection.js';
import { PoolViews } from './pool-views.js';
import { usePoolColumns } from './use-pool-columns.js';
import './pool.css';

const route = getRouteApi('/seat/aangemeld');

const cardsOf = (data: PoolScreenData) => data.poolCards;

/** What is asked of the service; the same object as long as it asks the same. */
const usePoolVariables = (search: PoolSearch): PoolVariables => {
  const now = useNow();
  const today = dayAt(now);
  return useMemo(() => {
    const noon = new Date(`${today}T12:00:00Z`);
    return {
      filter: poolFilter(search, search.weergave ?? 'open', noon),
      sort: poolSort(search),
      counts: COUNTED_VIEWS.map((view) =>
        poolFilter({ ...search, status: undefined, urgentie: undefined }, view, noon),
      ),
    };
  }, [search, today]);
};

const useChips = (counts: readonly number[] | null | undefined): readonly Chip[] => {
  const t = useText();
  return POOL_VIEWS.map((view) => {
    const count = counts?.[COUNTED_VIEWS.indexOf(view as (typeof COUNTED_VIEWS)[number])];
    return { id: view, label: t(`pool.view.${view}`), ...(count !== undefined && { count }) };
  });
};

/** The last answer, while another list is on its way, so that nothing jumps. */
const useLast = <Data,>(data: Data | undefined): Data | undefined => {
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? last;
};

const NothingFound = ({ search, onClear }: { readonly search: PoolSearch; readonly onClear: () => void }) => {
  const t = useText();
  const reason = isNarrowed(search) ? 'narrowed' : 'none';
  return (
    <EmptyState
      icon={Inbox}
      title={t(`pool.empty.${reason}.title`)}
      actions={reason === 'narrowed' && <Button onPress={onClear}>{t('pool.clear')}</Button>}
    >
      {t(`pool.empty.${reason}.text`)}
    </EmptyState>
  );
};

/** The list of the address, and ways to change what the address says. */
const usePool = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = usePoolVariables(search);
  const list = usePagedQuery(PoolScreenQuery, asked, cardsOf);
  const change = useCallback(
    (next: Partial<PoolSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: isTyping(next) }),
    [navigate],
  );
  return {
    search,
    asked,
    list,
    beside: useLast(list.data),
    rows: useLast(list.data === undefined ? undefined : list.rows) ?? [],
    change,
    open: (id: string) => void navigate({ to: '/aangemeld/$id', params: { id } }),
    show: (next: PoolSearch) => void navigate({ search: next }),
    clear: () => void navigate({ search: { weergave: search.weergave } }),
  };
};

type PoolTableProps = {
  readonly pool: ReturnType<typeof usePool>;
  readonly selection: ReadonlySet<string>;
  /** Left out for who only looks. */
  readonly onSelect?: (selection: ReadonlySet<string>) => void;
};

const PoolTable = ({ pool, selection, onSelect }: PoolTableProps) => {
  const t = useText();
  const { search, list, rows, change, open, clear } = pool;
  return (
    <>
      {list.problem && <ProblemNotice problem={list.problem} />}
      <DataTable
        label={t('pool.title')}
        columns={usePoolColumns(shownColumns(search))}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        sort={tableSort(search)}
        onSort={(sort) => change(searchOfSort(sort))}
        isLoading={list.data === undefined && list.problem === null}
        onOpen={({ id }) => open(id)}
        empty={list.problem === null && <NothingFound search={search} onClear={clear} />}
        {...(onSelect && { selection, onSelect })}
      />
      {rows.length > 0 && (
        <MoreRows shown={rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </>
  );
};

/** What is done with the list as a whole: views, columns, a file, the load behind it. */
const Tools = ({ pool, mayShare }: { readonly pool: ReturnType<typeof usePool>; readonly mayShare: boolean }) => {
  const t = useText();
  const { search, asked, beside, show } = pool;
  const today = dayAt(useNow());
  return (
    <div className="rt-pool-tools" role="group" aria-label={t('pool.tools')}>
      <PoolViews views={beside?.poolViews ?? []} search={search} mayShare={mayShare} onShow={show} />
      <PoolExport asked={asked} columns={usePoolColumns(shownColumns(search))} today={today} />
      <CopyView />
      <RouteLinkButton to="/belasting" icon={Scale}>
        {t('pool.load')}
      </RouteLinkButton>
      {mayShare && (
        <RouteLinkButton to="/dubbelcheck" icon={Copy}>
          {t('pool.duplicates')}
        </RouteLinkButton>
      )}
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const isCoordinator = useHasRole('COORDINATOR');
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const pool = usePool();
  const { search, beside, rows, change } = pool;
  const show = (view: PoolView): void =>
    change({ weergave: view === 'open' ? undefined : view, status: undefined, urgentie: undefined });
  return (
    <Page
      title={t('pool.title')}
      actions={
        <RouteLinkButton to="/deskundigen/vragen" look="primary" icon={MessageCircleQuestion}>
          {t('pool.askExpert')}
        </RouteLinkButton>
      }
    >
      <ToggleChips
        label={t('pool.views')}
        chips={useChips(beside?.poolCounts)}
        selected={search.status === undefined ? (search.weergave ?? 'open') : ''}
        onSelect={(id) => show(POOL_VIEWS.find((view) => view === id) ?? 'open')}
      />
      <PoolFilters search={search} region={beside?.region} assignees={beside?.poolAssignees} onChange={change} />
      <Tools pool={pool} mayShare={isCoordinator} />
      {isCoordinator && (
        <PoolSelection
          rows={rows}
          selection={selection}
          assignees={beside?.poolAssignees ?? []}
          onSelect={setSelection}
        />
      )}
      <PoolTable pool={pool} selection={selection} {...(isCoordinator && { onSelect: setSelection })} />
    </Page>
  );
};

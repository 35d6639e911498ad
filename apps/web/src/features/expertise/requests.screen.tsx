import { getRouteApi } from '@tanstack/react-router';
import { MessageCircleQuestion } from 'lucide-react';
import { useMemo } from 'react';
import { usePagedQuery } from '@regiotafel/web-data';
import { DataTable, EmptyState, MoreRows, Select, ToggleChips, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { Page } from '../../app/shell/page.js';
import { REQUEST_VIEWS, statusesOf, type RequestsSearch } from './expertise-search.js';
import { RequestsScreenQuery, type RequestsScreenData, type RequestsVariables } from './requests.query.js';
import { useSkillName } from './use-names.js';
import { useRequestColumns } from './use-request-columns.js';
import './expertise.css';

const route = getRouteApi('/seat/verzoeken');
const ALL = 'ALL';

const requestsOf = (data: RequestsScreenData) => data.requests;
const given = (id: string | null): string | undefined => (id === null || id === ALL ? undefined : id);

const useRequestsVariables = ({ weergave = 'lopend', gemeente, vaardigheid }: RequestsSearch): RequestsVariables =>
  useMemo(() => {
    const status = statusesOf(weergave);
    return {
      filter: {
        ...(status && { status: [...status] }),
        ...(gemeente && { municipalityId: gemeente }),
        ...(vaardigheid && { skill: vaardigheid }),
      },
    };
  }, [weergave, gemeente, vaardigheid]);

type FiltersProps = {
  readonly search: RequestsSearch;
  readonly data: RequestsScreenData | undefined;
  readonly onChange: (change: Partial<RequestsSearch>) => void;
};

const Filters = ({ search, data, onChange }: FiltersProps) => {
  const t = useText();
  const skillOf = useSkillName();
  const isCoordinator = useHasRole('COORDINATOR');
  return (
    <div className="rt-form__row" role="search" aria-label={t('expertise.filters')}>
      {isCoordinator && (
        <Select
          label={t('expertise.municipality')}
          options={[
            { id: ALL, label: t('expertise.allMunicipalities') },
            ...(data?.region?.municipalities ?? []).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={search.gemeente ?? ALL}
          onChange={(id) => onChange({ gemeente: given(id) })}
        />
      )}
      <Select
        label={t('expertise.skill')}
        options={[
          { id: ALL, label: t('expertise.allSkills') },
          ...(data?.expertiseSkills ?? []).map((id) => ({ id, label: skillOf(id) })),
        ]}
        value={search.vaardigheid ?? ALL}
        onChange={(id) => onChange({ vaardigheid: given(id) })}
      />
    </div>
  );
};

/** Whether the seat only answers requests and makes none. */
export const useIsExpertOnly = (): boolean => {
  const isCoordinator = useHasRole('COORDINATOR');
  const isLiaison = useHasRole('LIAISON');
  return !isCoordinator && !isLiaison;
};

const NoRequests = () => {
  const t = useText();
  const who = useIsExpertOnly() ? 'expert' : 'asker';
  return (
    <EmptyState icon={MessageCircleQuestion} title={t('expertise.requestsEmpty')}>
      {t(`expertise.requestsEmpty.${who}`)}
    </EmptyState>
  );
};

export const Screen = () => {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isExpertOnly = useIsExpertOnly();
  const list = usePagedQuery(RequestsScreenQuery, useRequestsVariables(search), requestsOf);
  const change = (next: Partial<RequestsSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page
      title={t(isExpertOnly ? 'expertise.myRequests' : 'expertise.requests')}
      actions={
        !isExpertOnly && (
          <RouteLinkButton to="/deskundigen/vragen" look="primary" icon={MessageCircleQuestion}>
            {t('expertise.ask')}
          </RouteLinkButton>
        )
      }
    >
      <ToggleChips
        label={t('expertise.views')}
        chips={REQUEST_VIEWS.map((id) => ({ id, label: t(`expertise.view.${id}`) }))}
        selected={search.weergave ?? 'lopend'}
        onSelect={(id) => change({ weergave: REQUEST_VIEWS.find((view) => view === id) })}
      />
      <Filters search={search} data={list.data} onChange={change} />
      {list.problem && <ProblemNotice problem={list.problem} />}
      <DataTable
        label={t('expertise.requests')}
        columns={useRequestColumns(isExpertOnly)}
        rows={list.rows}
        rowId={({ id }) => id}
        rowName={({ municipality }) => municipality.name}
        isLoading={list.isLoading}
        onOpen={({ id }) => void navigate({ to: '/verzoeken/$id', params: { id } })}
        empty={list.problem === null && <NoRequests />}
      />
      {list.rows.length > 0 && (
        <MoreRows shown={list.rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};

import { getRouteApi } from '@tanstack/react-router';
import { GraduationCap, MessageCircleQuestion } from 'lucide-react';
import { useMemo } from 'react';
import { usePagedQuery } from '@regiotafel/web-data';
import { Checkbox, DataTable, EmptyState, MoreRows, Select, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import type { RosterSearch } from './expertise-search.js';
import { RosterScreenQuery, type RosterScreenData, type RosterVariables } from './roster.query.js';
import { LANGUAGES, useLanguageName, useSkillName } from './use-names.js';
import { useRosterColumns } from './use-roster-columns.js';
import './expertise.css';

const route = getRouteApi('/seat/deskundigen');
const ALL = 'ALL';

const expertsOf = (data: RosterScreenData) => data.experts;

const useRosterVariables = ({ vaardigheid, taal, inactief }: RosterSearch): RosterVariables =>
  useMemo(
    () => ({
      filter: {
        ...(vaardigheid && { skill: vaardigheid }),
        ...(taal && { language: taal }),
        ...(inactief && { includeInactive: true }),
      },
    }),
    [vaardigheid, taal, inactief],
  );

type FiltersProps = {
  readonly search: RosterSearch;
  readonly skills: readonly string[];
  readonly onChange: (change: Partial<RosterSearch>) => void;
};

const Filters = ({ search, skills, onChange }: FiltersProps) => {
  const t = useText();
  const skillOf = useSkillName();
  const languageOf = useLanguageName();
  const given = (id: string | null): string | undefined => (id === null || id === ALL ? undefined : id);
  return (
    <div className="rt-form__row" role="search" aria-label={t('expertise.filters')}>
      <Select
        label={t('expertise.skill')}
        options={[{ id: ALL, label: t('expertise.allSkills') }, ...skills.map((id) => ({ id, label: skillOf(id) }))]}
        value={search.vaardigheid ?? ALL}
        onChange={(id) => onChange({ vaardigheid: given(id) })}
      />
      <Select
        label={t('expertise.language')}
        options={[
          { id: ALL, label: t('expertise.allLanguages') },
          ...LANGUAGES.map((id) => ({ id, label: languageOf(id) })),
        ]}
        value={search.taal ?? ALL}
        onChange={(id) => onChange({ taal: given(id) })}
      />
      <Checkbox
        isSelected={search.inactief ?? false}
        onChange={(isSelected) => onChange({ inactief: isSelected || undefined })}
      >
        {t('expertise.alsoInactive')}
      </Checkbox>
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePagedQuery(RosterScreenQuery, useRosterVariables(search), expertsOf);
  return (
    <Page
      title={t('expertise.roster')}
      lead={t('expertise.rosterLead')}
      actions={
        <RouteLinkButton to="/deskundigen/vragen" look="primary" icon={MessageCircleQuestion}>
          {t('expertise.ask')}
        </RouteLinkButton>
      }
    >
      <Filters
        search={search}
        skills={list.data?.expertiseSkills ?? []}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      {list.problem && <ProblemNotice problem={list.problem} />}
      <DataTable
        label={t('expertise.roster')}
        columns={useRosterColumns()}
        rows={list.rows}
        rowId={({ id }) => id}
        rowName={({ member }) => member.name}
        sort={{ column: 'name', direction: 'ascending' }}
        isLoading={list.isLoading}
        empty={
          list.problem === null && (
            <EmptyState icon={GraduationCap} title={t('expertise.rosterEmpty')}>
              {t('expertise.rosterEmptyNext')}
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

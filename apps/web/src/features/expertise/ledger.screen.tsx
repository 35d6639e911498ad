import { getRouteApi } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import type { Day } from '@regiotafel/kernel/day';
import { usePagedQuery } from '@regiotafel/web-data';
import { DataTable, DatePicker, EmptyState, MoreRows, Select, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { Page } from '../../app/shell/page.js';
import { LEDGER_KINDS, type LedgerSearch } from './expertise-search.js';
import { LedgerSums } from './ledger-sums-panel.js';
import { LedgerScreenQuery, type LedgerScreenData, type LedgerVariables } from './ledger.query.js';
import { useLedgerColumns } from './use-ledger-columns.js';
import './expertise.css';

const route = getRouteApi('/seat/urenbalans');
const ALL = 'ALL';

const linesOf = (data: LedgerScreenData) => data.ledger;
const given = (id: string | null): string | undefined => (id === null || id === ALL ? undefined : id);

const useLedgerVariables = ({ soort, gemeente, van, tot }: LedgerSearch): LedgerVariables =>
  useMemo(
    () => ({
      filter: {
        ...(soort && { kind: soort }),
        ...(gemeente && { municipalityId: gemeente }),
        ...(van && { from: van as Day }),
        ...(tot && { until: tot as Day }),
      },
    }),
    [soort, gemeente, van, tot],
  );

type FiltersProps = {
  readonly search: LedgerSearch;
  readonly data: LedgerScreenData | undefined;
  readonly onChange: (change: Partial<LedgerSearch>) => void;
};

const Filters = ({ search, data, onChange }: FiltersProps) => {
  const t = useText();
  const isCoordinator = useHasRole('COORDINATOR');
  return (
    <div className="rt-form__row" role="search" aria-label={t('expertise.filters')}>
      <Select
        label={t('expertise.ledger.kind')}
        options={[
          { id: ALL, label: t('expertise.ledger.allKinds') },
          ...LEDGER_KINDS.map((id) => ({ id, label: t(`expertise.ledger.kind.${id}`) })),
        ]}
        value={search.soort ?? ALL}
        onChange={(id) => onChange({ soort: LEDGER_KINDS.find((kind) => kind === id) })}
      />
      {isCoordinator && (
        <Select
          label={t('expertise.ledger.borrower')}
          options={[
            { id: ALL, label: t('expertise.allMunicipalities') },
            ...(data?.region?.municipalities ?? []).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={search.gemeente ?? ALL}
          onChange={(id) => onChange({ gemeente: given(id) })}
        />
      )}
      <DatePicker
        label={t('expertise.ledger.from')}
        value={(search.van as Day | undefined) ?? null}
        onChange={(day) => onChange({ van: day ?? undefined })}
      />
      <DatePicker
        label={t('expertise.ledger.until')}
        value={(search.tot as Day | undefined) ?? null}
        onChange={(day) => onChange({ tot: day ?? undefined })}
      />
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePagedQuery(LedgerScreenQuery, useLedgerVariables(search), linesOf);
  return (
    <Page title={t('expertise.ledger')} lead={t('expertise.ledger.lead')}>
      <Filters
        search={search}
        data={list.data}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      {list.problem && <ProblemNotice problem={list.problem} />}
      {list.rows.length > 0 && <LedgerSums lines={list.rows} isPartial={list.hasMore} />}
      <DataTable
        label={t('expertise.ledger')}
        columns={useLedgerColumns()}
        rows={list.rows}
        rowId={({ id }) => id}
        rowName={({ municipality }) => municipality.name}
        isLoading={list.isLoading}
        empty={
          list.problem === null && (
            <EmptyState icon={Hourglass} title={t('expertise.ledger.empty')}>
              {t('expertise.ledger.emptyNext')}
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

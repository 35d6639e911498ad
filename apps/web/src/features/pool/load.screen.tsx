import { Scale } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { DataTable, EmptyState, Panel, useText, useTimeText, type TableColumn } from '@regiotafel/web-ui';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { Page } from '../../app/shell/page.js';
import { PoolLoadScreenQuery, type ExpertLoad, type MunicipalityLoad } from './load.query.js';
import './pool.css';

const Municipalities = ({ rows }: { readonly rows: readonly MunicipalityLoad[] }) => {
  const t = useText();
  const figure = (id: 'open' | 'urgent' | 'overdue' | 'waiting'): TableColumn<MunicipalityLoad> => ({
    id,
    header: t(`pool.load.${id}`),
    align: 'end',
    sortBy: (row) => row[id],
    cell: (row) => row[id],
  });
  return (
    <Panel title={t('pool.load.municipalities')}>
      <DataTable
        label={t('pool.load.municipalities')}
        columns={[
          {
            id: 'municipality',
            header: t('pool.municipality'),
            isRowHeader: true,
            sortBy: ({ municipality }) => municipality.name,
            cell: ({ municipality }) => (
              <RouteLink to="/aangemeld" search={{ gemeente: municipality.id }}>
                {municipality.name}
              </RouteLink>
            ),
          },
          figure('open'),
          figure('urgent'),
          figure('overdue'),
          figure('waiting'),
        ]}
        rows={rows}
        rowId={({ municipality }) => municipality.id}
        rowName={({ municipality }) => municipality.name}
        empty={
          <EmptyState icon={Scale} title={t('pool.load.none')}>
            {t('pool.load.noneText')}
          </EmptyState>
        }
      />
    </Panel>
  );
};

const Experts = ({ rows }: { readonly rows: readonly ExpertLoad[] }) => {
  const t = useText();
  const time = useTimeText();
  const hours = (value: number | null): string => (value === null ? '—' : time.number(value, value % 1 ? 1 : 0));
  return (
    <Panel title={t('pool.load.experts')}>
      <DataTable
        label={t('pool.load.experts')}
        columns={[
          {
            id: 'expert',
            header: t('pool.load.expert'),
            isRowHeader: true,
            sortBy: ({ member }) => member.name,
            cell: ({ member }) => member.name,
          },
          {
            id: 'booked',
            header: t('pool.load.booked'),
            align: 'end',
            sortBy: ({ hoursBooked }) => hoursBooked,
            cell: ({ hoursBooked }) => hours(hoursBooked),
          },
          {
            id: 'hours',
            header: t('pool.load.hours'),
            align: 'end',
            sortBy: ({ hoursPerMonth }) => hoursPerMonth,
            cell: ({ hoursPerMonth }) => hours(hoursPerMonth),
          },
          {
            id: 'share',
            header: t('pool.load.share'),
            align: 'end',
            sortBy: ({ hoursBooked, hoursPerMonth }) => (hoursBooked ?? 0) / Math.max(1, hoursPerMonth),
            cell: ({ hoursBooked, hoursPerMonth }) => time.percent((hoursBooked ?? 0) / Math.max(1, hoursPerMonth)),
          },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ member }) => member.jobTitle}
      />
    </Panel>
  );
};

/** How much work lies with whom: for the coordinator all of the region, for a desk the own municipality alone. */
export const Screen = () => {
  const t = useText();
  const isCoordinator = useHasRole('COORDINATOR');
  const result = useScreenQuery(PoolLoadScreenQuery, {});
  return (
    <Page title={t('pool.load')}>
      <p>{t(isCoordinator ? 'pool.load.whoCoordinator' : 'pool.load.whoDesk')}</p>
      <QueryView of={result}>
        {({ poolLoad, experts }) => (
          <>
            <Municipalities rows={poolLoad ?? []} />
            {isCoordinator && <Experts rows={experts?.edges.map(({ node }) => node) ?? []} />}
          </>
        )}
      </QueryView>
    </Page>
  );
};

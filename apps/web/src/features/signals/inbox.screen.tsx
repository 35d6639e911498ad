import { getRouteApi } from '@tanstack/react-router';
import { Inbox, Phone } from 'lucide-react';
import { useMemo } from 'react';
import { usePagedQuery, type ResultOf } from '@regiotafel/web-data';
import { EmptyState, MoreRows, Select, ToggleChips, useText } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { InboxTable } from './inbox-table.js';
import { InboxQuery } from './inbox.query.js';
import { COUNTED, inboxVariables, VIEW_IDS, VIEWS, type View } from './views.js';
import { RefusedNotice } from './refused-notice.js';
import './signals.css';

type Data = ResultOf<typeof InboxQuery>;

const route = getRouteApi('/seat/signalen');
const EVERY = 'every';

const countOf = (view: View, counts: readonly number[]): { readonly count?: number } => {
  const count = counts[COUNTED.indexOf(view)];
  return count === undefined ? {} : { count };
};

const signalsOf = (data: Data) => data.signals;

type FiltersProps = {
  readonly view: View;
  readonly themes: readonly ThemeName[];
  readonly counts: readonly number[];
};

const Filters = ({ view, themes, counts }: FiltersProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = route.useNavigate();
  const { thema } = route.useSearch();
  const show = (id: string): void => {
    const toon = VIEW_IDS.find((each) => each === id);
    void navigate({ search: (search) => ({ ...search, toon }), replace: true });
  };
  const narrow = (id: string | null): void =>
    void navigate({
      search: (search) => ({ ...search, thema: id === null || id === EVERY ? undefined : id }),
      replace: true,
    });
  const options = [
    { id: EVERY, label: t('signals.everyTheme') },
    ...themes.map((theme) => ({ id: theme.id, label: nameOf(theme) })),
  ];
  return (
    <div className="rt-inbox__filters">
      <ToggleChips
        label={t('signals.views')}
        chips={VIEWS.map((id) => ({ id, label: t(`signals.view.${id}`), ...countOf(id, counts) }))}
        selected={view}
        onSelect={show}
      />
      <Select label={t('signals.theme')} options={options} value={thema ?? EVERY} onChange={narrow} />
    </div>
  );
};

type ThemeName = NonNullable<Data['region']>['themes'][number];

const Empty = ({ view }: { readonly view: View }) => {
  const t = useText();
  return (
    <EmptyState title={t(view === 'open' ? 'signals.empty' : 'signals.emptyView')} icon={Inbox}>
      {t(view === 'open' ? 'signals.emptyNext' : 'signals.emptyViewNext')}
    </EmptyState>
  );
};

const SignalInbox = () => {
  const t = useText();
  const { toon, thema } = route.useSearch();
  const view: View = toon ?? 'open';
  const variables = useMemo(() => inboxVariables(view, thema), [view, thema]);
  const list = usePagedQuery(InboxQuery, variables, signalsOf);
  return (
    <Page
      title={t('signals.title')}
      lead={t('signals.lead')}
      actions={
        <RouteLinkButton to="/signalen/telefonisch" icon={Phone}>
          {t('signals.phone')}
        </RouteLinkButton>
      }
    >
      <RefusedNotice refused={list.data?.refusedReports ?? []} />
      <Filters view={view} themes={list.data?.region?.themes ?? []} counts={list.data?.signalCounts ?? []} />
      {list.problem !== null && <ProblemNotice problem={list.problem} />}
      {(list.problem === null || list.rows.length > 0) && (
        <InboxTable signals={list.rows} isLoading={list.isLoading} empty={<Empty view={view} />} />
      )}
      {list.rows.length > 0 && (
        <MoreRows shown={list.rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};

/** For the desk only: to everybody else this screen is not there. */
export const Screen = () => (useHasRole('LIAISON') ? <SignalInbox /> : <NotFoundPage />);

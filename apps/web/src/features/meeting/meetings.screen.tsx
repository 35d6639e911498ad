import { getRouteApi } from '@tanstack/react-router';
import { CalendarCog } from 'lucide-react';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useScreenQuery } from '@regiotafel/web-data';
import { EmptyState, mondayOf, Panel, useText, WeekCalendar, type CalendarItem, type Text } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { Page } from '../../app/shell/page.js';
import { ActionList } from './action-list.js';
import { MeetingsScreenQuery, type MeetingsData } from './meeting.query.js';
import './meeting.css';

const route = getRouteApi('/seat/overleggen');

const itemsOf = (t: Text, { meetings }: MeetingsData): CalendarItem[] =>
  (meetings ?? []).flatMap(({ id, kind, status, startsAt, endsAt, room, poolCard }): CalendarItem[] =>
    startsAt === null || endsAt === null || status === 'CANCELLED'
      ? []
      : [
          {
            id,
            kind: 'EVENT',
            start: new Date(startsAt),
            end: new Date(endsAt),
            title: poolCard?.number ?? t(`meeting.kind.${kind}`),
            place: room?.name ?? t('meeting.video'),
            tone: status === 'SCHEDULED' ? 'info' : 'positive',
          },
        ],
  );

const MyActions = ({ data }: { readonly data: MeetingsData }) => {
  const t = useText();
  const actions = data.myActions?.edges.map(({ node }) => node) ?? [];
  return (
    <Panel title={t('meeting.myActions')}>
      {actions.length === 0 ? (
        <EmptyState title={t('meeting.myActions.none')}>{t('meeting.myActions.noneText')}</EmptyState>
      ) : (
        <ActionList actions={actions} />
      )}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const now = useNow();
  const navigate = route.useNavigate();
  const isCoordinator = useHasRole('COORDINATOR');
  const { week } = route.useSearch();
  const day = (week ?? dayAt(now)) as Day;
  const result = useScreenQuery(MeetingsScreenQuery, { week: mondayOf(day) });
  return (
    <Page
      title={t('meeting.all')}
      actions={
        isCoordinator && (
          <RouteLinkButton to="/planner" search={{}} icon={CalendarCog}>
            {t('meeting.toPlanner')}
          </RouteLinkButton>
        )
      }
    >
      <QueryView of={result}>
        {(data) => (
          <>
            <h2 className="rt-visually-hidden">{t('meeting.week')}</h2>
            <WeekCalendar
              label={t('meeting.week')}
              day={day}
              now={now}
              items={itemsOf(t, data)}
              onOpen={(id) => void navigate({ to: '/overleggen/$id', params: { id } })}
              onWeek={(monday) => void navigate({ search: { week: monday } })}
            />
            <MyActions data={data} />
          </>
        )}
      </QueryView>
    </Page>
  );
};

import { getRouteApi } from '@tanstack/react-router';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useScreenQuery } from '@regiotafel/web-data';
import { mondayOf, Panel, useText, WeekCalendar, type CalendarItem, type Text } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { useMe } from '../../app/me.js';
import { QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { AvailabilityScreenQuery, type AvailabilityData } from './availability.query.js';
import { FeedForm, UploadFile } from './calendar-sources.js';
import { Calendars } from './calendars.js';
import { BlockForm, OwnBlocks } from './own-blocks.js';
import { shownHours } from './shown-hours.js';
import './availability.css';

const route = getRouteApi('/seat/beschikbaarheid');

/** The own week: taken hours without saying by what, and the meetings one takes part in. */
const itemsOf = (t: Text, { myBusyBlocks, meetings }: AvailabilityData, monday: Day, self?: string): CalendarItem[] => {
  const busy = (myBusyBlocks ?? []).flatMap(({ id, startsAt, endsAt, calendarId }) =>
    shownHours({ start: new Date(startsAt), end: new Date(endsAt) }, monday).map((span, at): CalendarItem => ({
      id: `${id} ${at}`,
      kind: 'BUSY',
      ...span,
      title: t(calendarId === null ? 'availability.own' : 'availability.busy'),
    })),
  );
  const own = (meetings ?? []).flatMap(({ id, status, startsAt, endsAt, participants }): CalendarItem[] => {
    const isMine = participants.some(({ member, response }) => member.id === self && response !== 'DROPPED_OUT');
    if (!isMine || status === 'CANCELLED' || startsAt === null || endsAt === null) return [];
    return [{ id, kind: 'EVENT', start: new Date(startsAt), end: new Date(endsAt), title: t('availability.meeting') }];
  });
  return [...busy, ...own];
};

const Sources = ({ data }: { readonly data: AvailabilityData }) => {
  const t = useText();
  return (
    <div className="rt-page__columns">
      <Panel title={t('availability.calendars')}>
        <Calendars calendars={data.myCalendars ?? []} />
        <UploadFile />
        <FeedForm />
      </Panel>
      <Panel title={t('availability.blocks')}>
        <BlockForm />
        <h3>{t('availability.thisWeek')}</h3>
        <OwnBlocks blocks={data.myBusyBlocks ?? []} />
      </Panel>
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const now = useNow();
  const me = useMe();
  const navigate = route.useNavigate();
  const { week } = route.useSearch();
  const day = (week ?? dayAt(now)) as Day;
  const result = useScreenQuery(AvailabilityScreenQuery, { week: mondayOf(day) });
  const open = (id: string): void => {
    if (id.startsWith('meeting_')) void navigate({ to: '/overleggen/$id', params: { id } });
  };
  return (
    <Page title={t('availability.title')} lead={t('availability.lead')}>
      <QueryView of={result}>
        {(data) => (
          <>
            <h2 className="rt-visually-hidden">{t('availability.week')}</h2>
            <WeekCalendar
              label={t('availability.week')}
              day={day}
              now={now}
              items={itemsOf(t, data, mondayOf(day), me?.member.id)}
              onOpen={open}
              onWeek={(monday) => void navigate({ search: { week: monday } })}
            />
            <Sources data={data} />
          </>
        )}
      </QueryView>
    </Page>
  );
};

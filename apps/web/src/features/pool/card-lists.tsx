import { Panel, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import type { CardMeeting, CardRequest } from './card.query.js';

const REQUEST_TONE: Readonly<Record<CardRequest['status'], PillTone>> = {
  OPEN: 'info',
  IN_PROGRESS: 'accent',
  REPORTED_DONE: 'warning',
  DONE: 'positive',
  DECLINED: 'negative',
  WITHDRAWN: 'neutral',
};

const MEETING_TONE: Readonly<Record<CardMeeting['status'], PillTone>> = {
  DRAFT: 'warning',
  POLLING: 'warning',
  SCHEDULED: 'info',
  HELD: 'positive',
  MINUTES_DRAFT: 'positive',
  MINUTES_APPROVED: 'positive',
  CANCELLED: 'neutral',
};

/** Who was asked for this case, and how that stands. */
export const CardRequests = ({ requests }: { readonly requests: readonly CardRequest[] }) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('pool.requests')}>
      {requests.length === 0 && <p>{t('pool.noRequests')}</p>}
      <ul className="rt-rows">
        {requests.map((request) => (
          <li key={request.id}>
            <RouteLink to="/verzoeken/$id" params={{ id: request.id }}>
              {request.expert?.member.name ?? t('pool.noExpertYet')}
            </RouteLink>
            <StatusPill tone={REQUEST_TONE[request.status]}>{t(`pool.request.${request.status}`)}</StatusPill>
            <span>{t('pool.hoursBy', { hours: request.hours, day: time.day(request.respondBy) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** Meetings about this case. */
export const CardMeetings = ({ meetings }: { readonly meetings: readonly CardMeeting[] }) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('pool.meetings')}>
      {meetings.length === 0 && <p>{t('pool.noMeetings')}</p>}
      <ul className="rt-rows">
        {meetings.map(({ id, status, startsAt, deadline }) => (
          <li key={id}>
            <RouteLink to="/overleggen/$id" params={{ id }}>
              {startsAt === null
                ? t('pool.meetingBefore', { day: time.day(deadline) })
                : time.moment(new Date(startsAt))}
            </RouteLink>
            <StatusPill tone={MEETING_TONE[status]}>{t(`pool.meeting.${status}`)}</StatusPill>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

import type { ReactNode } from 'react';
import { readFragment, type ResultOf } from '@regiotafel/web-data';
import { Panel, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { RouteLink } from '../route-link.js';
import { CaseMeetingParts, type MaskedCaseMeeting } from './case-work.query.js';
import './case-work.css';

const TONE: Readonly<Record<ResultOf<typeof CaseMeetingParts>['status'], PillTone>> = {
  DRAFT: 'warning',
  POLLING: 'warning',
  SCHEDULED: 'info',
  HELD: 'positive',
  MINUTES_DRAFT: 'positive',
  MINUTES_APPROVED: 'positive',
  CANCELLED: 'neutral',
};

export type MeetingListProps = {
  readonly meetings: readonly MaskedCaseMeeting[];
  /** What came out of a meeting, by its id. */
  readonly outcomeOf?: (id: string) => ReactNode;
};

/** Meetings about a case. */
export const MeetingList = ({ meetings, outcomeOf }: MeetingListProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('caseWork.meetings')}>
      {meetings.length === 0 && <p>{t('caseWork.noMeetings')}</p>}
      <ul className="rt-rows">
        {readFragment(CaseMeetingParts, meetings).map(({ id, status, startsAt, deadline }) => (
          <li key={id}>
            <RouteLink to="/overleggen/$id" params={{ id }}>
              {startsAt === null
                ? t('caseWork.meetingBefore', { day: time.day(deadline) })
                : time.moment(new Date(startsAt))}
            </RouteLink>
            <StatusPill tone={TONE[status]}>{t(`caseWork.meeting.${status}`)}</StatusPill>
            {outcomeOf?.(id)}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

import type { ReactNode } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { RouteLink } from '../route-link.js';
import { CaseMeetingParts, type MaskedCaseMeeting } from './case-work.query.js';
import { MeetingPill } from './meeting-pill.js';
import './case-work.css';

export type MeetingListProps = {
  readonly meetings: readonly MaskedCaseMeeting[];
  /** What came out of a meeting, by its id. */
  readonly outcomeOf?: (id: string) => ReactNode;
  /** What to say when there are none to show; for whoever may not see them, that and not that there are none. */
  readonly empty?: string | undefined;
};

/** Meetings about a case. */
export const MeetingList = ({ meetings, outcomeOf, empty }: MeetingListProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('caseWork.meetings')}>
      {meetings.length === 0 && <p>{empty ?? t('caseWork.noMeetings')}</p>}
      <ul className="rt-rows">
        {readFragment(CaseMeetingParts, meetings).map(({ id, status, startsAt, deadline }) => (
          <li key={id}>
            <RouteLink to="/overleggen/$id" params={{ id }}>
              {startsAt === null
                ? t('caseWork.meetingBefore', { day: time.day(deadline) })
                : time.moment(new Date(startsAt))}
            </RouteLink>
            <MeetingPill status={status} />
            {outcomeOf?.(id)}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

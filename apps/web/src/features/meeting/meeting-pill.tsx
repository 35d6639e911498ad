import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { Participant, ShownMeeting } from './meeting.query.js';

const STATUS_TONE: Readonly<Record<ShownMeeting['status'], PillTone>> = {
  DRAFT: 'warning',
  POLLING: 'warning',
  SCHEDULED: 'info',
  HELD: 'positive',
  MINUTES_DRAFT: 'positive',
  MINUTES_APPROVED: 'positive',
  CANCELLED: 'neutral',
};

const RESPONSE_TONE: Readonly<Record<Participant['response'], PillTone>> = {
  NEEDS_ACTION: 'warning',
  ACCEPTED: 'positive',
  DROPPED_OUT: 'negative',
};

/** How far a meeting is. */
export const MeetingPill = ({ status }: Pick<ShownMeeting, 'status'>) => {
  const t = useText();
  return <StatusPill tone={STATUS_TONE[status]}>{t(`meeting.status.${status}`)}</StatusPill>;
};

/** What somebody answered; once the meeting is held, whether they were there. */
export const ResponsePill = ({ response, attended }: Pick<Participant, 'response' | 'attended'>) => {
  const t = useText();
  if (attended !== null && response !== 'DROPPED_OUT')
    return (
      <StatusPill tone={attended ? 'positive' : 'negative'}>
        {t(attended ? 'meeting.present' : 'meeting.absent')}
      </StatusPill>
    );
  return <StatusPill tone={RESPONSE_TONE[response]}>{t(`meeting.response.${response}`)}</StatusPill>;
};

import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { Participant } from './meeting.query.js';

const RESPONSE_TONE: Readonly<Record<Participant['response'], PillTone>> = {
  NEEDS_ACTION: 'warning',
  ACCEPTED: 'positive',
  DROPPED_OUT: 'negative',
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

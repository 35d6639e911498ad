import type { ResultOf } from '@regiotafel/web-data';
import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { CaseMeetingParts } from './case-work.query.js';

type Status = ResultOf<typeof CaseMeetingParts>['status'];

const TONE: Readonly<Record<Status, PillTone>> = {
  DRAFT: 'warning',
  POLLING: 'warning',
  SCHEDULED: 'info',
  HELD: 'positive',
  MINUTES_DRAFT: 'positive',
  MINUTES_APPROVED: 'positive',
  CANCELLED: 'neutral',
};

/** How far a meeting is. */
export const MeetingPill = ({ status }: { readonly status: Status }) => {
  const t = useText();
  return <StatusPill tone={TONE[status]}>{t(`caseWork.meeting.${status}`)}</StatusPill>;
};

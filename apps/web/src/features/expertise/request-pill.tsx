import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { RequestStatus } from './expertise-search.js';

const TONE: Readonly<Record<RequestStatus, PillTone>> = {
  OPEN: 'info',
  IN_PROGRESS: 'accent',
  REPORTED_DONE: 'warning',
  DONE: 'positive',
  DECLINED: 'negative',
  WITHDRAWN: 'neutral',
};

/** How a request stands. Before somebody was asked an open one waits for that. */
export const RequestPill = ({
  status,
  isAsked = true,
}: {
  readonly status: RequestStatus;
  readonly isAsked?: boolean;
}) => {
  const t = useText();
  const key = status === 'OPEN' && !isAsked ? 'NOBODY_ASKED' : status;
  return <StatusPill tone={TONE[status]}>{t(`expertise.status.${key}`)}</StatusPill>;
};

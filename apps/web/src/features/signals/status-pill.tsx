import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { SignalStatus } from './inbox.query.js';

const TONE: Readonly<Record<SignalStatus, PillTone>> = {
  RECEIVED: 'info',
  ACKNOWLEDGED: 'info',
  INTERPRETING: 'info',
  OFFERED: 'accent',
  WEIGHED: 'warning',
  ADVISED: 'warning',
  REDIRECTED_TO_CARE: 'warning',
  FEEDBACK_GIVEN: 'positive',
  CLOSED: 'neutral',
  WITHDRAWN: 'neutral',
};

export const SignalPill = ({ status }: { readonly status: SignalStatus }) => {
  const t = useText();
  return <StatusPill tone={TONE[status]}>{t(`signals.status.${status}`)}</StatusPill>;
};

import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { CaseStatus } from './cases.query.js';

const TONE: Readonly<Record<CaseStatus, PillTone>> = {
  PROPOSED: 'info',
  ACTIVE: 'accent',
  MONITORING: 'warning',
  AFTERCARE: 'warning',
  CLOSED: 'positive',
  RETAINED: 'neutral',
  DESTROYED: 'neutral',
};

/** How far a case is. */
export const CasePill = ({ status }: { readonly status: CaseStatus }) => {
  const t = useText();
  return <StatusPill tone={TONE[status]}>{t(`cases.status.${status}`)}</StatusPill>;
};

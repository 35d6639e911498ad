import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { CaseHead } from './case-head.query.js';

const TONE: Readonly<Record<CaseHead['status'], PillTone>> = {
  PROPOSED: 'info',
  ACTIVE: 'accent',
  MONITORING: 'warning',
  AFTERCARE: 'warning',
  CLOSED: 'positive',
  RETAINED: 'neutral',
  DESTROYED: 'neutral',
};

/** How far a case is. */
export const CasePill = ({ status }: Pick<CaseHead, 'status'>) => {
  const t = useText();
  return <StatusPill tone={TONE[status]}>{t(`caseFrame.status.${status}`)}</StatusPill>;
};

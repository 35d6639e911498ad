import { StatusPill, useText, type PillTone } from '@regiotafel/web-ui';
import type { CardStatus } from './pool-search.js';

const TONE: Readonly<Record<CardStatus, PillTone>> = {
  NEW: 'info',
  TRIAGE: 'warning',
  ASSIGNED: 'accent',
  IN_MEETING: 'accent',
  WAITING: 'negative',
  DONE: 'positive',
};

/** Where a case stands on the table of the region. */
export const CardPill = ({ status }: { readonly status: CardStatus }) => {
  const t = useText();
  return <StatusPill tone={TONE[status]}>{t(`pool.status.${status}`)}</StatusPill>;
};

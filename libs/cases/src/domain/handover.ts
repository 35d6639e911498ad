import type { Transition } from './transitions.js';

export const HANDOVER_STATUSES = ['OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** What a screen says of it: an offer that nobody answered ends by the clock. */
export type HandoverState = HandoverStatus | 'EXPIRED';

/** Days an offer stands, so that it does not lie about; the access it gives ends with it. */
export const OFFER_DAYS = 14;

/** The case manager of the municipality that gives, and the named liaison of the one that receives. */
export const HANDOVER_TRANSITIONS: readonly Transition<
  'accept' | 'decline' | 'withdraw',
  HandoverStatus,
  'GIVER' | 'RECEIVER'
>[] = [
  { command: 'accept', from: 'OFFERED', to: 'ACCEPTED', by: ['RECEIVER'] },
  { command: 'decline', from: 'OFFERED', to: 'DECLINED', by: ['RECEIVER'] },
  { command: 'withdraw', from: 'OFFERED', to: 'WITHDRAWN', by: ['GIVER'] },
];

export const handoverState = (handover: { status: HandoverStatus; expiresAt: Date }, now: Date): HandoverState =>
  handover.status === 'OFFERED' && handover.expiresAt <= now ? 'EXPIRED' : handover.status;

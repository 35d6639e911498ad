import { type Transition, transitionsOf } from './transitions.js';

export const HANDOVER_STATUSES = ['OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** What a screen says of it: an offer that nobody answered ends by the clock. */
export type HandoverState = HandoverStatus | 'EXPIRED';

/** Days an offer stands, so that it does not lie about; the access it gives ends with it. */
export const OFFER_DAYS = 14;

export type HandoverCommand = 'accept' | 'decline' | 'withdraw' | 'expire';

/** GIVER: the case manager of the municipality that gives; RECEIVER: the named liaison of the one that receives. */
export const HANDOVER_TRANSITIONS: readonly Transition<
  HandoverCommand,
  HandoverState,
  'GIVER' | 'RECEIVER' | 'CLOCK'
>[] = [
  { command: 'accept', from: 'OFFERED', to: 'ACCEPTED', by: ['RECEIVER'] },
  { command: 'decline', from: 'OFFERED', to: 'DECLINED', by: ['RECEIVER'] },
  { command: 'withdraw', from: 'OFFERED', to: 'WITHDRAWN', by: ['GIVER'] },
  { command: 'expire', from: 'OFFERED', to: 'EXPIRED', by: ['CLOCK'] },
];

/** Whether a command fits the state of an offer. */
export const fitsHandover = (state: HandoverState, command: HandoverCommand): boolean =>
  transitionsOf(HANDOVER_TRANSITIONS, state, command).length > 0;

export const handoverState = (handover: { status: HandoverStatus; expiresAt: Date }, now: Date): HandoverState =>
  handover.status === 'OFFERED' && handover.expiresAt <= now ? 'EXPIRED' : handover.status;

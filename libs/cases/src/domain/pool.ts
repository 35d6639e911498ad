import { type Transition, transitionsOf } from './transitions.js';

/** Where a case stands on the table of the region. */
export const CARD_STATUSES = ['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

/** Where work elsewhere brings a card: an expert was asked for it, or a meeting about it was planned. */
export const CARD_STEPS = ['ASSIGNED', 'IN_MEETING'] as const satisfies readonly CardStatus[];
export type CardStep = (typeof CARD_STEPS)[number];

export type CardCommand = 'setStatus' | 'moveOn' | 'close' | 'reopen';

/**
 * The coordinator puts a card anywhere, also where it stands; work elsewhere only brings it further, and it closes and
 * reopens with its case.
 */
export const POOL_CARD_TRANSITIONS: readonly Transition<CardCommand, CardStatus, 'COORDINATOR' | 'SYSTEM'>[] = [
  { command: 'setStatus', from: 'NEW', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'NEW', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'NEW', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'NEW', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'NEW', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'NEW', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'TRIAGE', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'ASSIGNED', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'IN_MEETING', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'WAITING', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'NEW', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'TRIAGE', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'ASSIGNED', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'IN_MEETING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'WAITING', by: ['COORDINATOR'] },
  { command: 'setStatus', from: 'DONE', to: 'DONE', by: ['COORDINATOR'] },
  { command: 'close', from: 'NEW', to: 'DONE', by: ['SYSTEM'] },
  { command: 'close', from: 'TRIAGE', to: 'DONE', by: ['SYSTEM'] },
  { command: 'close', from: 'ASSIGNED', to: 'DONE', by: ['SYSTEM'] },
  { command: 'close', from: 'IN_MEETING', to: 'DONE', by: ['SYSTEM'] },
  { command: 'close', from: 'WAITING', to: 'DONE', by: ['SYSTEM'] },
  { command: 'reopen', from: 'DONE', to: 'TRIAGE', by: ['SYSTEM'] },
  { command: 'moveOn', from: 'NEW', to: 'ASSIGNED', by: ['SYSTEM'] },
  { command: 'moveOn', from: 'TRIAGE', to: 'ASSIGNED', by: ['SYSTEM'] },
  { command: 'moveOn', from: 'NEW', to: 'IN_MEETING', by: ['SYSTEM'] },
  { command: 'moveOn', from: 'TRIAGE', to: 'IN_MEETING', by: ['SYSTEM'] },
  { command: 'moveOn', from: 'ASSIGNED', to: 'IN_MEETING', by: ['SYSTEM'] },
];

/** Whether a coordinator may put a card that stands somewhere there. */
export const mayStand = (from: CardStatus, to: CardStatus): boolean =>
  transitionsOf(POOL_CARD_TRANSITIONS, from, 'setStatus').some((row) => row.to === to);

/** Where a card goes when its case closes or reopens; null where it stays. */
export const withItsCase = (status: CardStatus, command: 'close' | 'reopen'): CardStatus | null =>
  transitionsOf(POOL_CARD_TRANSITIONS, status, command)[0]?.to ?? null;

/** Whether a step brings a card further; what is as far or further stays where it is. */
export const isFurther = (step: CardStep, status: CardStatus): boolean =>
  transitionsOf(POOL_CARD_TRANSITIONS, status, 'moveOn').some(({ to }) => to === step);

/**
 * Whether somebody changed a card by hand after the work began that would move it on: a late event does not undo what a
 * person decided since. Work of which nobody knows when it began counts as earlier. Both in epoch milliseconds.
 */
export const isOvertaken = (setAt: number | null, begunAt: number | null): boolean =>
  setAt !== null && (begunAt === null || begunAt <= setAt);

export const URGENCIES = ['ACUTE', 'HIGH', 'NORMAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Working days within which the region answers a new card. */
export const respondWithin = (urgency: Urgency): number => {
  switch (urgency) {
    case 'ACUTE':
      return 1;
    case 'HIGH':
      return 5;
    case 'NORMAL':
      return 10;
  }
};

export const CARD_ORDERS = ['RESPOND_BY', 'NUMBER', 'URGENCY', 'STATUS', 'MUNICIPALITY'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

import type { GrantState } from './grant.js';
import { type Transition, transitionsOf } from './transitions.js';

/** Days in which a request is answered; then it lapses, so that it does not lie about. */
export const ANSWER_DAYS = 14;

/** Where somebody's request for access stands. `LAPSED` by the clock: nobody answered, or the case ended first. */
export const ACCESS_REQUEST_STATES = ['ASKED', 'SECOND_NEEDED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
export type AccessRequestState = (typeof ACCESS_REQUEST_STATES)[number];

const LEADS = ['CASE_MANAGER', 'PROCESS_COORDINATOR'] as const;

export type AccessRequestCommand = 'approve' | 'refuse' | 'withdraw' | 'lapse';
export type AccessRequestParty = 'CASE_MANAGER' | 'PROCESS_COORDINATOR' | 'SECOND_PERSON' | 'ASKER' | 'CLOCK';

/** Who may do what with a request. Identity takes two: who leads the case, and the second person whom they name. */
export const ACCESS_REQUEST_TRANSITIONS: readonly Transition<
  AccessRequestCommand,
  AccessRequestState,
  AccessRequestParty
>[] = [
  { command: 'approve', from: 'ASKED', to: 'GRANTED', by: LEADS },
  { command: 'approve', from: 'ASKED', to: 'SECOND_NEEDED', by: LEADS },
  { command: 'refuse', from: 'ASKED', to: 'REFUSED', by: LEADS },
  { command: 'withdraw', from: 'ASKED', to: 'WITHDRAWN', by: ['ASKER'] },
  { command: 'lapse', from: 'ASKED', to: 'LAPSED', by: ['CLOCK'] },
  { command: 'approve', from: 'SECOND_NEEDED', to: 'GRANTED', by: ['SECOND_PERSON'] },
  { command: 'refuse', from: 'SECOND_NEEDED', to: 'REFUSED', by: ['SECOND_PERSON'] },
  { command: 'lapse', from: 'SECOND_NEEDED', to: 'LAPSED', by: ['CLOCK'] },
];

/** Whether a command fits the state of a request, for somebody who is one of these. */
export const fitsRequest = (
  state: AccessRequestState,
  command: AccessRequestCommand,
  parties: readonly AccessRequestParty[],
): boolean =>
  transitionsOf(ACCESS_REQUEST_TRANSITIONS, state, command).some(({ by }) => by.some((each) => parties.includes(each)));

/** What is known of a request and of what came of it. */
export interface Asked {
  readonly withdrawnAt: Date | null;
  readonly lapsesAt: Date;
  readonly answer: 'GIVEN' | 'REFUSED' | null;
  /** Of the access that was given for it. */
  readonly grantState: GrantState | null;
  /** That access ended before a second person agreed. */
  readonly neverApproved: boolean;
  /** The second person did not agree. */
  readonly refusedBySecond: boolean;
  readonly caseIsOver: boolean;
}

export const accessRequestState = (asked: Asked, now: Date): AccessRequestState => {
  if (asked.withdrawnAt) return 'WITHDRAWN';
  if (asked.answer === 'REFUSED' || asked.refusedBySecond) return 'REFUSED';
  if (asked.answer === 'GIVEN' && asked.neverApproved && asked.grantState !== 'REQUESTED') return 'LAPSED';
  if (asked.answer === 'GIVEN') return asked.grantState === 'REQUESTED' ? 'SECOND_NEEDED' : 'GRANTED';
  return asked.caseIsOver || asked.lapsesAt <= now ? 'LAPSED' : 'ASKED';
};

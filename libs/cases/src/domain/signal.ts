import { WrongSignalState } from './signal.errors.js';

export const SIGNAL_STATUSES = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'INTERPRETING',
  'OFFERED',
  'WEIGHED',
  'FEEDBACK_GIVEN',
  'CLOSED',
  'ADVISED',
  'REDIRECTED_TO_CARE',
  'WITHDRAWN',
] as const;
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

export const SIGNAL_STEPS = [
  'acknowledge',
  'interpret',
  'offer',
  'weigh',
  'advise',
  'redirect',
  'return',
  'giveFeedback',
  'close',
  'withdraw',
] as const;
export type SignalStep = (typeof SIGNAL_STEPS)[number];

/** What the desk may make of a signal. */
export const CONCLUSIONS = ['OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Whether a step follows a conclusion. The others need a second reader, and nothing asks one yet. */
export const leadsOn = (conclusion: Conclusion): boolean => conclusion === 'OFFER_TO_REGION';

/** A signal closes only through feedback; what was redirected and not confirmed, or needs more information, returns to interpretation. */
const TRANSITIONS: Readonly<Record<SignalStatus, Partial<Readonly<Record<SignalStep, SignalStatus>>>>> = {
  RECEIVED: { acknowledge: 'ACKNOWLEDGED', withdraw: 'WITHDRAWN' },
  ACKNOWLEDGED: { interpret: 'INTERPRETING', withdraw: 'WITHDRAWN' },
  INTERPRETING: {
    interpret: 'INTERPRETING',
    offer: 'OFFERED',
    advise: 'ADVISED',
    redirect: 'REDIRECTED_TO_CARE',
    withdraw: 'WITHDRAWN',
  },
  OFFERED: { weigh: 'WEIGHED', return: 'INTERPRETING' },
  WEIGHED: { giveFeedback: 'FEEDBACK_GIVEN' },
  ADVISED: { giveFeedback: 'FEEDBACK_GIVEN' },
  REDIRECTED_TO_CARE: { return: 'INTERPRETING', giveFeedback: 'FEEDBACK_GIVEN' },
  FEEDBACK_GIVEN: { close: 'CLOSED' },
  CLOSED: {},
  WITHDRAWN: {},
};

/** The status after a step. @throws WrongSignalState when the step does not fit */
export const after = (status: SignalStatus, step: SignalStep): SignalStatus => {
  const next = TRANSITIONS[status][step];
  if (!next) throw new WrongSignalState(status, step);
  return next;
};

export const stepsFrom = (status: SignalStatus): readonly SignalStep[] =>
  SIGNAL_STEPS.filter((step) => TRANSITIONS[status][step] !== undefined);

/** How far a signal is, in the four words that every reporter gets for every route and outcome. */
export type ReporterStep = 'RECEIVED' | 'IN_PROGRESS' | 'ASSESSED' | 'CLOSED';

export const reporterStep = (status: SignalStatus): ReporterStep => {
  switch (status) {
    case 'RECEIVED':
      return 'RECEIVED';
    case 'ACKNOWLEDGED':
    case 'INTERPRETING':
    case 'OFFERED':
      return 'IN_PROGRESS';
    case 'WEIGHED':
    case 'ADVISED':
    case 'REDIRECTED_TO_CARE':
    case 'FEEDBACK_GIVEN':
      return 'ASSESSED';
    case 'CLOSED':
    case 'WITHDRAWN':
      return 'CLOSED';
  }
};

/** The deadline that counts in a status: first the acknowledgement, then the feedback and the end of the signal, then none. */
export const deadlineOf = (status: SignalStatus, clocks: { acknowledgeBy: Date; feedbackBy: Date }): Date | null => {
  switch (status) {
    case 'RECEIVED':
      return clocks.acknowledgeBy;
    case 'ACKNOWLEDGED':
    case 'INTERPRETING':
    case 'OFFERED':
    case 'WEIGHED':
    case 'ADVISED':
    case 'REDIRECTED_TO_CARE':
    case 'FEEDBACK_GIVEN':
      return clocks.feedbackBy;
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
  }
};

import { WrongSignalState } from './signal.errors.js';
import { commandsFrom, type Transition, transitionsOf } from './transitions.js';

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
  'takeBack',
  'join',
  'weigh',
  'advise',
  'redirect',
  'return',
  'giveFeedback',
  'waive',
  'close',
  'withdraw',
] as const;
export type SignalStep = (typeof SIGNAL_STEPS)[number];

/** What the desk may make of a signal. Whatever does not go to the region needs a second reader. */
export const CONCLUSIONS = ['OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
/** A conclusion that the desk does not draw alone. */
export type OwnConclusion = Exclude<Conclusion, 'OFFER_TO_REGION'>;

/** Where a conclusion leads when the second reader agrees. */
export const stepOf = (conclusion: OwnConclusion): 'advise' | 'redirect' =>
  conclusion === 'LOCAL_CARE' ? 'redirect' : 'advise';

/** Where a reporter can be told what came of the signal. */
const ASSESSED: readonly SignalStatus[] = ['WEIGHED', 'ADVISED', 'REDIRECTED_TO_CARE'];

/**
 * Who moves a signal. SECOND_READER: somebody else at the desk than who concluded; for the region's reader, and for the
 * reporter who withdraws, the system acts.
 */
export const SIGNAL_PARTIES = ['REPORTER', 'DESK', 'SECOND_READER', 'SYSTEM', 'OTHERS'] as const;
export type SignalParty = (typeof SIGNAL_PARTIES)[number];

type Row = Transition<SignalStep, SignalStatus, SignalParty>;

/**
 * Everything that can happen to a signal. It closes only after feedback, or when a second person agrees that there will be
 * none; what belongs to a case that runs joins it and is not weighed again. What the table does not finish while it has access,
 * wants to know more of, or the desk takes back returns to interpretation, and so does care that nobody takes over.
 */
export const SIGNAL_TRANSITIONS: readonly Row[] = [
  { command: 'acknowledge', from: 'RECEIVED', to: 'ACKNOWLEDGED', by: ['DESK'] },
  { command: 'interpret', from: 'ACKNOWLEDGED', to: 'INTERPRETING', by: ['DESK'] },
  { command: 'interpret', from: 'INTERPRETING', to: 'INTERPRETING', by: ['DESK'] },
  { command: 'offer', from: 'INTERPRETING', to: 'OFFERED', by: ['DESK'] },
  { command: 'takeBack', from: 'OFFERED', to: 'INTERPRETING', by: ['DESK'] },
  { command: 'join', from: 'INTERPRETING', to: 'WEIGHED', by: ['DESK'] },
  { command: 'weigh', from: 'OFFERED', to: 'WEIGHED', by: ['SYSTEM'] },
  { command: 'return', from: 'OFFERED', to: 'INTERPRETING', by: ['SYSTEM'] },
  { command: 'advise', from: 'INTERPRETING', to: 'ADVISED', by: ['SECOND_READER', 'SYSTEM'] },
  { command: 'redirect', from: 'INTERPRETING', to: 'REDIRECTED_TO_CARE', by: ['SECOND_READER', 'SYSTEM'] },
  { command: 'return', from: 'REDIRECTED_TO_CARE', to: 'INTERPRETING', by: ['DESK', 'SYSTEM'] },
  { command: 'giveFeedback', from: 'WEIGHED', to: 'FEEDBACK_GIVEN', by: ['DESK'] },
  { command: 'giveFeedback', from: 'ADVISED', to: 'FEEDBACK_GIVEN', by: ['DESK'] },
  { command: 'giveFeedback', from: 'REDIRECTED_TO_CARE', to: 'FEEDBACK_GIVEN', by: ['DESK'] },
  { command: 'waive', from: 'WEIGHED', to: 'CLOSED', by: ['SECOND_READER', 'SYSTEM'] },
  { command: 'waive', from: 'ADVISED', to: 'CLOSED', by: ['SECOND_READER', 'SYSTEM'] },
  { command: 'waive', from: 'REDIRECTED_TO_CARE', to: 'CLOSED', by: ['SECOND_READER', 'SYSTEM'] },
  { command: 'close', from: 'FEEDBACK_GIVEN', to: 'CLOSED', by: ['DESK'] },
  { command: 'withdraw', from: 'RECEIVED', to: 'WITHDRAWN', by: ['DESK', 'SYSTEM'] },
  { command: 'withdraw', from: 'ACKNOWLEDGED', to: 'WITHDRAWN', by: ['DESK', 'SYSTEM'] },
  { command: 'withdraw', from: 'INTERPRETING', to: 'WITHDRAWN', by: ['DESK', 'SYSTEM'] },
];

/** The status after a step of a party. @throws WrongSignalState when the step does not fit, or is not this party's */
export const after = (status: SignalStatus, step: SignalStep, by: SignalParty): SignalStatus => {
  const next = transitionsOf(SIGNAL_TRANSITIONS, status, step).find((row) => row.by.includes(by));
  if (!next) throw new WrongSignalState(status, step);
  return next.to;
};

export const stepsFrom = (status: SignalStatus, by: SignalParty): readonly SignalStep[] =>
  commandsFrom(
    SIGNAL_TRANSITIONS.filter((row) => row.by.includes(by)),
    status,
  );

/** As whom somebody with these roles moves signals. */
export const partyOf = (roles: ReadonlySet<string>): SignalParty => {
  if (roles.has('SYSTEM')) return 'SYSTEM';
  if (roles.has('LIAISON')) return 'DESK';
  return roles.has('REPORTER') ? 'REPORTER' : 'OTHERS';
};

/** Whether what the region was given of a signal ends with a status: it has no part in the rest of that road. */
export const endsAccess = (status: SignalStatus): boolean =>
  status === 'ADVISED' || status === 'REDIRECTED_TO_CARE' || isOver(status);

/** Assessed, or ended: nobody new gets access to it. What came of it is opened there, and what led to nothing to nobody. */
export const isAssessed = (status: SignalStatus): boolean =>
  ASSESSED.includes(status) || status === 'FEEDBACK_GIVEN' || isOver(status);

/** A signal that ended. */
export const isOver = (status: SignalStatus): boolean => status === 'CLOSED' || status === 'WITHDRAWN';

/** How far a signal is, in the four words that every reporter gets for every route and outcome; on a page they only rise. */
export type ReporterStep = 'RECEIVED' | 'IN_PROGRESS' | 'ASSESSED' | 'CLOSED';

/** Care that nobody has taken over yet may come back to the desk, so it counts as in progress until it is confirmed. */
export const reporterStep = (status: SignalStatus): ReporterStep => {
  switch (status) {
    case 'RECEIVED':
      return 'RECEIVED';
    case 'ACKNOWLEDGED':
    case 'INTERPRETING':
    case 'OFFERED':
    case 'REDIRECTED_TO_CARE':
      return 'IN_PROGRESS';
    case 'WEIGHED':
    case 'ADVISED':
    case 'FEEDBACK_GIVEN':
      return 'ASSESSED';
    case 'CLOSED':
    case 'WITHDRAWN':
      return 'CLOSED';
  }
};

/** Until the assessment a reporter answers questions and may withdraw; the same on every route, so that neither tells one. */
export const isUnderWay = (step: ReporterStep): boolean => step === 'RECEIVED' || step === 'IN_PROGRESS';

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

/** What of a signal says which steps its desk may take. */
export interface AtDesk {
  readonly status: SignalStatus;
  readonly conclusion: Conclusion | null;
  readonly review: ReviewState | null;
  readonly care_confirmed_at: Date | null;
  /** The signal that it was split from, when one report is about several persons. */
  readonly split_from: string | null;
}

/** A second person was asked, at the desk or in the region, or did not agree. */
export type ReviewState = 'ASKED' | 'ASKED_REGION' | 'DECLINED';

export const isUnderReview = ({ review }: Pick<AtDesk, 'review'>): boolean =>
  review === 'ASKED' || review === 'ASKED_REGION';

const isTakenOver = ({ status, care_confirmed_at }: AtDesk): boolean =>
  status !== 'REDIRECTED_TO_CARE' || care_confirmed_at !== null;

/** Signals that one report is split into at most. */
export const SPLITS_MAX = 10;
/** From the acknowledgement until the reporter has heard. */
const SPLITTABLE: readonly SignalStatus[] = ['ACKNOWLEDGED', 'INTERPRETING', 'OFFERED', 'WEIGHED'];

/** What the desk may do next with a signal, the usual thing first. */
export const DESK_STEPS = [
  'acknowledge',
  'interpret',
  'offer',
  'giveFeedback',
  'close',
  'confirmCare',
  'askWaiver',
  'return',
  'takeBack',
  'withdraw',
  'join',
  'split',
] as const;
export type DeskStep = (typeof DESK_STEPS)[number];

/** Whether the desk may take a step; what a second person is looking at waits for that person. */
export const mayDesk = (signal: AtDesk, step: DeskStep): boolean => {
  switch (step) {
    case 'acknowledge':
    case 'interpret':
    case 'close':
    case 'takeBack':
    case 'join':
      return stepsFrom(signal.status, 'DESK').includes(step);
    case 'withdraw':
      return stepsFrom(signal.status, 'DESK').includes(step) && signal.split_from === null;
    case 'split':
      return SPLITTABLE.includes(signal.status) && signal.split_from === null;
    case 'offer':
      return (
        stepsFrom(signal.status, 'DESK').includes(step) &&
        (signal.conclusion ?? 'OFFER_TO_REGION') === 'OFFER_TO_REGION'
      );
    case 'giveFeedback':
      return stepsFrom(signal.status, 'DESK').includes(step) && isTakenOver(signal) && !isUnderReview(signal);
    case 'askWaiver':
      return ASSESSED.includes(signal.status) && isTakenOver(signal) && !isUnderReview(signal);
    case 'confirmCare':
    case 'return':
      return signal.status === 'REDIRECTED_TO_CARE' && !isTakenOver(signal);
  }
};

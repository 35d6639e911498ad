import type { Uuid } from '@regiotafel/kernel';
import type { CovenantWarning } from './covenant.js';
import type { CaseDeadlineKind } from './case-deadline.js';
import { type AtDesk, mayDesk } from './signal.js';
import type { Escalation } from './signal-clocks.js';
import { partiesMissing, type Seated, type WeighingStatus } from './weighing.js';

/** Why something waits for somebody. */
export type WorkReason =
  | 'SIGNAL_TO_ACKNOWLEDGE'
  | 'SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY'
  | 'SIGNAL_TO_INTERPRET'
  | 'SIGNAL_TO_DECIDE'
  | 'REVIEW_TO_GIVE'
  | 'ANSWER_TO_READ'
  | 'MORE_INFORMATION_WANTED'
  | 'MORE_INFORMATION_TO_BRING'
  | 'FEEDBACK_TO_GIVE'
  | 'SIGNAL_TO_CLOSE'
  | 'SIGNAL_WAITS'
  | 'NO_DEPUTY'
  | 'REPORTS_REFUSED'
  | 'WEIGHING_TO_JUDGE'
  | 'WEIGHING_LATE'
  | 'JOINT_PHASE_TO_OPEN'
  | 'WEIGHING_TO_CONCLUDE'
  | 'CASE_OPENED'
  | 'CASE_TO_COORDINATE'
  | CaseDeadlineKind
  | 'ACCESS_TO_DECIDE'
  | 'ACCESS_TO_APPROVE'
  | 'ACCESS_TO_SECOND'
  | 'CONTRIBUTION_ASKED'
  | 'CONSENT_ASKED'
  | CovenantWarning
  | 'CARD_TO_ANSWER'
  | 'POSSIBLE_DUPLICATE'
  | 'DUPLICATE_CHECK_WAITS'
  | 'DUPLICATE_CHECK_HELD'
  | 'PLAN_TO_APPROVE'
  | 'HANDOVER_TO_ANSWER'
  | 'REGIME_TO_REVIEW'
  | 'REGIME_TO_DECIDE'
  | 'TAKEOVER_TO_REVIEW'
  | 'CASE_WITHOUT_MANAGER'
  | 'RESTRICTION_WITHOUT_DESK';

/** One line of somebody's start page. `about` is what to open; null where there is nothing to open. */
export interface WorkItem {
  readonly reason: WorkReason;
  readonly dueAt: Date | null;
  readonly municipalityId: Uuid;
  readonly theme: string | null;
  readonly about: {
    readonly kind:
      | 'SIGNAL'
      | 'WEIGHING'
      | 'CASE'
      | 'CARD'
      | 'ACCESS_REQUEST'
      | 'CONTRIBUTION_ASK'
      | 'CONTRIBUTION'
      | 'COVENANT'
      | 'GRANT';
    readonly id: Uuid;
  } | null;
}

export type DeskPart = 'LIAISON' | 'DEPUTY';

/** A signal as far as it asks something of somebody. */
export interface Waiting extends AtDesk {
  readonly escalation: Escalation;
  readonly review_asked_by: Uuid | null;
}

const assessedWork = (signal: Waiting): WorkReason | null =>
  mayDesk(signal, 'giveFeedback') ? 'FEEDBACK_TO_GIVE' : null;

/**
 * What a signal asks of a member of the desk. The deputy is called when a term of the liaison has passed, and to look at what
 * a colleague may not decide alone.
 */
export const workOf = (signal: Waiting, part: DeskPart, me: Uuid | null): WorkReason | null => {
  if (signal.review === 'ASKED') return signal.review_asked_by === me ? null : 'REVIEW_TO_GIVE';
  if (signal.review === 'ASKED_REGION') return null;
  if (part === 'DEPUTY' && signal.escalation === 0) return null;
  switch (signal.status) {
    case 'RECEIVED':
      return part === 'DEPUTY' ? 'SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY' : 'SIGNAL_TO_ACKNOWLEDGE';
    case 'ACKNOWLEDGED':
      return 'SIGNAL_TO_INTERPRET';
    case 'INTERPRETING':
      return 'SIGNAL_TO_DECIDE';
    case 'WEIGHED':
    case 'ADVISED':
    case 'REDIRECTED_TO_CARE':
      return assessedWork(signal);
    case 'FEEDBACK_GIVEN':
      return 'SIGNAL_TO_CLOSE';
    case 'OFFERED':
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
  }
};

/** An answer is the liaison's to read; the deputy's when a term of the liaison has passed, and for who asked. */
export const hearsAnswer = ({ escalation }: Pick<Waiting, 'escalation'>, part: DeskPart, asked: boolean): boolean =>
  part === 'LIAISON' || escalation > 0 || asked;

/** What a weighing asks of a member of its table. */
export const weighingWorkOf = (weighing: {
  status: WeighingStatus;
  composition: readonly string[];
  table: readonly Seated[];
  /** The member has not judged. */
  mayJudge: boolean;
  /** The member is the chair. */
  mayLead: boolean;
  /** The day by which all should have judged has passed. */
  isLate: boolean;
}): WorkReason | null => {
  switch (weighing.status) {
    case 'OPEN':
    case 'JUDGING': {
      if (weighing.mayJudge) return 'WEIGHING_TO_JUDGE';
      const complete = partiesMissing(weighing.composition, weighing.table).length === 0;
      if (!weighing.mayLead) return null;
      if (complete) return 'JOINT_PHASE_TO_OPEN';
      return weighing.isLate ? 'WEIGHING_LATE' : null;
    }
    case 'JOINT':
      return weighing.mayLead ? 'WEIGHING_TO_CONCLUDE' : null;
    case 'CONCLUDED':
    case 'ENDED':
      return null;
  }
};

/** A signal that the table sent back because it wants to know more, until an instant. */
export interface Asked {
  readonly signalId: Uuid;
  readonly dueAt: Date | null;
}

/** What waits to be decided because the table asked for more is told as that, with the table's deadline. */
export const withAsked = (items: readonly WorkItem[], asked: readonly Asked[]): WorkItem[] => {
  const bySignal = new Map(asked.map((each) => [each.signalId, each]));
  return items.map((item) => {
    const ask = item.reason === 'SIGNAL_TO_DECIDE' && item.about ? bySignal.get(item.about.id) : undefined;
    return ask ? { ...item, reason: 'MORE_INFORMATION_WANTED', dueAt: ask.dueAt } : item;
  });
};

/** Earliest deadline first; what has none comes last. */
export const byDeadline = (a: WorkItem, b: WorkItem): number => {
  if (a.dueAt && b.dueAt) return a.dueAt.getTime() - b.dueAt.getTime();
  return Number(b.dueAt !== null) - Number(a.dueAt !== null);
};

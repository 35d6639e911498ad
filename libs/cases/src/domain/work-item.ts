import type { Uuid } from '@regiotafel/kernel';
import type { SignalStatus } from './signal.js';
import type { Escalation } from './signal-clocks.js';

/** Why something waits for somebody. */
export type WorkReason =
  | 'SIGNAL_TO_ACKNOWLEDGE'
  | 'SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY'
  | 'SIGNAL_TO_INTERPRET'
  | 'SIGNAL_TO_DECIDE'
  | 'FEEDBACK_TO_GIVE'
  | 'SIGNAL_WAITS'
  | 'NO_DEPUTY';

/** One line of somebody's start page. `about` is what to open; null where there is nothing to open. */
export interface WorkItem {
  readonly reason: WorkReason;
  readonly dueAt: Date | null;
  readonly municipalityId: Uuid;
  readonly theme: string | null;
  readonly about: { readonly kind: 'SIGNAL' | 'WEIGHING' | 'CASE'; readonly id: Uuid } | null;
}

export type DeskPart = 'LIAISON' | 'DEPUTY';

/** What a signal asks of a member of the desk. The deputy is called when the liaison did not answer in time. */
export const workOf = (signal: { status: SignalStatus; escalation: Escalation }, part: DeskPart): WorkReason | null => {
  if (part === 'DEPUTY')
    return signal.status === 'RECEIVED' && signal.escalation > 0 ? 'SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY' : null;
  switch (signal.status) {
    case 'RECEIVED':
      return 'SIGNAL_TO_ACKNOWLEDGE';
    case 'ACKNOWLEDGED':
      return 'SIGNAL_TO_INTERPRET';
    case 'INTERPRETING':
      return 'SIGNAL_TO_DECIDE';
    case 'WEIGHED':
    case 'ADVISED':
      return 'FEEDBACK_TO_GIVE';
    case 'OFFERED':
    case 'REDIRECTED_TO_CARE':
    case 'FEEDBACK_GIVEN':
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
  }
};

/** Earliest deadline first; what has none comes last. */
export const byDeadline = (a: WorkItem, b: WorkItem): number => {
  if (a.dueAt && b.dueAt) return a.dueAt.getTime() - b.dueAt.getTime();
  return Number(b.dueAt !== null) - Number(a.dueAt !== null);
};

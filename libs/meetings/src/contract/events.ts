import type { Uuid } from '@regiotafel/kernel';

type About = {
  readonly meetingId: Uuid;
  /** The pool card a case meeting is about. */
  readonly poolCardId: Uuid | null;
  readonly municipalityId: Uuid | null;
  readonly regionId: Uuid;
};

/** Who is asked to a meeting from now on, and who no longer is. */
type Called = {
  readonly invited: readonly Uuid[];
  readonly takenOff: readonly Uuid[];
  /** Rises with every such word in a region; about one person at one meeting the highest is the last. */
  readonly version: number;
};

/** What meetings announces: ids and codes, never a title or a name. `tenantId` of the outbox row is the region. */
export interface MeetingsEvents {
  readonly MeetingRequested: About;
  /** A run of the planner waits to be worked on. */
  readonly PlanningRequested: { readonly runId: Uuid; readonly regionId: Uuid; readonly kind: 'PLAN' | 'REPAIR' };
  /** `at`: when it was put in the calendar, in epoch milliseconds of business time. */
  readonly MeetingScheduled: About & Called & { readonly at: number };
  /** Time, place or people of a scheduled meeting changed. */
  readonly MeetingChanged: About & Called & { readonly sequence: number };
  readonly MeetingCancelled: About & Called;
  readonly ParticipantDroppedOut: About & Called & { readonly memberId: Uuid };
  /** `at`: when it began, in epoch milliseconds of business time. */
  readonly MeetingHeld: About & { readonly quorumMet: boolean; readonly at: number };
  /** It was corrected who was there. */
  readonly AttendanceCorrected: About & { readonly quorumMet: boolean };
  readonly DecisionRecorded: About & { readonly decisionId: Uuid };
  readonly ActionAdded: About & { readonly actionId: Uuid; readonly ownerId: Uuid };
  readonly ActionCompleted: { readonly actionId: Uuid; readonly ownerId: Uuid; readonly meetingId: Uuid };
}

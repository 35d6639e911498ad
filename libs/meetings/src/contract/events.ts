import type { Uuid } from '@regiotafel/kernel';

type About = {
  readonly meetingId: Uuid;
  /** The pool card a case meeting is about. */
  readonly poolCardId: Uuid | null;
  readonly municipalityId: Uuid | null;
  readonly regionId: Uuid;
};

/** What meetings announces: ids and codes, never a title or a name. `tenantId` of the outbox row is the region. */
export interface MeetingsEvents {
  readonly MeetingRequested: About;
  /** A run of the planner waits to be worked on. */
  readonly PlanningRequested: { readonly runId: Uuid; readonly regionId: Uuid; readonly kind: 'PLAN' | 'REPAIR' };
  /** `at`: when it was put in the calendar, in epoch milliseconds of business time. */
  readonly MeetingScheduled: About & { readonly at: number };
  /** Time, place or people of a scheduled meeting changed. */
  readonly MeetingChanged: About & { readonly sequence: number };
  readonly MeetingCancelled: About;
  readonly ParticipantDroppedOut: About & { readonly memberId: Uuid };
  /** `at`: when it began, in epoch milliseconds of business time. */
  readonly MeetingHeld: About & { readonly quorumMet: boolean; readonly at: number };
  /** It was corrected who was there. */
  readonly AttendanceCorrected: About & { readonly quorumMet: boolean };
  readonly DecisionRecorded: About & { readonly decisionId: Uuid };
  readonly ActionAdded: About & { readonly actionId: Uuid; readonly ownerId: Uuid };
  readonly ActionCompleted: { readonly actionId: Uuid; readonly ownerId: Uuid; readonly meetingId: Uuid };
}

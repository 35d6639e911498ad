import type { Uuid } from '@regiotafel/kernel';

/** Every event about a signal or case says whose it is and in which partnership that municipality works. */
interface About {
  readonly municipalityId: Uuid;
  readonly regionId: Uuid | null;
}

type Urgency = 'NORMAL' | 'HIGH' | 'ACUTE';

type Outcome =
  'NO_ACTION' | 'MORE_INFORMATION' | 'PERSON_CENTRED_APPROACH' | 'REFERRED_TO_PROSECUTION' | 'REGULAR_CARE';

/** What the table of a region knows of a case: never who it is about. */
interface OnTheTable {
  readonly municipalityId: Uuid;
  readonly regionId: Uuid;
  /** Of the case number. */
  readonly year: number;
  readonly count: number;
  readonly theme: string;
  readonly urgency: Urgency;
  /** The exercise that it belongs to; null for a real case. What carries one is counted, booked and kept nowhere. */
  readonly exerciseId: Uuid | null;
}

/**
 * What cases announces: ids, codes and instants in epoch milliseconds, never text about a person. `tenantId` of the outbox row is
 * the tenant whose row it is about; a handler that acts elsewhere derives its actor for the tenant that the payload names.
 */
export interface CasesEvents {
  readonly SignalReceived: About & { readonly signalId: Uuid; readonly theme: string };
  /** A municipality begins to practise with an invented case; its signal is still to come in. */
  readonly ExerciseStarted: {
    readonly exerciseId: Uuid;
    readonly municipalityId: Uuid;
    readonly regionId: Uuid;
    readonly scenario: string;
  };
  readonly SignalAcknowledged: About & {
    readonly signalId: Uuid;
    /** Whether the coordinator had been told that it waits. */
    readonly toldCoordinator: boolean;
  };
  /** The holder of a receipt code has withdrawn what was reported. */
  readonly ReportWithdrawn: { readonly signalId: Uuid };
  /** A signal ended because its reporter withdrew it. */
  readonly SignalWithdrawn: About & {
    readonly signalId: Uuid;
    /** Whether the coordinator had been told that it waits. */
    readonly toldCoordinator: boolean;
  };
  /** Two working days without acknowledgement: the coordinator hears that a signal waits. */
  readonly SignalUnanswered: About & { readonly signalId: Uuid; readonly waitingSince: number };
  readonly SignalOffered: About & {
    readonly signalId: Uuid;
    /** Pseudonym of the person, for the log of those who read about it; null for a situation. */
    readonly subjectId: Uuid | null;
    readonly offerId: Uuid;
    readonly theme: string;
    readonly urgency: Urgency;
    readonly purpose: string;
    readonly validUntil: number;
    readonly exerciseId: Uuid | null;
  };
  /** The table sent a signal back to its desk. */
  readonly SignalReturned: { readonly signalId: Uuid };
  /** The mark of a person was laid in the region, to be compared. */
  readonly SubjectMarked: {
    readonly signalId: Uuid;
    readonly offerId: Uuid;
    readonly municipalityId: Uuid;
    readonly regionId: Uuid;
  };
  readonly DuplicateCheckDecided: { readonly regionId: Uuid; readonly isOn: boolean };
  /** The table of the region has recorded its outcome. */
  readonly WeighingConcluded: OnTheTable & {
    readonly weighingId: Uuid;
    readonly signalId: Uuid;
    readonly offerId: Uuid;
    readonly outcome: Outcome;
  };
  readonly CaseOpened: OnTheTable & {
    readonly caseId: Uuid;
    readonly poolCardId: Uuid;
    readonly caseManagerTenantId: Uuid;
    readonly caseManagerId: Uuid;
  };
  /** Somebody else leads the case; `version` is that of the case, the last one counts. */
  readonly CaseManagerChanged: FollowsCase;
  /** The case is worked on under another law. */
  readonly CaseRegimeChanged: FollowsCase;
  /** A named person of the partnership is asked to look at what a desk of one does not decide alone. */
  readonly ReviewAsked: Reviewed & {
    readonly subjectId: Uuid | null;
    readonly theme: string;
    readonly about: 'CONCLUSION' | 'WAIVER';
    readonly readerId: Uuid;
    readonly dueAt: number;
  };
  readonly ReviewAnswered: Reviewed;
  /** The desk decided otherwise before it was answered. */
  readonly ReviewDropped: Reviewed;
  /** The receiver of a redirected signal has taken it over. */
  readonly CareConfirmed: { readonly signalId: Uuid; readonly redirectId: Uuid };
  /** The case has another lead municipality: `municipalityId`. */
  readonly CaseHandedOver: FollowsCase & { readonly fromMunicipalityId: Uuid };
  /** A case ended: its card is done, and access to its signal ends. */
  readonly CaseClosed: EndedCase;
  readonly CaseReopened: EndedCase;
  /** A conflict of interest keeps a member away from a case, and so from its card. */
  readonly CaseConflictRecorded: CaseConflict;
  readonly CaseConflictLifted: CaseConflict;
  /** Everybody at the desk is kept away from a signal: the coordinator hears that one waits. */
  readonly SignalWithoutDesk: About & { readonly signalId: Uuid; readonly waitingSince: number };
  /** Something in a case has to be looked at soon; without a member, by its case manager. */
  readonly CaseDeadlineNear: {
    readonly deadlineId: Uuid;
    readonly caseId: Uuid;
    readonly municipalityId: Uuid;
    readonly memberId: Uuid | null;
    readonly kind: string;
  };
  /** A document waits to be looked at for harmful code. */
  readonly DocumentScanAsked: {
    readonly documentId: Uuid;
    readonly caseId: Uuid;
    readonly municipalityId: Uuid;
    /** Pseudonym of the person, for the log of whoever looks. */
    readonly subjectId: Uuid | null;
  };
  readonly FeedbackDue: About & { readonly signalId: Uuid };
  readonly GrantGiven: GrantEvent;
  readonly GrantRevoked: GrantEvent;
}

/** What the card of a case follows. */
interface FollowsCase {
  readonly caseId: Uuid;
  readonly poolCardId: Uuid;
  readonly municipalityId: Uuid;
  readonly regionId: Uuid;
  readonly caseManagerTenantId: Uuid;
  readonly caseManagerId: Uuid;
  /** The law it is worked on under. */
  readonly regime: string;
  readonly version: number;
}

/** Of one block on one case; the higher version is the later word. */
interface CaseConflict {
  readonly conflictId: Uuid;
  readonly regionId: Uuid;
  readonly memberId: Uuid;
  readonly poolCardId: Uuid;
  readonly version: number;
}

interface Reviewed extends About {
  readonly reviewId: Uuid;
  readonly signalId: Uuid;
}

interface EndedCase {
  readonly caseId: Uuid;
  readonly poolCardId: Uuid;
  readonly signalId: Uuid;
  /** Where the signal stands. */
  readonly signalMunicipalityId: Uuid;
  readonly municipalityId: Uuid;
  readonly regionId: Uuid;
}

interface GrantEvent {
  readonly grantId: Uuid;
  readonly municipalityId: Uuid;
  readonly objectKind: 'SIGNAL' | 'CASE';
  readonly objectId: Uuid;
  readonly memberTenantId: Uuid;
  readonly memberId: Uuid;
}

import { addWorkingDays, type Day, type Uuid } from '@regiotafel/kernel';

/** What a meeting is for. */
export type MeetingKind = 'CASE' | 'TRIAGE' | 'INFORMATION' | 'CASE_TABLE' | 'AD_HOC';

/** How far a meeting is. */
export type MeetingStatus =
  'DRAFT' | 'POLLING' | 'SCHEDULED' | 'HELD' | 'MINUTES_DRAFT' | 'MINUTES_APPROVED' | 'CANCELLED';

/** How soon a meeting is needed. */
export type Urgency = 'CRISIS' | 'URGENT' | 'NORMAL' | 'ROUTINE';

/** Where people meet. */
export type MeetingMode = 'PHYSICAL' | 'VIDEO';

/** What a participant said. */
export type Response = 'NEEDS_ACTION' | 'ACCEPTED' | 'DROPPED_OUT';

/** A role at the table and who may fill it, the usual person first. */
export interface NeededRole {
  readonly kind: 'PARTY' | 'EXPERT' | 'CHAIR' | 'CASE_MANAGER' | 'MINUTE_TAKER';
  readonly partyType: string | null;
  /** Without somebody in a required role there is no meeting. */
  readonly required: boolean;
  readonly candidates: readonly Uuid[];
}

/** Working days within which a meeting of an urgency should be, when nobody says otherwise. A region may ask for another day. */
const WITHIN: Readonly<Record<Urgency, number>> = { CRISIS: 1, URGENT: 5, NORMAL: 10, ROUTINE: 20 };

/** The last day in time for a meeting asked for on `today`. */
export const deadlineOf = (urgency: Urgency, today: Day, isHoliday: (day: Day) => boolean): Day =>
  addWorkingDays(today, WITHIN[urgency], isHoliday);

/** Urgency of a case as other scopes write it, as the planner weighs it. */
export const urgencyOf = (text: string | null | undefined): Urgency => {
  switch (text) {
    case 'CRISIS':
    case 'ACUTE':
      return 'CRISIS';
    case 'URGENT':
    case 'HIGH':
      return 'URGENT';
    case 'ROUTINE':
    case 'LOW':
      return 'ROUTINE';
    default:
      return 'NORMAL';
  }
};

/** Whether a meeting can be recorded as held: not before it begins. */
export const hasBegun = (startsAt: Date | null, now: Date): boolean =>
  startsAt !== null && startsAt.getTime() <= now.getTime();

/** Party types that must be at the table. */
export const neededParties = (roles: readonly NeededRole[]): string[] => [
  ...new Set(
    roles.flatMap(({ kind, partyType, required }) => (kind === 'PARTY' && required && partyType ? [partyType] : [])),
  ),
];

/** A party type that the table needs, and whether it was there. */
export interface Quorum {
  readonly met: boolean;
  /** Party types that were needed and absent. */
  readonly missing: readonly string[];
}

/** Whether the chair must say why a table goes on without a party that it needs. A table about a crisis is never held up. */
export const reasonIsNeeded = ({ met }: Quorum, urgency: Urgency): boolean => !met && urgency !== 'CRISIS';

/** Whether it can be corrected who was there: once the meeting is held, until its minutes are approved. */
export const mayCorrectAttendance = (status: MeetingStatus): boolean => status === 'HELD' || status === 'MINUTES_DRAFT';

/** Whether every needed party type was present. */
export const quorumOf = (needed: readonly string[], present: readonly string[]): Quorum => {
  const missing = [...new Set(needed)].filter((party) => !present.includes(party));
  return { met: missing.length === 0, missing };
};

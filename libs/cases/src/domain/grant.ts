import { addDays, type Day, dayAt, daysBetween, type FieldError, instantAt, type Uuid } from '@regiotafel/kernel';
import type { FieldSet, ObjectKind } from './field-set.js';
import { type Transition, transitionsOf } from './transitions.js';

/** Access of one named person to some parts of one signal or case, until an instant. */
export interface AccessGrant {
  readonly id: Uuid;
  readonly tenantId: Uuid;
  readonly objectKind: ObjectKind;
  readonly objectId: Uuid;
  readonly memberTenantId: Uuid;
  readonly memberId: Uuid;
  readonly fieldSets: readonly FieldSet[];
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly revokedAt: Date | null;
  readonly approvedAt: Date | null;
  /** Who holds it asked for it. */
  readonly requestId: Uuid | null;
  /** The covenant under which it was given has closed, or its holder is no coordinator any more and it is for one. */
  readonly isUncovered?: boolean;
}

export type GrantState = 'REQUESTED' | 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** Identity leaves the municipality, or goes to whoever asks for it, only when a second person agrees. */
export const needsApproval = (
  grant: Pick<AccessGrant, 'fieldSets' | 'memberTenantId' | 'tenantId' | 'requestId'>,
): boolean => grant.fieldSets.includes('IDENTITY') && (grant.memberTenantId !== grant.tenantId || !!grant.requestId);

export type GrantCommand = 'approve' | 'refuse' | 'revoke' | 'expire';

/**
 * Every step of access to something. INSIDER: the desk for a signal, whoever leads it for a case, also who did not give it;
 * SECOND_PERSON: such a one who neither gave nor holds it, or the one person whom whoever gave it named, who alone may
 * refuse; CLOCK: the clock of the database.
 */
export const GRANT_TRANSITIONS: readonly Transition<GrantCommand, GrantState, 'SECOND_PERSON' | 'INSIDER' | 'CLOCK'>[] =
  [
    { command: 'approve', from: 'REQUESTED', to: 'ACTIVE', by: ['SECOND_PERSON'] },
    { command: 'refuse', from: 'REQUESTED', to: 'REVOKED', by: ['SECOND_PERSON'] },
    { command: 'revoke', from: 'REQUESTED', to: 'REVOKED', by: ['INSIDER'] },
    { command: 'revoke', from: 'ACTIVE', to: 'REVOKED', by: ['INSIDER'] },
    { command: 'expire', from: 'REQUESTED', to: 'EXPIRED', by: ['CLOCK'] },
    { command: 'expire', from: 'ACTIVE', to: 'EXPIRED', by: ['CLOCK'] },
  ];

/** Whether a command fits the state of access. */
export const fitsGrant = (state: GrantState, command: GrantCommand): boolean =>
  transitionsOf(GRANT_TRANSITIONS, state, command).length > 0;

export const grantState = (grant: AccessGrant, now: Date): GrantState => {
  if (grant.revokedAt) return 'REVOKED';
  if (grant.validUntil <= now || grant.isUncovered) return 'EXPIRED';
  if ((needsApproval(grant) && !grant.approvedAt) || grant.validFrom > now) return 'REQUESTED';
  return 'ACTIVE';
};

/** The state if a covenant ran and its holder had the role: what is shut for the lack of these, a later one would open again. */
const stateUnderAny = (grant: AccessGrant, now: Date): GrantState => grantState({ ...grant, isUncovered: false }, now);

/** Whether access can still be taken back: also while it opens nothing for the lack of a covenant or a role. */
export const mayBeRevoked = (grant: AccessGrant, now: Date): boolean => fitsGrant(stateUnderAny(grant, now), 'revoke');

/** Whether access opens nothing now, and would again without anybody deciding on it. */
export const rests = (grant: AccessGrant, now: Date): boolean =>
  grantState(grant, now) === 'EXPIRED' && mayBeRevoked(grant, now);

/** A purpose of the register as far as a grant depends on it. */
export interface Terms {
  readonly fieldSets: readonly FieldSet[];
  /** Days a grant runs when nobody says otherwise, and at most. */
  readonly days: number;
  readonly maxDays: number;
}

/** The last day a grant may run, counted from the day it is given. */
export const lastDay = (today: Day, terms: Terms): Day => addDays(today, terms.maxDays);
export const usualDay = (today: Day, terms: Terms): Day => addDays(today, terms.days);

/** A grant "until" a day runs through that day in Amsterdam. */
export const endOf = (until: Day): Date => instantAt(addDays(until, 1), 0);

/** The last day on which an instant-bound grant is still readable. */
export const untilDay = (validUntil: Date): Day => dayAt(new Date(validUntil.getTime() - 1));

export const withinTerms = (until: Day, today: Day, terms: Terms): boolean =>
  daysBetween(today, until) >= 0 && daysBetween(until, lastDay(today, terms)) >= 0;

/** Everything that is wrong with fields and last day, at once, for a purpose and counted from today. */
export const wrongTerms = (
  { fieldSets, until }: { readonly fieldSets: readonly FieldSet[] | null; readonly until: Day | null },
  terms: Terms,
  today: Day,
): FieldError[] => {
  const beyond = fieldSets?.some((fieldSet) => !terms.fieldSets.includes(fieldSet)) ?? false;
  const late = until !== null && !withinTerms(until, today, terms);
  return [
    ...(beyond ? [{ path: 'fieldSets', code: 'NOT_ALLOWED' }] : []),
    ...(late ? [{ path: 'until', code: 'OUT_OF_RANGE', params: { min: today, max: lastDay(today, terms) } }] : []),
  ];
};

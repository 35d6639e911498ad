import { addDays, type Day, dayAt, daysBetween, instantAt, type Uuid } from '@regiotafel/kernel';
import type { FieldSet, ObjectKind } from './field-set.js';

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
}

export type GrantState = 'REQUESTED' | 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** Identity leaves the municipality only when a second person agrees. */
export const needsApproval = (grant: Pick<AccessGrant, 'fieldSets' | 'memberTenantId' | 'tenantId'>): boolean =>
  grant.fieldSets.includes('IDENTITY') && grant.memberTenantId !== grant.tenantId;

export const grantState = (grant: AccessGrant, now: Date): GrantState => {
  if (grant.revokedAt) return 'REVOKED';
  if (grant.validUntil <= now) return 'EXPIRED';
  if ((needsApproval(grant) && !grant.approvedAt) || grant.validFrom > now) return 'REQUESTED';
  return 'ACTIVE';
};

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

import type { InvolvementPart } from './case-file.js';
import type { FieldSet } from './field-set.js';
import { type AccessGrant, grantState } from './grant.js';
import { type Involvement, isInForce } from './involvement.js';
import type { Uuid } from '@regiotafel/kernel';

/** One way in which somebody sees a signal or case: by their desk, by working on it, by their place at the table, by a grant. */
export type Reason =
  | { readonly because: 'DESK'; readonly deskPart: 'LIAISON' | 'DEPUTY' | null }
  | {
      readonly because: 'INVOLVED';
      readonly part: InvolvementPart;
      readonly since: Date;
      readonly until: Date | null;
      readonly by: Uuid | null;
      readonly replaces: Uuid | null;
    }
  | {
      readonly because: 'TABLE' | 'GRANT';
      readonly grantId: Uuid;
      readonly purpose: string;
      readonly legalBasis: string;
      readonly fieldSets: readonly FieldSet[];
      readonly since: Date;
      readonly until: Date;
      readonly by: Uuid;
      readonly approvedBy: Uuid | null;
    };

/** A grant to the caller with who gave it and for what. */
export type OwnGrant = AccessGrant & {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly givenBy: Uuid;
  readonly approvedBy: Uuid | null;
  /** It came with the offer of a signal to the table. */
  readonly isOffered: boolean;
};

export type OwnInvolvement = Involvement & { readonly addedBy: Uuid | null };

/** Everything by which somebody sees something now: what has ended, waits or has not begun is no reason. */
export const reasonsOf = (
  facts: {
    /** Null for who does not sit at the desk that a signal stands at. */
    readonly desk: { readonly part: 'LIAISON' | 'DEPUTY' | null } | null;
    readonly involvements: readonly OwnInvolvement[];
    readonly grants: readonly OwnGrant[];
  },
  now: Date,
): Reason[] => [
  ...(facts.desk ? [{ because: 'DESK' as const, deskPart: facts.desk.part }] : []),
  ...facts.involvements
    .filter((each) => isInForce(each, now))
    .map(({ part, since, until, addedBy, replaces }) => ({
      because: 'INVOLVED' as const,
      part,
      since,
      until,
      by: addedBy,
      replaces,
    })),
  ...facts.grants
    .filter((grant) => grantState(grant, now) === 'ACTIVE')
    .map((grant) => ({
      because: grant.isOffered ? ('TABLE' as const) : ('GRANT' as const),
      grantId: grant.id,
      purpose: grant.purpose,
      legalBasis: grant.legalBasis,
      fieldSets: grant.fieldSets,
      since: grant.validFrom,
      until: grant.validUntil,
      by: grant.givenBy,
      approvedBy: grant.approvedBy,
    })),
];

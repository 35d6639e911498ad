import type { Migration } from '@regiotafel/tenancy';

/** An end criterion of an aftercare is met, or somebody settles it with a reason when the case needs work again; else it stands. */
export const settleEndCriteria: Migration = {
  name: '20261211T0102-settle-end-criteria',
  statements: [
    `alter table cases.aftercare_criteria
       add column settled_by uuid,
       add column settled_at timestamptz,
       add column settled_because bytea,
       add check ((settled_by is null) = (settled_at is null) and (settled_at is null) = (settled_because is null)),
       add check (met_at is null or settled_at is null)`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** Who follows the parties of a covenant keeps the last word about each: every change of one counts. */
export const countChangesOfParties: Migration = {
  name: '20261216T0300-count-changes-of-parties',
  statements: ['alter table directory.covenant_parties add column version integer not null default 1'],
};

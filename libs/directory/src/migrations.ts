import type { Migration } from '@regiotafel/tenancy';
import { createRegion } from './migrations/20261124T0930-create-region.js';
import { createAgreements } from './migrations/20261124T0931-create-agreements.js';
import { countChangesOfParties } from './migrations/20261216T0300-count-changes-of-parties.js';
import { orderMembers } from './migrations/20261216T0500-order-members.js';

/** The migrations of this scope, in order. */
export const directoryMigrations: readonly Migration[] = [
  createRegion,
  createAgreements,
  countChangesOfParties,
  orderMembers,
];

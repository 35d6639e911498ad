import type { Migration } from '@regiotafel/tenancy';

/** The members of a region are read by name, page by page, and looked for in that order: a page never sorts a whole region. */
export const orderMembers: Migration = {
  name: '20261216T0500-order-members',
  statements: ['create index members_by_name on directory.members (region_id, name, id)'],
};

import type { Migration } from '@regiotafel/tenancy';

/** Whether a member of a table lost the access that came with an offer is asked per seat each time the table is read. */
export const findAccessByOffer: Migration = {
  name: '20261218T0210-find-access-by-offer',
  statements: ['create index grants_offer on cases.grants (offer_id, member_id) where offer_id is not null'],
};

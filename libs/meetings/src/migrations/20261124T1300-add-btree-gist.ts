import type { Migration } from '@regiotafel/tenancy';

/** Lets an exclusion constraint compare ids for equality beside a period for overlap: rooms and persons are booked once. */
export const addBtreeGist: Migration = {
  name: '20261124T1300-add-btree-gist',
  statements: ['create extension if not exists btree_gist'],
};

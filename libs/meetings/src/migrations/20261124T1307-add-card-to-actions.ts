import type { Migration } from '@regiotafel/tenancy';

/** An action says which card it is about, so that reading its text leaves a row in the log also when its owner has left the table. */
export const addCardToActions: Migration = {
  name: '20261124T1307-add-card-to-actions',
  statements: ['alter table meetings.actions add column pool_card_id uuid'],
};

import type { Migration } from '@regiotafel/tenancy';

/** A meeting about an invented case is an exercise, and says so to everybody at its table. */
export const practiseAtTables: Migration = {
  name: '20261208T0101-practise-at-tables',
  statements: [
    'alter table meetings.pool_cards add column is_exercise boolean not null default false',
    'alter table meetings.meetings add column is_exercise boolean not null default false',
  ],
};

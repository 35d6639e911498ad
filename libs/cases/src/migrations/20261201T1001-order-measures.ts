import type { Migration } from '@regiotafel/tenancy';

/** Measures that start on one day stand in the order in which they were added. */
export const orderMeasures: Migration = {
  name: '20261201T1001-order-measures',
  statements: [
    'alter table cases.plan_measures add column added_at timestamptz not null default now()',
    'drop index cases.plan_measures_case',
    'create index plan_measures_case on cases.plan_measures (case_id, starts_on, added_at, id)',
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** A proposal that repairs a meeting says what its people were told before: when, where and who. Ids and moments only. */
export const rememberWhatWasTold: Migration = {
  name: '20261130T0221-remember-what-was-told',
  statements: ['alter table meetings.proposals add column before jsonb'],
};

import type { Migration } from '@regiotafel/tenancy';

/** Contributions are a field set of their own. Of the purposes only the case meeting opens them: process coordination never does. */
export const grantContributions: Migration = {
  name: '20261130T1002-grant-contributions',
  statements: [
    'alter table cases.grants drop constraint grants_field_sets_check',
    `alter table cases.grants add constraint grants_field_sets_check check (cardinality(field_sets) > 0
       and field_sets <@ array['NARRATIVE', 'INTERPRETATION', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS'])`,
    `update reference.purposes set field_set = field_set || array['CONTRIBUTIONS'] where code like 'CASE\\_MEETING\\_%'`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** A signal may come in from the system of a partner. */
export const nameOtherSystems: Migration = {
  name: '20261204T0900-name-other-systems',
  statements: [
    'alter table cases.signals drop constraint signals_channel_check',
    `alter table cases.signals add constraint signals_channel_check check (channel in ('FORM', 'PHONE', 'INTERNAL', 'OTHER_SYSTEM'))`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** How long a closed case is kept is agreed per theme, and says where that comes from. */
export const sourceOfRetention: Migration = {
  name: '20261206T0150-source-of-retention',
  statements: [
    `alter table cases.theme_rules add column retention_source text not null
       default 'Usual term of the product; to be confirmed by the tenant''s lawyer.'`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** A weighing that cannot wait has a term of its own, and so has the first plan of a case. The defaults serve regions set up before. */
export const addThemeTerms: Migration = {
  name: '20261130T1000-add-theme-terms',
  statements: [
    `alter table cases.theme_rules
       add column weighing_days_high integer not null default 3 check (weighing_days_high between 0 and 365),
       add column weighing_days_acute integer not null default 0 check (weighing_days_acute between 0 and 365),
       add column plan_days integer not null default 10 check (plan_days between 1 and 365)`,
  ],
};

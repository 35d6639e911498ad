import type { Migration } from '@regiotafel/tenancy';

const SOURCE = 'Gebruikelijke termijn van het product; de jurist van de regio bevestigt deze.';

/** Where a term comes from is a text of the region, and stands on Dutch screens. */
export const tellTheUsualTermInDutch: Migration = {
  name: '20261214T0403-tell-the-usual-term-in-dutch',
  statements: [
    `alter table cases.theme_rules alter column retention_source set default '${SOURCE}', no force row level security`,
    `update cases.theme_rules set retention_source = '${SOURCE}' where retention_source like 'Usual term of the product%'`,
    'alter table cases.theme_rules force row level security',
  ],
};

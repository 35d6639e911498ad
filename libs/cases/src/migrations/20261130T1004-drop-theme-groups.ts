import type { Migration } from '@regiotafel/tenancy';

/** A card shows the theme of the catalogue; the coarser code beside it was shown nowhere and said what `kind` says. */
export const dropThemeGroups: Migration = {
  name: '20261130T1004-drop-theme-groups',
  statements: [
    'alter table cases.pool_cards drop column theme_group',
    'alter table cases.theme_rules drop column theme_group',
  ],
};

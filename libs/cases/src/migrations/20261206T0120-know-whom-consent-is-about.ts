import type { Migration } from '@regiotafel/tenancy';

/** A contributor reads the own consents also without access to the case, so each word carries the pseudonym for the log. */
export const knowWhomConsentIsAbout: Migration = {
  name: '20261206T0120-know-whom-consent-is-about',
  statements: [
    'alter table cases.contribution_consents add column subject_id uuid, no force row level security',
    'alter table cases.case_files no force row level security',
    'update cases.contribution_consents t set subject_id = c.subject_id from cases.case_files c where c.id = t.case_id',
    'alter table cases.case_files force row level security',
    'alter table cases.contribution_consents force row level security',
  ],
};

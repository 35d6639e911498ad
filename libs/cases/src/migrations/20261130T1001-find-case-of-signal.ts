import type { Migration } from '@regiotafel/tenancy';

/** The desk goes from a signal to the case it became. */
export const findCaseOfSignal: Migration = {
  name: '20261130T1001-find-case-of-signal',
  statements: ['create index case_files_signal on cases.case_files (tenant_id, signal_id)'],
};

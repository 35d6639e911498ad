import { type Migration, wallOff } from '@regiotafel/tenancy';

const SENDS = "(select sec.has(array['REPORTER']))";

/**
 * A number that a system gave a report is one report, under whatever key of repetition: kept as a keyed hash of the number and a
 * digest of what was said. `first` is the key of repetition of the first, sealed under a key that follows from the number.
 */
export const knowNumbersOfSystems: Migration = {
  name: '20261216T0120-know-numbers-of-systems',
  statements: [
    `create table cases.report_numbers (
       tenant_id uuid not null,
       report_system_id uuid not null,
       number_hash bytea not null check (octet_length(number_hash) = 32),
       digest text not null,
       first bytea not null,
       received_at timestamptz not null,
       primary key (tenant_id, report_system_id, number_hash),
       foreign key (tenant_id, report_system_id) references cases.report_systems (tenant_id, id) deferrable
     )`,
    ...wallOff({
      table: 'cases.report_numbers',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: SENDS, INSERT: SENDS },
    }),
  ],
};

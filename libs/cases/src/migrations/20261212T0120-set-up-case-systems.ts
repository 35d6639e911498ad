import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/** What the case system of a municipality calls things, from the file of its region. The addresses are of its own catalogue. */
export const setUpCaseSystems: Migration = {
  name: '20261212T0120-set-up-case-systems',
  statements: [
    `create table cases.zgw_settings (
       tenant_id uuid not null primary key,
       rsin text check (rsin ~ '^[0-9]{9}$'),
       zaaktype text check (zaaktype ~ '^https://'),
       resultaattypen jsonb not null default '{}'
     )`,
    ...wallOff({
      table: 'cases.zgw_settings',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { INSERT: SET_UP, UPDATE: SET_UP },
    }),
  ],
};

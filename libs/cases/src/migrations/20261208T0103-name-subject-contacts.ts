import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/** To whom somebody turns who wants to know or correct what is kept about them: one contact per law, of the municipality or else of its partnership. Public. */
export const nameSubjectContacts: Migration = {
  name: '20261208T0103-name-subject-contacts',
  statements: [
    `create table cases.subject_contacts (
       tenant_id uuid not null,
       regime text not null,
       name_nl text not null,
       name_en text not null,
       email text not null,
       phone text not null,
       primary key (tenant_id, regime)
     )`,
    ...wallOff({
      table: 'cases.subject_contacts',
      kind: 'both',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      granted: 'tenant_id = (select cases.my_partnership())',
      need: { INSERT: SET_UP, UPDATE: SET_UP, DELETE: SET_UP },
    }),
  ],
};

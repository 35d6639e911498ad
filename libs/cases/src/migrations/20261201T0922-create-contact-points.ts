import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/** Whom to call with a worry: public numbers of a municipality and of its partnership, read by everybody who may be told. */
export const createContactPoints: Migration = {
  name: '20261201T0922-create-contact-points',
  statements: [
    `create table cases.contact_points (
       tenant_id uuid not null,
       position integer not null check (position between 0 and 19),
       name_nl text not null,
       name_en text not null,
       phone text not null,
       hours_nl text not null,
       hours_en text not null,
       on_duty boolean not null,
       primary key (tenant_id, position)
     )`,
    ...wallOff({
      table: 'cases.contact_points',
      kind: 'both',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      granted: 'tenant_id = (select cases.my_partnership())',
      need: { INSERT: SET_UP, UPDATE: SET_UP, DELETE: SET_UP },
    }),
  ],
};

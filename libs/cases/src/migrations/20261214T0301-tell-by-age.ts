import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";
const WHO = "('PARENTS', 'BOTH', 'PERSON')";

/**
 * Who must know that something is done about a person goes by age, as the region and its lawyer say; readable in the region.
 * An offer keeps whom its answer was about: a birthday or another rule changes no answer that was given.
 */
export const tellByAge: Migration = {
  name: '20261214T0301-tell-by-age',
  statements: [
    `create table cases.told_ages (
       tenant_id uuid not null,
       from_age integer not null check (from_age between 0 and 120),
       who text not null check (who in ${WHO}),
       source text not null,
       primary key (tenant_id, from_age)
     )`,
    ...wallOff({
      table: 'cases.told_ages',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: { INSERT: SET_UP, UPDATE: SET_UP, DELETE: SET_UP },
    }),
    `alter table cases.offers add column told text check (told in ${WHO})`,
  ],
};

import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";
const IS_OPEN = `exists (select from cases.covenant_periods p
  where p.tenant_id = sec.r() and p.regime = new.regime and p.valid_from <= sec.now() and sec.now() < p.valid_until)`;

/**
 * Which laws are held to a covenant is for the region and its lawyer to say. Under a law that needs one nobody of another tenant
 * gets access before it stands in the register; under the others as before: only once there is one.
 */
export const needCovenants: Migration = {
  name: '20261206T0140-need-covenants',
  statements: [
    `create table cases.regime_rules (
       tenant_id uuid not null,
       regime text not null check (regime in ('WET_PGA', 'WGS', 'AVG')),
       needs_covenant boolean not null,
       source text not null,
       primary key (tenant_id, regime)
     )`,
    ...wallOff({
      table: 'cases.regime_rules',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: { INSERT: SET_UP, UPDATE: SET_UP, DELETE: SET_UP },
    }),
    `create or replace function cases.check_covenant() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         select p.regime into new.regime from reference.purposes p where p.code = new.purpose;
         if new.member_tenant_id = new.tenant_id then return new; end if;
         if (exists (select from cases.covenant_periods p where p.tenant_id = sec.r() and p.regime = new.regime)
             or exists (select from cases.regime_rules r where r.tenant_id = sec.r() and r.regime = new.regime and r.needs_covenant))
           and (new.regime = any (cases.closed_regimes()) or not ${IS_OPEN}) then
           raise exception 'no covenant allows this' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};

import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = 'array_position((select cases.my_grants()), case_id) is not null';
const HAS_ACCESS = `case when ${INVOLVED} then true else ${GRANTED} end`;

/**
 * What partners tell about a case. Each row stands in the tenant of its contributor, who is bound by the law it was known
 * under, and is sealed with the key of the case. Colleagues of the contributor read nothing by sharing a tenant.
 */
export const createContributions: Migration = {
  name: '20261130T1003-create-contributions',
  statements: [
    'set local role rt_door',
    'grant execute on function sec.m() to rt_lookup',
    'set local role rt_owner',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.my_organisation() returns uuid
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.organisation_id from directory.members m where m.tenant_id = sec.t() and m.id = sec.m() $$`,
    'revoke all on function cases.my_organisation() from public',
    'grant execute on function cases.my_organisation() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create table cases.contributions (
       tenant_id uuid not null,
       id uuid not null,
       case_tenant_id uuid not null,
       case_id uuid not null,
       contributor_id uuid not null,
       organisation_id uuid,
       source_regime text not null check (source_regime in ('AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH')),
       professional_secrecy boolean not null,
       oral_only boolean not null,
       sealed bytea,
       key_version integer not null default 1,
       given_at timestamptz not null,
       consented_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       check (oral_only = (sealed is null))
     )`,
    'create index contributions_case on cases.contributions (case_id, given_at, id)',
    ...wallOff({
      table: 'cases.contributions',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: HAS_ACCESS,
      need: {
        SELECT: `case when ${INVOLVED} then true
          when array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null then true
          when contributor_id = (select sec.m()) then ${GRANTED} else false end`,
        INSERT: `case when contributor_id = (select sec.m()) then ${HAS_ACCESS} else false end`,
      },
    }),
    `create function cases.check_new_contribution() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_files c where c.tenant_id = new.case_tenant_id and c.id = new.case_id) then
           raise exception 'a contribution is about a case' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger about_a_case after insert on cases.contributions for each row execute function cases.check_new_contribution()',
  ],
};

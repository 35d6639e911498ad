import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/** What a region agreed per theme: terms with their source, who sits at the table, and the versioned questions it answers. */
export const createThemeRules: Migration = {
  name: '20261124T1004-create-theme-rules',
  statements: [
    'grant usage on schema reference to rt_grants',
    'grant select on reference.tenants to rt_grants',
    'set local role rt_grants',
    `create function cases.my_partnership() returns uuid language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select t.region_id from reference.tenants t where t.id = sec.t() $$`,
    'revoke all on function cases.my_partnership() from public',
    'grant execute on function cases.my_partnership() to rt_cases',
    'set local role rt_owner',
    `create table cases.theme_rules (
       tenant_id uuid not null,
       theme text not null check (theme ~ '^[A-Z_]{2,40}$'),
       position integer not null,
       name_nl text not null,
       name_en text not null,
       theme_group text not null,
       kind text not null check (kind in ('PERSON', 'SITUATION')),
       regime text not null,
       acknowledge_days integer not null check (acknowledge_days between 0 and 60),
       feedback_days integer not null check (feedback_days between 1 and 365),
       weighing_days integer not null check (weighing_days between 1 and 365),
       composition text[] not null check (cardinality(composition) > 0),
       source text not null,
       primary key (tenant_id, theme)
     )`,
    `create table cases.criteria_sets (
       tenant_id uuid not null,
       theme text not null,
       version integer not null check (version > 0),
       adopted_at timestamptz not null,
       primary key (tenant_id, theme, version),
       foreign key (tenant_id, theme) references cases.theme_rules (tenant_id, theme)
     )`,
    `create table cases.criteria (
       tenant_id uuid not null,
       theme text not null,
       version integer not null,
       code text not null check (code ~ '^[A-Z_]{2,40}$'),
       position integer not null,
       text_nl text not null,
       text_en text not null,
       primary key (tenant_id, theme, version, code),
       foreign key (tenant_id, theme, version) references cases.criteria_sets (tenant_id, theme, version)
     )`,
    `create table cases.weighing_teams (
       tenant_id uuid not null,
       theme text not null,
       member_tenant_id uuid not null,
       member_id uuid not null,
       party_type text not null,
       active boolean not null default true,
       primary key (tenant_id, theme, member_id),
       foreign key (tenant_id, theme) references cases.theme_rules (tenant_id, theme)
     )`,
    ...wallOff({
      table: 'cases.theme_rules',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'tenant_id = (select cases.my_partnership())',
      need: { INSERT: SET_UP, UPDATE: SET_UP },
    }),
    ...['criteria_sets', 'criteria'].flatMap((table) =>
      wallOff({
        table: `cases.${table}`,
        kind: 'regional',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        need: { INSERT: SET_UP },
      }),
    ),
    ...wallOff({
      table: 'cases.weighing_teams',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { INSERT: SET_UP, UPDATE: SET_UP },
    }),
  ],
};

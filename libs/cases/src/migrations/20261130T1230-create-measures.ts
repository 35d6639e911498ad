import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const READS_PLAN = "array_position((select cases.my_grants('PLAN')), case_id) is not null";
const KNOWS_PLAN = `case when ${INVOLVED} then true else ${READS_PLAN} end`;
const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

const CODE = "'^[A-Z_]{2,40}$'";

/**
 * What a region may choose from, and the measures of a plan. They are read with the plan and written by whoever is
 * involved. Nobody takes something away from a person without saying why it is needed and on which law it rests.
 */
export const createMeasures: Migration = {
  name: '20261130T1230-create-measures',
  statements: [
    `create table cases.measure_kinds (
       tenant_id uuid not null,
       code text not null check (code ~ ${CODE}),
       position integer not null,
       name_nl text not null,
       name_en text not null,
       nature text not null check (nature in ('LIMITING', 'SUPPORTING')),
       track text not null check (track in ('ADMINISTRATIVE', 'CRIMINAL', 'CARE', 'SOCIAL')),
       topic text not null check (topic ~ ${CODE}),
       basis text,
       decided_by_nl text not null,
       decided_by_en text not null,
       usual_days integer not null check (usual_days between 1 and 3650),
       contradicts text[] not null,
       source text not null,
       active boolean not null default true,
       primary key (tenant_id, code),
       check (nature <> 'LIMITING' or basis is not null)
     )`,
    ...wallOff({
      table: 'cases.measure_kinds',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { INSERT: SET_UP, UPDATE: SET_UP },
    }),
    `create table cases.plan_measures (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       goal_id uuid,
       kind text,
       nature text not null check (nature in ('LIMITING', 'SUPPORTING')),
       track text not null check (track in ('ADMINISTRATIVE', 'CRIMINAL', 'CARE', 'SOCIAL')),
       life_domain text not null,
       owner_tenant_id uuid not null,
       owner_id uuid not null,
       starts_on date not null,
       due_on date not null check (due_on >= starts_on),
       status text not null check (status in ('PLANNED', 'RUNNING', 'DONE', 'STOPPED')),
       sealed bytea not null,
       necessity bytea,
       basis text,
       key_version integer not null default 1,
       written_by uuid not null,
       written_at timestamptz not null,
       ended_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable,
       check (nature <> 'LIMITING' or (necessity is not null and basis is not null)),
       check ((status in ('DONE', 'STOPPED')) = (ended_at is not null))
     )`,
    'create index plan_measures_case on cases.plan_measures (case_id, starts_on, id)',
    'create index plan_measures_id on cases.plan_measures (id)',
    'create index plan_measures_owner on cases.plan_measures (owner_id, due_on) where ended_at is null',
    ...wallOff({
      table: 'cases.plan_measures',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: READS_PLAN,
      need: { SELECT: KNOWS_PLAN, INSERT: INVOLVED, UPDATE: INVOLVED },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_measure() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if current_user <> 'rt_handover' and (new.case_id <> old.case_id or old.ended_at is not null) then
           raise exception 'a measure stays with its case, and what ended stays as it was' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger stays_as_it_ended before update on cases.plan_measures for each row execute function cases.check_measure()',
  ],
};

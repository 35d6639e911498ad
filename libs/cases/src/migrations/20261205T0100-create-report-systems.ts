import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const KEEPS = "(select sec.has(array['LIAISON', 'ADMIN']))";
const SENDS = "(select sec.has(array['REPORTER']))";
const READS = `case when ${KEEPS} then true when revoked_at is null then ${SENDS} else false end`;
const HOLDS = `case when object_kind = 'SIGNAL' then (select sec.has(array['LIAISON']))
  else array_position((select cases.my_cases()), object_id) is not null end`;
const REPORTED = `case when object_kind = 'SIGNAL' then ${SENDS} else false end`;

/**
 * Systems of partners that report to a municipality, each with a key of its own of which only a keyed hash is kept. Liaison
 * and administrator of the municipality keep them; whoever sends with a key is matched with the ones that still count, and
 * changes nothing but when it was used last. A number that such a system gave its report is a reference of the signal.
 */
export const createReportSystems: Migration = {
  name: '20261205T0100-create-report-systems',
  statements: [
    `create table cases.report_systems (
       tenant_id uuid not null,
       id uuid not null,
       name text not null check (length(name) between 1 and 100),
       kind text not null check (kind in ('PGAX', 'CASE_SYSTEM', 'GCOS', 'JZV', 'OTHER')),
       key_hash bytea not null check (octet_length(key_hash) = 32),
       added_by uuid not null,
       added_at timestamptz not null,
       key_made_at timestamptz not null,
       last_used_at timestamptz,
       revoked_by uuid,
       revoked_at timestamptz,
       primary key (tenant_id, id),
       check ((revoked_by is null) = (revoked_at is null))
     )`,
    'create unique index report_systems_name on cases.report_systems (tenant_id, lower(name)) where revoked_at is null',
    ...wallOff({
      table: 'cases.report_systems',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: READS,
        INSERT: `case when added_by = (select sec.m()) then ${KEEPS} else false end`,
        UPDATE: READS,
      },
    }),
    `create function cases.check_report_system() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['last_used_at'];
       begin
         if sec.has(array['LIAISON', 'ADMIN']) then may_change := array['key_hash', 'key_made_at', 'revoked_by', 'revoked_at']; end if;
         if old.revoked_at is not null or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or new.revoked_by is distinct from (case when new.revoked_at is not null then sec.m() end) then
           raise exception 'a system that reports is revoked for good, and keeps its name' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger changed before update on cases.report_systems for each row execute function cases.check_report_system()',
    'alter table cases.external_references alter column added_by drop not null',
    'alter table cases.external_references add column report_system_id uuid',
    `alter table cases.external_references add column reported_signal_id uuid
       generated always as (case when report_system_id is not null then object_id end) stored`,
    `alter table cases.external_references add check (report_system_id is null or object_kind = 'SIGNAL'),
       add check ((added_by is null) = (report_system_id is not null)),
       add foreign key (tenant_id, report_system_id) references cases.report_systems (tenant_id, id) deferrable,
       add foreign key (tenant_id, reported_signal_id) references cases.signals (tenant_id, id) deferrable`,
    `create or replace function cases.check_reference() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.report_system_id is null
           and not exists (select from cases.signals s where new.object_kind = 'SIGNAL' and s.tenant_id = new.tenant_id and s.id = new.object_id)
           and not exists (select from cases.case_files c where new.object_kind = 'CASE' and c.tenant_id = new.tenant_id and c.id = new.object_id) then
           raise exception 'a reference is to something of ours' using errcode = '23514';
         end if;
         return null;
       end $$`,
    ...rewall(
      {
        table: 'cases.external_references',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'DELETE'],
        need: {
          SELECT: HOLDS,
          INSERT: `case when report_system_id is not null then ${REPORTED} when added_by = (select sec.m()) then ${HOLDS} else false end`,
          DELETE: HOLDS,
        },
        handedOnBy: 'object_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_delete', 'wall_delete'],
    ),
  ],
};

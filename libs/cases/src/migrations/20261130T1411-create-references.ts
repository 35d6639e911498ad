import { type Migration, wallOff } from '@regiotafel/tenancy';

const HOLDS = `case when object_kind = 'SIGNAL' then (select sec.has(array['LIAISON']))
  else array_position((select cases.my_cases()), object_id) is not null end`;

/**
 * What a signal or case is called in another system. The number is sealed with the key of the object, because it leads to a
 * person elsewhere; a keyed hash of it, per municipality, finds it again by the exact number.
 */
export const createReferences: Migration = {
  name: '20261130T1411-create-references',
  statements: [
    `create table cases.external_references (
       tenant_id uuid not null,
       id uuid not null,
       object_kind text not null check (object_kind in ('SIGNAL', 'CASE')),
       object_id uuid not null,
       system text not null check (system in ('PGAX', 'CASE_SYSTEM', 'GCOS', 'JZV', 'OTHER')),
       sealed bytea not null,
       key_version integer not null default 1,
       blind bytea not null check (octet_length(blind) = 32),
       added_by uuid not null,
       added_at timestamptz not null,
       primary key (tenant_id, id),
       unique (tenant_id, object_kind, object_id, system, blind)
     )`,
    'create index external_references_object on cases.external_references (tenant_id, object_id, added_at)',
    'create index external_references_blind on cases.external_references (tenant_id, blind)',
    ...wallOff({
      table: 'cases.external_references',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      need: {
        SELECT: HOLDS,
        INSERT: `case when added_by = (select sec.m()) then ${HOLDS} else false end`,
        DELETE: HOLDS,
      },
    }),
    `create function cases.check_reference() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.signals s where new.object_kind = 'SIGNAL' and s.tenant_id = new.tenant_id and s.id = new.object_id)
           and not exists (select from cases.case_files c where new.object_kind = 'CASE' and c.tenant_id = new.tenant_id and c.id = new.object_id) then
           raise exception 'a reference is to something of ours' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger to_something after insert on cases.external_references for each row execute function cases.check_reference()',
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** Process coordination is for a coordinator of the region: whoever holds access for it is the process coordinator of the case. */
export const nameProcessCoordinators: Migration = {
  name: '20261214T0210-name-process-coordinators',
  statements: [
    'alter table reference.purposes add column for_coordinator boolean not null default false',
    `update reference.purposes set for_coordinator = true where code like 'COORDINATION\\_%'`,
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.region_coordinators() returns table (member_id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.id from directory.members m where m.active and sec.now() <@ m.valid and m.tenant_id = sec.r()
             and 'COORDINATOR' = any (m.roles) order by m.name, m.id $$`,
    'revoke all on function cases.region_coordinators() from public',
    'grant execute on function cases.region_coordinators() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create function cases.check_coordinator() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from reference.purposes p where p.code = new.purpose and p.for_coordinator)
           and not exists (select from cases.region_coordinators() c where c.member_id = new.member_id) then
           raise exception 'process coordination is for a coordinator of the region' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger held_by_a_coordinator before insert on cases.grants for each row execute function cases.check_coordinator()',
  ],
};

import type { Migration } from '@regiotafel/tenancy';

const SYSTEM = "coalesce(sec.has(array['SYSTEM']), false)";

/** A column that takes somebody's name takes the name of whoever writes it; the system carries out what others decided. */
const named = (column: string) =>
  `new.${column} is distinct from old.${column} and new.${column} is distinct from sec.m() and not ${SYSTEM}`;

/**
 * Access is to a thing of the tenant that gives it, and waits for whoever ends that thing or takes it elsewhere at this
 * moment: both take the row of the thing, so one of them sees what the other did. Whoever gives, approves or takes back
 * stands in the row as themselves, never to themselves, and nothing is given that was approved before.
 */
export const holdAccessToItsObject: Migration = {
  name: '20261214T0401-hold-access-to-its-object',
  statements: [
    'grant create on schema cases to rt_handover',
    'set local role rt_handover',
    `create or replace function cases.check_case_goes_on() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       declare about uuid := (to_jsonb(new)->>tg_argv[0])::uuid; standing text;
       begin
         if tg_table_name = 'handovers' then
           select c.status into standing from cases.case_files c where c.id = about for update;
         else
           select c.status into standing from cases.case_files c where c.id = about for share;
         end if;
         if standing in ('CLOSED', 'RETAINED', 'DESTROYED') then
           raise exception 'the case has ended' using errcode = '40001';
         end if;
         return new;
       end $$`,
    `create function cases.check_case_of_grant() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       begin
         perform from cases.case_files c where c.id = new.object_id and c.tenant_id = new.tenant_id for share;
         if not found then raise exception 'no such case here' using errcode = '42501'; end if;
         return new;
       end $$`,
    'revoke all on function cases.check_case_of_grant() from public',
    'grant execute on function cases.check_case_of_grant() to rt_owner',
    'set local role rt_owner',
    'revoke create on schema cases from rt_handover',
    `create or replace function cases.check_signal_is_open() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare standing text;
       begin
         select s.status into standing from cases.signals s where s.tenant_id = new.tenant_id and s.id = new.object_id for share;
         if not found then raise exception 'no such signal here' using errcode = '42501'; end if;
         if standing in ('CLOSED', 'WITHDRAWN') then raise exception 'a signal that ended opens to nobody' using errcode = '40001'; end if;
         return new;
       end $$`,
    `create trigger a_case_of_its_tenant before insert on cases.grants for each row when (new.object_kind = 'CASE') execute function cases.check_case_of_grant()`,
    `create function cases.check_names_of_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if tg_op = 'INSERT' then
           if num_nonnulls(new.approved_by, new.approved_at, new.revoked_by, new.revoked_at, new.revoked_because) > 0
             or new.member_id = new.given_by or (new.given_by is distinct from sec.m() and not ${SYSTEM}) then
             raise exception 'access is given by its giver to somebody else' using errcode = '42501';
           end if;
         elsif (${named('approved_by')}) or (${named('revoked_by')}) then
           raise exception 'access is approved and taken back in the own name' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger written_in_the_own_name before insert or update of approved_by, revoked_by on cases.grants for each row execute function cases.check_names_of_grant()',
    `create function cases.check_second_name() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if to_jsonb(new)->>tg_argv[0] is distinct from to_jsonb(old)->>tg_argv[0]
           and to_jsonb(new)->>tg_argv[0] is distinct from sec.m()::text and not ${SYSTEM} then
           raise exception 'a second person answers in the own name' using errcode = '42501';
         end if;
         return new;
       end $$`,
    `create trigger in_the_own_name before update of decided_by on cases.signal_reviews for each row execute function cases.check_second_name('decided_by')`,
    `create trigger in_the_own_name before update of looked_by on cases.case_takeovers for each row execute function cases.check_second_name('looked_by')`,
    `create function cases.check_what_was_reported() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if (new.reporter_type, new.channel, new.subject_id, new.received_at, new.theme) is distinct from (old.reporter_type, old.channel, old.subject_id, old.received_at, old.theme) then
           raise exception 'how a signal came in never changes' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger as_it_came_in before update on cases.signals for each row execute function cases.check_what_was_reported()',
    'alter table cases.grants no force row level security, disable trigger user',
    'alter table cases.case_files no force row level security',
    `update cases.grants g set revoked_at = now(), revoked_because = 'HANDED_OVER' from cases.case_files c
       where g.object_kind = 'CASE' and c.id = g.object_id and c.tenant_id <> g.tenant_id and g.revoked_at is null`,
    'alter table cases.case_files force row level security',
    'alter table cases.grants force row level security, enable trigger user',
  ],
};

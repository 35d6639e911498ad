import type { Migration } from '@regiotafel/tenancy';

/**
 * A card says who of the region carries it further, and when its status was last set by hand: what began elsewhere before
 * that moves it on no more. Who carries a card is a coordinator of the region and reads no file by it.
 */
export const assignCards: Migration = {
  name: '20261130T1401-assign-cards',
  statements: [
    'alter table cases.pool_cards add column set_at timestamptz, add column assignee_id uuid',
    'create index pool_cards_assignee on cases.pool_cards (tenant_id, assignee_id) where assignee_id is not null',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.coordinators() returns uuid[] language sql stable security definer set search_path = pg_catalog
       as $$ select coalesce(array_agg(m.id order by m.id), array[]::uuid[]) from directory.members m
             where m.active and 'COORDINATOR' = any (m.roles) and (m.tenant_id = sec.r() or m.region_id = sec.r()) $$`,
    'revoke all on function cases.coordinators() from public',
    'grant execute on function cases.coordinators() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create or replace function cases.check_card() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'status_rank', 'urgency_rank', 'version', 'set_at', 'assignee_id'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
           raise exception 'of a card only the status and who carries it change' using errcode = '23514';
         end if;
         if (new.set_at, new.assignee_id) is distinct from (old.set_at, old.assignee_id) and sec.has(array['SYSTEM']) then
           raise exception 'by hand is not by the system' using errcode = '23514';
         end if;
         if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null and array_position(cases.coordinators(), new.assignee_id) is null then
           raise exception 'a card is carried by a coordinator of the region' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/** A card follows its case: who leads it and which municipality it belongs to. Only the system changes that, and the last version of the case counts. */
export const followTheCase: Migration = {
  name: '20261130T1416-follow-the-case',
  statements: [
    'alter table cases.pool_cards add column source_version integer not null default 0',
    `create or replace function cases.check_card() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'status_rank', 'urgency_rank', 'version', 'set_at', 'assignee_id'];
               follows text[] := array['municipality_id', 'municipality_name', 'case_manager_tenant_id', 'case_manager_id', 'source_version'];
       begin
         if sec.has(array['SYSTEM']) and new.source_version > old.source_version then may_change := may_change || follows; end if;
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

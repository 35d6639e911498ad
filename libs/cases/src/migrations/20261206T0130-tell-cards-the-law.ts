import type { Migration } from '@regiotafel/tenancy';

/**
 * A card says under which law its case is worked on, so that whoever knows the case by its card alone asks for what that law
 * allows: at first that of its theme, then as the case goes. Only the system changes it, with who leads the case.
 */
export const tellCardsTheLaw: Migration = {
  name: '20261206T0130-tell-cards-the-law',
  statements: [
    'alter table cases.pool_cards add column regime text, no force row level security, disable trigger user',
    'alter table cases.case_files no force row level security',
    'alter table cases.theme_rules no force row level security',
    'update cases.pool_cards p set regime = r.regime from cases.theme_rules r where r.tenant_id = p.tenant_id and r.theme = p.theme',
    'update cases.pool_cards p set regime = c.regime from cases.case_files c where c.id = p.case_id',
    'alter table cases.case_files force row level security',
    'alter table cases.theme_rules force row level security',
    'alter table cases.pool_cards force row level security, enable trigger user',
    `create function cases.begin_card() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         select r.regime into new.regime from cases.theme_rules r where r.tenant_id = new.tenant_id and r.theme = new.theme;
         return new;
       end $$`,
    'create trigger under_the_law_of_its_theme before insert on cases.pool_cards for each row execute function cases.begin_card()',
    `create or replace function cases.check_card() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'status_rank', 'urgency_rank', 'version', 'set_at', 'assignee_id'];
               follows text[] := array['municipality_id', 'municipality_name', 'case_manager_tenant_id', 'case_manager_id', 'regime', 'source_version'];
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

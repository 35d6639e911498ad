import { type Migration, rewall } from '@regiotafel/tenancy';

const SETS_UP = "(select sec.has(array['ADMIN', 'OPERATOR', 'COORDINATOR']))";

/**
 * The coordinator makes the next version of the questions of a theme and says which parties must weigh. A version is closed
 * with the transaction that made it: whatever was answered, or could be, never gets another question.
 */
export const editCriteria: Migration = {
  name: '20261130T1410-edit-criteria',
  statements: [
    'alter table cases.criteria_sets add column adopted_by uuid, add column made_in xid8 not null default pg_current_xact_id()',
    'alter table cases.theme_rules add column composed_by uuid, add column composition_version integer not null default 1',
    ...['criteria_sets', 'criteria'].flatMap((table) =>
      rewall(
        {
          table: `cases.${table}`,
          kind: 'regional',
          role: 'rt_cases',
          commands: ['SELECT', 'INSERT'],
          need: { INSERT: SETS_UP },
        },
        ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
      ),
    ),
    ...rewall(
      {
        table: 'cases.theme_rules',
        kind: 'regional',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: 'tenant_id = (select cases.my_partnership())',
        need: { INSERT: "(select sec.has(array['ADMIN', 'OPERATOR']))", UPDATE: SETS_UP },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `create function cases.check_criterion() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.criteria_sets s where s.tenant_id = new.tenant_id and s.theme = new.theme
           and s.version = new.version and s.made_in = pg_current_xact_id()) then
           raise exception 'a version of criteria is closed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger only_while_it_is_made before insert on cases.criteria for each row execute function cases.check_criterion()',
    `create function cases.check_criteria_set() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.made_in <> pg_current_xact_id() or new.version <> 1 + coalesce((select max(s.version) from cases.criteria_sets s
           where s.tenant_id = new.tenant_id and s.theme = new.theme), 0) then
           raise exception 'versions of criteria follow each other' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger one_after_the_other before insert on cases.criteria_sets for each row execute function cases.check_criteria_set()',
    `create function cases.check_composition() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['composition', 'composed_by', 'composition_version'];
       begin
         if not sec.has(array['ADMIN', 'OPERATOR']) and to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
           raise exception 'of the rules of a theme the coordinator changes the composition' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger composition_alone before update on cases.theme_rules for each row
       when (sec.has(array['COORDINATOR'])) execute function cases.check_composition()`,
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/**
 * A lesson of an exercise would stand unmarked between those of real cases. Of a lesson nobody can tell the case, so it is looked
 * at when it is added: in the transaction in which its writer closes a real case of the theme.
 */
export const learnFromRealCases: Migration = {
  name: '20261216T0302-learn-from-real-cases',
  statements: [
    `create function cases.check_lesson() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_closings c join cases.case_files f on f.tenant_id = c.tenant_id and f.id = c.case_id
           where c.tenant_id = new.tenant_id and c.decided_by = sec.m() and c.xmin = pg_current_xact_id()::xid and c.result = new.result
             and f.theme = new.theme and f.exercise_id is null) then
           raise exception 'a lesson is learned from a real case' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger from_a_real_case before insert on cases.lessons for each row execute function cases.check_lesson()',
  ],
};

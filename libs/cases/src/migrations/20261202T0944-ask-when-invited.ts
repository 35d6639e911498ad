import type { Migration } from '@regiotafel/tenancy';

/** Whoever was asked to contribute knows that there is a case, and may ask to read it. */
export const askWhenInvited: Migration = {
  name: '20261202T0944-ask-when-invited',
  statements: [
    `create or replace function cases.check_access_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.pool_cards p where p.case_id = new.case_id)
           and array_position(cases.my_known_grants(), new.case_id) is null and array_position(cases.my_grants('CONTRIBUTE'), new.case_id) is null then
           raise exception 'access is asked for a case that one knows of' using errcode = '42501';
         end if;
         if new.renews is not null and not exists (select from cases.grants g
           where g.id = new.renews and g.object_id = new.case_id and g.member_id = new.asked_by) then
           raise exception 'the own access is renewed' using errcode = '23514';
         end if;
         return null;
       end $$`,
  ],
};

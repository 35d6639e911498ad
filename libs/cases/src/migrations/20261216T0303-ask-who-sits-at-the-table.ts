import type { Migration } from '@regiotafel/tenancy';

/**
 * A table that wants to know more asks somebody who sits at it. That member hears of it until the desk decides or offers again:
 * the signal is the municipality's, so only that it still waits is looked at.
 */
export const askWhoSitsAtTheTable: Migration = {
  name: '20261216T0303-ask-who-sits-at-the-table',
  statements: [
    `create function cases.check_more_from() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.id
             and m.member_id = new.more_from and m.left_at is null)
           or exists (select from cases.kept_from(new.id) k where k.member_id = new.more_from) then
           raise exception 'who brings more sits at the table' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger asked_at_the_table before update on cases.weighings for each row
       when (new.more_from is not null and new.more_from is distinct from old.more_from) execute function cases.check_more_from()`,
    'create index weighings_more_from on cases.weighings (more_from) where more_from is not null',
    'grant select (municipality_id, theme, outcome, opened_at, more_from, more_by) on cases.weighings to rt_lookup',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.my_asked_information() returns table (id uuid, municipality_id uuid, theme text, more_by text)
       language sql stable security definer set search_path = pg_catalog as $$
       select w.id, w.municipality_id, w.theme, w.more_by::text from cases.weighings w
         join cases.signals s on s.tenant_id = w.municipality_id and s.id = w.signal_id
       where w.tenant_id = sec.r() and w.more_from = sec.m() and w.outcome = 'MORE_INFORMATION'
         and s.status in ('RECEIVED', 'ACKNOWLEDGED', 'INTERPRETING') and array_position(cases.kept_from_me(), w.id) is null
         and not exists (select from cases.weighings later where later.tenant_id = w.tenant_id and later.signal_id = w.signal_id
           and later.opened_at > w.opened_at)
       order by w.more_by, w.id limit 100 $$`,
    'revoke all on function cases.my_asked_information() from public',
    'grant execute on function cases.my_asked_information() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};

import type { Migration } from '@regiotafel/tenancy';

/**
 * What waits for a person may find that person's seat ended: jobs ask for the roles somebody still has in the region,
 * and the relay no longer names the feeds of whoever has none.
 */
export const knowWhoStillHasASeat: Migration = {
  name: '20261130T0210-know-who-still-has-a-seat',
  statements: [
    'grant create on schema meetings to rt_lookup',
    'set local role rt_lookup',
    `create function meetings.roles_of(member uuid) returns text[]
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.roles from directory.members m
             where m.id = member and m.active and (m.tenant_id = sec.r() or m.region_id = sec.r()) and sec.has(array['SYSTEM']) $$`,
    'revoke all on function meetings.roles_of(uuid) from public',
    'grant execute on function meetings.roles_of(uuid) to rt_meetings',
    `create function meetings.has_seat(member uuid) returns boolean
       language sql stable security definer set search_path = pg_catalog
       as $$ select exists (select from directory.members m where m.id = member and m.active) $$`,
    'revoke all on function meetings.has_seat(uuid) from public',
    'grant execute on function meetings.has_seat(uuid) to rt_relay',
    'set local role rt_owner',
    'revoke create on schema meetings from rt_lookup',
    'grant select (member_id) on meetings.calendars to rt_relay',
    'set local role rt_relay',
    `create or replace function sec.due_calendars(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select c.tenant_id, c.id from meetings.calendars c
             where c.due_at <= sec.now() and meetings.has_seat(c.member_id) order by c.due_at limit max $$`,
    'set local role rt_owner',
  ],
};

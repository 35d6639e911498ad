import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";
const table = (name: string) =>
  wallOff({
    table: `meetings.${name}`,
    kind: 'regional',
    role: 'rt_meetings',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: { INSERT: SET_UP, UPDATE: SET_UP },
  });

/** What planning in a region starts from: whom an invitation names as contact, opening hours and notice, rooms, standing series. */
export const createRegionSetting: Migration = {
  name: '20261124T1301-create-region-setting',
  statements: [
    `create table meetings.region_contacts (
       tenant_id uuid primary key,
       region_name text not null,
       email text not null,
       phone text not null,
       coordinator_name text not null,
       coordinator_phone text not null
     )`,
    `create table meetings.planning_rules (
       tenant_id uuid primary key,
       version integer not null default 1,
       opens_minute integer not null default 510 check (opens_minute between 0 and 1439),
       closes_minute integer not null default 1050 check (closes_minute between 1 and 1440),
       grain_minutes integer not null default 30 check (grain_minutes in (15, 30)),
       horizon_days integer not null default 28 check (horizon_days between 7 and 90),
       notice_working_days integer not null default 2 check (notice_working_days between 0 and 20),
       freeze_working_days integer not null default 1 check (freeze_working_days between 0 and 20),
       video_lines integer not null default 4 check (video_lines between 0 and 100),
       check (opens_minute < closes_minute)
     )`,
    `create table meetings.rooms (
       tenant_id uuid not null,
       id uuid not null,
       name text not null,
       capacity integer not null check (capacity > 0),
       municipality_id uuid not null,
       active boolean not null default true,
       version integer not null default 1,
       primary key (tenant_id, id)
     )`,
    'create index rooms_id on meetings.rooms (id)',
    `create table meetings.series (
       tenant_id uuid not null,
       id uuid not null,
       name text not null,
       kind text not null check (kind in ('TRIAGE', 'INFORMATION', 'CASE_TABLE')),
       weekday integer not null check (weekday between 1 and 7),
       starts_minute integer not null check (starts_minute between 0 and 1439),
       duration_minutes integer not null check (duration_minutes between 15 and 480),
       every_weeks integer not null check (every_weeks between 1 and 12),
       cut_off_weekday integer not null check (cut_off_weekday between 1 and 7),
       cut_off_minute integer not null check (cut_off_minute between 0 and 1439),
       chair_id uuid not null,
       from_day date not null,
       until_day date check (until_day >= from_day),
       version integer not null default 1,
       primary key (tenant_id, id)
     )`,
    'create index series_id on meetings.series (id)',
    ...['region_contacts', 'planning_rules', 'rooms', 'series'].flatMap(table),
    'set local role rt_door',
    'grant execute on function sec.t(), sec.r(), sec.has(text[]) to rt_lookup',
    'set local role rt_owner',
    'grant usage on schema meetings to rt_grants, rt_lookup',
    'grant create on schema meetings to rt_grants, rt_lookup, rt_relay',
    'set local role rt_lookup',
    `create function meetings.seats(members uuid[]) returns table (member_id uuid, tenant_id uuid, party_type text)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.id, m.tenant_id, m.party_type from directory.members m
             where m.id in (select unnest(members)) and m.active and (m.tenant_id = sec.r() or m.region_id = sec.r()) $$`,
    'revoke all on function meetings.seats(uuid[]) from public',
    'grant execute on function meetings.seats(uuid[]) to rt_meetings',
    `create function meetings.mailbox(member uuid) returns text
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.email from directory.members m
             where m.id = member and m.active and (m.tenant_id = sec.r() or m.region_id = sec.r()) and sec.has(array['SYSTEM']) $$`,
    'revoke all on function meetings.mailbox(uuid) from public',
    'grant execute on function meetings.mailbox(uuid) to rt_meetings',
    'set local role rt_owner',
  ],
};

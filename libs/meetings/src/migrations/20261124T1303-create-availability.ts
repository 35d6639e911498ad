import { type Migration, wallOff } from '@regiotafel/tenancy';

const OWN = 'member_id = (select sec.m())';
const OWN_OR_SYSTEM = `case when (select sec.has(array['SYSTEM'])) then true else ${OWN} end`;
const PLANNER = `case when (select sec.has(array['COORDINATOR', 'SYSTEM'])) then true else ${OWN} end`;

const due = (queue: string, query: string): string[] => [
  'set local role rt_relay',
  `create function sec.due_${queue}(max int) returns table (tenant_id uuid, id uuid)
     language sql stable security definer set search_path = pg_catalog as $$ ${query} limit max $$`,
  `revoke all on function sec.due_${queue}(int) from public`,
  'set local role rt_owner',
];

/** When members are busy: only from when until when, never why. The address of a feed is a secret and sealed. */
export const createAvailability: Migration = {
  name: '20261124T1303-create-availability',
  statements: [
    `create table meetings.calendars (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       kind text not null check (kind in ('FILE', 'FEED')),
       state text not null check (state in ('WAITING', 'OK', 'BROKEN', 'UNREACHABLE')),
       address bytea,
       key_version integer,
       etag text,
       error_code text check (error_code ~ '^[A-Z_]{2,40}$'),
       error_line integer check (error_line > 0),
       read_at timestamptz,
       covers_until timestamptz,
       failures integer not null default 0,
       due_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       check ((kind = 'FEED') = (address is not null)),
       check ((address is null) = (key_version is null))
     )`,
    'create index calendars_id on meetings.calendars (id)',
    'create index calendars_member on meetings.calendars (tenant_id, member_id)',
    'create index calendars_due on meetings.calendars (due_at) where due_at is not null',
    ...wallOff({
      table: 'meetings.calendars',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: { SELECT: PLANNER, INSERT: OWN, UPDATE: OWN_OR_SYSTEM, DELETE: OWN },
    }),
    `create table meetings.busy_blocks (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       calendar_id uuid,
       starts_at timestamptz not null,
       ends_at timestamptz not null check (ends_at > starts_at),
       primary key (tenant_id, id),
       foreign key (tenant_id, calendar_id) references meetings.calendars (tenant_id, id)
     )`,
    'create index busy_blocks_member on meetings.busy_blocks (tenant_id, member_id, starts_at)',
    'create index busy_blocks_calendar on meetings.busy_blocks (tenant_id, calendar_id) where calendar_id is not null',
    ...wallOff({
      table: 'meetings.busy_blocks',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      need: { SELECT: PLANNER, INSERT: OWN_OR_SYSTEM, DELETE: OWN_OR_SYSTEM },
    }),
    'grant select (tenant_id, id, due_at) on meetings.calendars to rt_relay',
    'create policy relay_sweeps on meetings.calendars for select to rt_relay using (due_at is not null)',
    ...due(
      'calendars',
      'select c.tenant_id, c.id from meetings.calendars c where c.due_at <= sec.now() order by c.due_at',
    ),
  ],
};

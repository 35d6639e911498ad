import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const MINE = (column: string) => `array_position((select meetings.my_meetings()), ${column}) is not null`;
const CHAIRED = (column: string) => `array_position((select meetings.my_chaired()), ${column}) is not null`;
const REQUESTED = 'array_position((select meetings.my_requested()), meeting_id) is not null';
const LIAISON_OF =
  "case when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end";

const mine = (name: string, query: string): string[] => [
  `create function meetings.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function meetings.${name}() from public`,
  `grant execute on function meetings.${name}() to rt_meetings`,
];

const MEETINGS = `create table meetings.meetings (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('CASE', 'TRIAGE', 'INFORMATION', 'CASE_TABLE', 'AD_HOC')),
  status text not null check (status in ('DRAFT', 'POLLING', 'SCHEDULED', 'HELD', 'MINUTES_DRAFT', 'MINUTES_APPROVED', 'CANCELLED')),
  series_id uuid,
  pool_card_id uuid,
  municipality_id uuid,
  theme text,
  urgency text not null check (urgency in ('CRISIS', 'URGENT', 'NORMAL', 'ROUTINE')),
  mode text not null check (mode in ('PHYSICAL', 'VIDEO')),
  duration_minutes integer not null check (duration_minutes between 15 and 480),
  requested_by uuid,
  requested_at timestamptz not null,
  deadline date not null,
  needed_parties text[] not null default '{}',
  starts_at timestamptz,
  ends_at timestamptz,
  during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
  room_id uuid,
  chair_id uuid,
  confirmed_at timestamptz,
  held_at timestamptz,
  quorum_met boolean,
  uid text not null,
  sequence integer not null default 0,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, series_id) references meetings.series (tenant_id, id),
  foreign key (tenant_id, room_id) references meetings.rooms (tenant_id, id),
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (status not in ('SCHEDULED', 'HELD', 'MINUTES_DRAFT', 'MINUTES_APPROVED') or starts_at is not null),
  check (kind <> 'CASE' or (pool_card_id is not null and municipality_id is not null)),
  check (mode = 'PHYSICAL' or room_id is null),
  constraint one_meeting_per_room exclude using gist (tenant_id with =, room_id with =, during with &&)
    where (room_id is not null and status in ('SCHEDULED', 'HELD'))
)`;

const PARTICIPANTS = `create table meetings.participants (
  tenant_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  position integer,
  party_type text not null,
  required boolean not null,
  response text not null default 'NEEDS_ACTION' check (response in ('NEEDS_ACTION', 'ACCEPTED', 'DROPPED_OUT')),
  responded_at timestamptz,
  attended boolean,
  during tstzrange not null,
  booked boolean not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, meeting_id, member_id),
  foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
  check (not booked or ended_at is null),
  constraint one_meeting_per_person exclude using gist (tenant_id with =, member_id with =, during with &&) where (booked)
)`;

/**
 * Meetings, who must be there, and who is. A room and a person are booked once: the constraints have the last word.
 * `my_meetings()` are those the seat takes part in now, so leaving a meeting ends its sight at once.
 */
export const createMeetings: Migration = {
  name: '20261124T1302-create-meetings',
  statements: [
    MEETINGS,
    'create index meetings_id on meetings.meetings (id)',
    'create index meetings_week on meetings.meetings (tenant_id, starts_at, id)',
    "create index meetings_waiting on meetings.meetings (tenant_id, deadline, id) where status in ('DRAFT', 'POLLING')",
    'create index meetings_card on meetings.meetings (tenant_id, pool_card_id) where pool_card_id is not null',
    'create index meetings_chair on meetings.meetings (chair_id) where chair_id is not null',
    'create index meetings_requester on meetings.meetings (requested_by) where requested_by is not null',
    PARTICIPANTS,
    'create index participants_member on meetings.participants (member_id) where ended_at is null',
    `create table meetings.needed_roles (
       tenant_id uuid not null,
       meeting_id uuid not null,
       position integer not null,
       kind text not null check (kind in ('PARTY', 'EXPERT', 'CHAIR', 'CASE_MANAGER')),
       party_type text,
       required boolean not null,
       primary key (tenant_id, meeting_id, position),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       check (kind <> 'PARTY' or party_type is not null)
     )`,
    `create table meetings.role_candidates (
       tenant_id uuid not null,
       meeting_id uuid not null,
       position integer not null,
       member_id uuid not null,
       rank integer not null,
       primary key (tenant_id, meeting_id, position, member_id),
       foreign key (tenant_id, meeting_id, position) references meetings.needed_roles (tenant_id, meeting_id, position)
     )`,
    'grant select (tenant_id, meeting_id, member_id, ended_at) on meetings.participants to rt_grants',
    'grant select (tenant_id, id, chair_id, requested_by) on meetings.meetings to rt_grants',
    'create policy own_participations on meetings.participants for select to rt_grants using (member_id = (select sec.m()))',
    `create policy own_meetings on meetings.meetings for select to rt_grants
       using (case when chair_id = (select sec.m()) then true else requested_by = (select sec.m()) end)`,
    'set local role rt_grants',
    ...mine(
      'my_meetings',
      `select coalesce(array_agg(p.meeting_id), array[]::uuid[]) from meetings.participants p
         where p.tenant_id = sec.r() and p.member_id = sec.m() and p.ended_at is null`,
    ),
    ...mine(
      'my_chaired',
      `select coalesce(array_agg(m.id), array[]::uuid[]) from meetings.meetings m where m.tenant_id = sec.r() and m.chair_id = sec.m()`,
    ),
    ...mine(
      'my_requested',
      `select coalesce(array_agg(m.id), array[]::uuid[]) from meetings.meetings m where m.tenant_id = sec.r() and m.requested_by = sec.m()`,
    ),
    'set local role rt_owner',
    ...wallOff({
      table: 'meetings.meetings',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true when ${LIAISON_OF} then true else ${MINE('id')} end`,
        INSERT: `case when ${DESK} then true else ${LIAISON_OF} end`,
        UPDATE: `case when ${DESK} then true else ${CHAIRED('id')} end`,
      },
    }),
    ...wallOff({
      table: 'meetings.participants',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true when member_id = (select sec.m()) then true else ${MINE('meeting_id')} end`,
        INSERT: DESK,
        UPDATE: `case when ${DESK} then true when member_id = (select sec.m()) then true else ${CHAIRED('meeting_id')} end`,
      },
    }),
    ...['needed_roles', 'role_candidates'].flatMap((table) =>
      wallOff({
        table: `meetings.${table}`,
        kind: 'regional',
        role: 'rt_meetings',
        commands: ['SELECT', 'INSERT'],
        need: {
          SELECT: `case when ${DESK} then true else ${REQUESTED} end`,
          INSERT: `case when ${DESK} then true else ${REQUESTED} end`,
        },
      }),
    ),
    `create table meetings.pool_cards (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       theme text not null,
       urgency text not null check (urgency in ('CRISIS', 'URGENT', 'NORMAL', 'ROUTINE')),
       case_manager_id uuid,
       open boolean not null default true,
       opened_at timestamptz not null,
       primary key (tenant_id, id)
     )`,
    'create index pool_cards_id on meetings.pool_cards (id)',
    ...wallOff({
      table: 'meetings.pool_cards',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true else ${LIAISON_OF} end`,
        INSERT: "(select sec.has(array['SYSTEM']))",
        UPDATE: "(select sec.has(array['SYSTEM']))",
      },
    }),
  ],
};

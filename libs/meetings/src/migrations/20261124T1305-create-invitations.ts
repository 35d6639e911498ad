import { type Migration, wallOff } from '@regiotafel/tenancy';

const OWN = 'member_id = (select sec.m())';
const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const SYSTEM = "(select sec.has(array['SYSTEM']))";

/** One message to one recipient: a moment, a place, a number. What the meeting is about stands nowhere in it. */
export const createInvitations: Migration = {
  name: '20261124T1305-create-invitations',
  statements: [
    `create table meetings.invitations (
       tenant_id uuid not null,
       id uuid not null,
       meeting_id uuid not null,
       member_id uuid not null,
       method text not null check (method in ('REQUEST', 'CANCEL')),
       sequence integer not null check (sequence >= 0),
       uid text not null,
       starts_at timestamptz not null,
       ends_at timestamptz not null check (ends_at > starts_at),
       place text,
       made_at timestamptz not null,
       state text not null check (state in ('WAITING', 'SENT', 'NO_ADDRESS', 'FAILED')),
       sent_at timestamptz,
       attempts integer not null default 0,
       remind_at timestamptz,
       primary key (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id)
     )`,
    'create index invitations_id on meetings.invitations (id)',
    'create index invitations_meeting on meetings.invitations (tenant_id, meeting_id, member_id, made_at)',
    "create index invitations_waiting on meetings.invitations (made_at) where state = 'WAITING'",
    'create index invitations_remind on meetings.invitations (remind_at) where remind_at is not null',
    ...wallOff({
      table: 'meetings.invitations',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true else ${OWN} end`,
        INSERT: `case when ${DESK} then true else ${OWN} end`,
        UPDATE: SYSTEM,
      },
    }),
    'grant select (tenant_id, id, state, made_at, remind_at) on meetings.invitations to rt_relay',
    `create policy relay_sweeps on meetings.invitations for select to rt_relay
       using (case when remind_at is not null then true else state = 'WAITING' end)`,
    'set local role rt_relay',
    `create function sec.due_invitations(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select i.tenant_id, i.id from meetings.invitations i where i.state = 'WAITING' order by i.made_at limit max $$`,
    `create function sec.due_reminders(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select i.tenant_id, i.id from meetings.invitations i where i.remind_at <= sec.now() order by i.remind_at limit max $$`,
    'revoke all on function sec.due_invitations(int), sec.due_reminders(int) from public',
    'set local role rt_owner',
  ],
};

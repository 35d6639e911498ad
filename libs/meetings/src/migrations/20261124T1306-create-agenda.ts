import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const ON_ITEM = (column: string) => `array_position((select meetings.my_items()), ${column}) is not null`;
const OWNER = 'owner_id = (select sec.m())';

const mine = (name: string, query: string): string[] => [
  `create function meetings.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function meetings.${name}() from public`,
  `grant execute on function meetings.${name}() to rt_meetings`,
];

const walled = (
  name: string,
  commands: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[],
  need: Record<string, string>,
) => wallOff({ table: `meetings.${name}`, kind: 'regional', role: 'rt_meetings', commands, need });

const KEYS = `create table meetings.object_keys (
  tenant_id uuid not null,
  object_id uuid not null,
  version integer not null,
  object_kind text not null check (object_kind in ('AGENDA_ITEM', 'CALENDAR')),
  owner_id uuid,
  wrapped bytea not null,
  primary key (tenant_id, object_id, version),
  check ((object_kind = 'CALENDAR') = (owner_id is not null))
)`;

/**
 * What is on the table, item by item: who takes part in an item is named, and each item has its own key.
 * Decisions and minutes are only ever added; a correction is another row.
 */
export const createAgenda: Migration = {
  name: '20261124T1306-create-agenda',
  statements: [
    `create table meetings.agenda_items (
       tenant_id uuid not null,
       id uuid not null,
       meeting_id uuid not null,
       position integer not null check (position > 0),
       kind text not null check (kind in ('CASE', 'ANNOUNCEMENTS', 'ACTIONS', 'OTHER')),
       pool_card_id uuid,
       municipality_id uuid,
       version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       check ((kind = 'CASE') = (pool_card_id is not null)),
       check ((pool_card_id is null) = (municipality_id is null))
     )`,
    'create index agenda_items_id on meetings.agenda_items (id)',
    'create index agenda_items_meeting on meetings.agenda_items (tenant_id, meeting_id, position)',
    `create table meetings.item_members (
       tenant_id uuid not null,
       item_id uuid not null,
       member_id uuid not null,
       ended_at timestamptz,
       primary key (tenant_id, item_id, member_id),
       foreign key (tenant_id, item_id) references meetings.agenda_items (tenant_id, id)
     )`,
    'create index item_members_member on meetings.item_members (member_id) where ended_at is null',
    `create table meetings.decisions (
       tenant_id uuid not null,
       id uuid not null,
       item_id uuid not null,
       sealed bytea not null,
       key_version integer not null,
       corrects uuid,
       decided_by uuid not null,
       decided_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, item_id) references meetings.agenda_items (tenant_id, id),
       foreign key (tenant_id, corrects) references meetings.decisions (tenant_id, id)
     )`,
    'create index decisions_item on meetings.decisions (tenant_id, item_id, decided_at)',
    `create table meetings.minutes (
       tenant_id uuid not null,
       id uuid not null,
       item_id uuid not null,
       revision integer not null check (revision > 0),
       addendum_to uuid,
       sealed bytea not null,
       key_version integer not null,
       written_by uuid not null,
       written_at timestamptz not null,
       approved_by uuid check (approved_by <> written_by),
       approved_at timestamptz,
       primary key (tenant_id, id),
       unique (tenant_id, item_id, revision),
       foreign key (tenant_id, item_id) references meetings.agenda_items (tenant_id, id),
       foreign key (tenant_id, addendum_to) references meetings.minutes (tenant_id, id),
       check ((approved_by is null) = (approved_at is null))
     )`,
    `create table meetings.actions (
       tenant_id uuid not null,
       id uuid not null,
       item_id uuid not null,
       meeting_id uuid not null,
       owner_id uuid not null,
       due_on date not null,
       sealed bytea not null,
       key_version integer not null,
       status text not null check (status in ('OPEN', 'DONE')),
       added_by uuid not null,
       added_at timestamptz not null,
       completed_by uuid,
       completed_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, item_id) references meetings.agenda_items (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       check ((status = 'DONE') = (completed_at is not null)),
       check ((completed_by is null) = (completed_at is null))
     )`,
    'create index actions_id on meetings.actions (id)',
    'create index actions_item on meetings.actions (tenant_id, item_id, added_at)',
    'create index actions_owner on meetings.actions (tenant_id, owner_id, due_on, id)',
    KEYS,
    'grant select on meetings.item_members to rt_grants',
    'grant select (tenant_id, id, item_id, owner_id) on meetings.actions to rt_grants',
    'grant select (tenant_id, id, meeting_id) on meetings.agenda_items to rt_grants',
    'create policy own_items on meetings.item_members for select to rt_grants using (member_id = (select sec.m()))',
    'create policy own_actions on meetings.actions for select to rt_grants using (owner_id = (select sec.m()))',
    'create policy items_of_region on meetings.agenda_items for select to rt_grants using (tenant_id = (select sec.r()))',
    'set local role rt_grants',
    ...mine(
      'my_items',
      `select coalesce(array_agg(i.item_id), array[]::uuid[]) from meetings.item_members i
         join meetings.agenda_items a on a.tenant_id = i.tenant_id and a.id = i.item_id
         join meetings.participants p on p.tenant_id = a.tenant_id and p.meeting_id = a.meeting_id and p.member_id = i.member_id and p.ended_at is null
         where i.tenant_id = sec.r() and i.member_id = sec.m() and i.ended_at is null`,
    ),
    ...mine(
      'my_action_items',
      `select coalesce(array_agg(distinct a.item_id), array[]::uuid[]) from meetings.actions a where a.tenant_id = sec.r() and a.owner_id = sec.m()`,
    ),
    'set local role rt_owner',
    ...walled('agenda_items', ['SELECT', 'INSERT'], {
      SELECT: `case when ${DESK} then true else ${ON_ITEM('id')} end`,
      INSERT: DESK,
    }),
    ...walled('item_members', ['SELECT', 'INSERT', 'UPDATE'], {
      SELECT: `case when ${DESK} then true when member_id = (select sec.m()) then true else ${ON_ITEM('item_id')} end`,
      INSERT: DESK,
      UPDATE: `case when ${DESK} then true else member_id = (select sec.m()) end`,
    }),
    ...walled('decisions', ['SELECT', 'INSERT'], {
      SELECT: `case when ${DESK} then true else ${ON_ITEM('item_id')} end`,
      INSERT: `case when (select sec.has(array['COORDINATOR'])) then true else ${ON_ITEM('item_id')} end`,
    }),
    ...walled('minutes', ['SELECT', 'INSERT'], {
      SELECT: `case when ${DESK} then true else ${ON_ITEM('item_id')} end`,
      INSERT: `case when (select sec.has(array['COORDINATOR'])) then true else ${ON_ITEM('item_id')} end`,
    }),
    ...walled('actions', ['SELECT', 'INSERT', 'UPDATE'], {
      SELECT: `case when ${DESK} then true when ${OWNER} then true else ${ON_ITEM('item_id')} end`,
      INSERT: `case when (select sec.has(array['COORDINATOR'])) then true else ${ON_ITEM('item_id')} end`,
      UPDATE: `case when (select sec.has(array['COORDINATOR'])) then true when ${OWNER} then true else ${ON_ITEM('item_id')} end`,
    }),
    ...walled('object_keys', ['SELECT', 'INSERT', 'DELETE'], {
      SELECT: `case when (select sec.has(array['SYSTEM'])) then true when object_kind = 'CALENDAR' then ${OWNER}
        when (select sec.has(array['COORDINATOR'])) then true when ${ON_ITEM('object_id')} then true
        else array_position((select meetings.my_action_items()), object_id) is not null end`,
      INSERT: `case when object_kind = 'CALENDAR' then ${OWNER} else ${DESK} end`,
      DELETE: `case when object_kind = 'CALENDAR' then ${OWNER} else false end`,
    }),
    `create function meetings.check_changed_action() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'completed_by', 'completed_at', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
           raise exception 'an action is completed, never rewritten' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger never_rewritten before update on meetings.actions for each row execute function meetings.check_changed_action()',
    'revoke create on schema meetings from rt_grants, rt_lookup, rt_relay',
  ],
};

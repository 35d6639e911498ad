import { type Migration, rewall, type Wall } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const OWNER = 'owner_id = (select sec.m())';
const isIn = (mine: string, column: string) => `array_position((select meetings.${mine}()), ${column}) is not null`;
const ON_ITEM = isIn('my_items', 'item_id');
const RECORDS = `case when (select sec.has(array['MINUTE_TAKER'])) then ${ON_ITEM} else ${isIn('my_chaired_items', 'item_id')} end`;

const mine = (name: string, query: string): string[] => [
  `create or replace function meetings.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function meetings.${name}() from public`,
  `grant execute on function meetings.${name}() to rt_meetings`,
];

const narrowed = (table: string, need: NonNullable<Wall['need']>, commands: Wall['commands']): string[] =>
  rewall(
    { table: `meetings.${table}`, kind: 'regional', role: 'rt_meetings', commands, need },
    commands.flatMap((command) => [`need_${command.toLowerCase()}`, `wall_${command.toLowerCase()}`]),
  );

/**
 * What was said at a table is for who sat there, and not for always: the coordinator plans a meeting without reading it,
 * and a place at an item ends a number of days after the meeting. A minute taker is asked for like any other role.
 * A liaison sees who sits at tables about the own municipality's cases.
 */
export const onlyWhoIsAtTheTable: Migration = {
  name: '20261130T0900-only-who-is-at-the-table',
  statements: [
    `alter table meetings.planning_rules add items_open_days integer not null default 60 check (items_open_days between 1 and 365)`,
    'alter table meetings.needed_roles drop constraint needed_roles_kind_check',
    `alter table meetings.needed_roles add constraint needed_roles_kind_check
       check (kind in ('PARTY', 'EXPERT', 'CHAIR', 'CASE_MANAGER', 'MINUTE_TAKER'))`,
    'set local role rt_door',
    'grant execute on function sec.t(), sec.has(text[]) to rt_grants',
    'set local role rt_owner',
    'grant create on schema meetings to rt_grants',
    'grant select (during) on meetings.participants to rt_grants',
    'grant select (municipality_id) on meetings.meetings to rt_grants',
    'grant select (tenant_id, items_open_days) on meetings.planning_rules to rt_grants',
    'create policy rules_of_region on meetings.planning_rules for select to rt_grants using (tenant_id = (select sec.r()))',
    'create policy meetings_of_region on meetings.meetings for select to rt_grants using (tenant_id = (select sec.r()))',
    'set local role rt_grants',
    ...mine(
      'my_items',
      `select coalesce(array_agg(i.item_id), array[]::uuid[]) from meetings.item_members i
         join meetings.agenda_items a on a.tenant_id = i.tenant_id and a.id = i.item_id
         join meetings.participants p on p.tenant_id = a.tenant_id and p.meeting_id = a.meeting_id and p.member_id = i.member_id and p.ended_at is null
         join meetings.planning_rules r on r.tenant_id = i.tenant_id and upper(p.during) + make_interval(days => r.items_open_days) > sec.now()
         where i.tenant_id = sec.r() and i.member_id = sec.m() and i.ended_at is null`,
    ),
    ...mine(
      'my_chaired_items',
      `select coalesce(array_agg(a.id), array[]::uuid[]) from meetings.agenda_items a
         where a.tenant_id = sec.r() and array_position((select meetings.my_items()), a.id) is not null
           and array_position((select meetings.my_chaired()), a.meeting_id) is not null`,
    ),
    ...mine(
      'my_municipality',
      `select coalesce(array_agg(m.id), array[]::uuid[]) from meetings.meetings m
         where m.tenant_id = sec.r() and m.municipality_id = sec.t() and sec.has(array['LIAISON'])`,
    ),
    'set local role rt_owner',
    'revoke create on schema meetings from rt_grants',
    ...['decisions', 'minutes'].flatMap((table) =>
      narrowed(table, { SELECT: ON_ITEM, INSERT: RECORDS }, ['SELECT', 'INSERT']),
    ),
    ...narrowed(
      'actions',
      { SELECT: `case when ${OWNER} then true else ${ON_ITEM} end`, INSERT: RECORDS, UPDATE: OWNER },
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...narrowed(
      'participants',
      {
        SELECT: `case when ${DESK} then true when member_id = (select sec.m()) then true when ${isIn('my_meetings', 'meeting_id')} then true
          else ${isIn('my_municipality', 'meeting_id')} end`,
        INSERT: DESK,
        UPDATE: `case when ${DESK} then true when member_id = (select sec.m()) then true else ${isIn('my_chaired', 'meeting_id')} end`,
      },
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...narrowed(
      'object_keys',
      {
        SELECT: `case when object_kind = 'CALENDAR' then case when ${SYSTEM} then true else ${OWNER} end
          when ${isIn('my_items', 'object_id')} then true else ${isIn('my_action_items', 'object_id')} end`,
        INSERT: `case when object_kind = 'CALENDAR' then ${OWNER} else ${DESK} end`,
        DELETE: `case when object_kind = 'CALENDAR' then ${OWNER} else false end`,
      },
      ['SELECT', 'INSERT', 'DELETE'],
    ),
  ],
};

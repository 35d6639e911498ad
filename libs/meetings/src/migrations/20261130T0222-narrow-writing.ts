import { type Migration, rewall, type Wall } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const COORDINATOR = "(select sec.has(array['COORDINATOR']))";
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const OWN = 'member_id = (select sec.m())';
const OWNER = 'owner_id = (select sec.m())';
const isIn = (mine: string, column: string) => `array_position((select meetings.${mine}()), ${column}) is not null`;
const ON_ITEM = isIn('my_items', 'item_id');
const MY_PART = isIn('my_part', 'meeting_id');

/** Who records on an item: the coordinator, a minute taker who is on it, the chair of its table. */
const RECORDS = `case when ${COORDINATOR} then true when (select sec.has(array['MINUTE_TAKER'])) then ${ON_ITEM}
  else ${isIn('my_chaired_items', 'item_id')} end`;
/** The own region's settings: a municipality's administrator has none there. */
const SET_UP = `case when tenant_id = (select sec.t()) then (select sec.has(array['ADMIN', 'OPERATOR'])) else false end`;

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
 * The wall lets through what the policies do and no more: an item is recorded on by those who may, an action is finished by
 * its owner, a chair leads while taking part, a repair or cancellation is written by who took part, and settings of the region by its own people.
 */
export const narrowWriting: Migration = {
  name: '20261130T0222-narrow-writing',
  statements: [
    'grant create on schema meetings to rt_grants',
    'set local role rt_grants',
    ...mine(
      'my_chaired',
      `select coalesce(array_agg(m.id), array[]::uuid[]) from meetings.meetings m
         join meetings.participants p on p.tenant_id = m.tenant_id and p.meeting_id = m.id and p.member_id = m.chair_id and p.ended_at is null
         where m.tenant_id = sec.r() and m.chair_id = sec.m()`,
    ),
    ...mine(
      'my_chaired_items',
      `select coalesce(array_agg(i.item_id), array[]::uuid[]) from meetings.item_members i
         join meetings.agenda_items a on a.tenant_id = i.tenant_id and a.id = i.item_id
         where i.tenant_id = sec.r() and i.member_id = sec.m() and i.ended_at is null and array_position((select meetings.my_chaired()), a.meeting_id) is not null`,
    ),
    ...mine(
      'my_part',
      `select coalesce(array_agg(p.meeting_id), array[]::uuid[]) from meetings.participants p
         where p.tenant_id = sec.r() and p.member_id = sec.m()`,
    ),
    'set local role rt_owner',
    'revoke create on schema meetings from rt_grants',
    ...['decisions', 'minutes'].flatMap((table) =>
      narrowed(table, { SELECT: `case when ${DESK} then true else ${ON_ITEM} end`, INSERT: RECORDS }, [
        'SELECT',
        'INSERT',
      ]),
    ),
    ...narrowed(
      'actions',
      {
        SELECT: `case when ${DESK} then true when ${OWNER} then true else ${ON_ITEM} end`,
        INSERT: RECORDS,
        UPDATE: `case when ${COORDINATOR} then true else ${OWNER} end`,
      },
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...narrowed(
      'planning_runs',
      {
        SELECT: `case when ${DESK} then true else requested_by = (select sec.m()) end`,
        INSERT: `case when ${DESK} then true when requested_by = (select sec.m()) then ${MY_PART} else false end`,
        UPDATE: DESK,
      },
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...narrowed(
      'invitations',
      {
        SELECT: `case when ${DESK} then true else ${OWN} end`,
        INSERT: `case when ${DESK} then true when ${OWN} then ${MY_PART} else false end`,
        UPDATE: SYSTEM,
      },
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...['region_contacts', 'planning_rules', 'rooms', 'series'].flatMap((table) =>
      narrowed(table, { INSERT: SET_UP, UPDATE: SET_UP }, ['SELECT', 'INSERT', 'UPDATE']),
    ),
  ],
};

import { type Migration, shutOff } from '@regiotafel/tenancy';

const ROLE = 'rt_meetings';
const isIn = (mine: string, column: string) => `array_position((select meetings.${mine}()), ${column}) is not null`;

const OF_MEETING = ['participants', 'attendances', 'needed_roles', 'role_candidates', 'invitations'];
const OF_ITEM = ['item_members', 'decisions', 'minutes', 'actions'].map((table) => [table, 'item_id'] as const);

const definer = (name: string, query: string): string[] => [
  `create function meetings.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function meetings.${name}() from public`,
  `grant execute on function meetings.${name}() to ${ROLE}, rt_grants`,
];

const MINE = 'b.tenant_id = sec.r() and b.member_id = sec.m() and not b.lifted and b.pool_card_id is not null';

/**
 * A conflict of interest with a card keeps somebody away from its meetings altogether, whatever their role or place: no card to
 * ask a meeting for, no meeting, nothing that was said there.
 */
export const shutConflictsOut: Migration = {
  name: '20261209T0120-shut-conflicts-out',
  statements: [
    'create index agenda_items_card on meetings.agenda_items (tenant_id, pool_card_id) where pool_card_id is not null',
    'create index conflict_blocks_member on meetings.conflict_blocks (tenant_id, member_id) where not lifted',
    'set local role rt_door',
    'grant execute on function sec.m(), sec.r() to rt_lookup',
    'set local role rt_owner',
    'grant select (tenant_id, member_id, pool_card_id, lifted) on meetings.conflict_blocks to rt_lookup',
    'grant select (tenant_id, id, pool_card_id) on meetings.meetings to rt_lookup',
    'grant select (tenant_id, id, pool_card_id) on meetings.agenda_items to rt_lookup',
    ...['conflict_blocks', 'meetings', 'agenda_items'].map(
      (table) =>
        `create policy lookup_follows on meetings.${table} for select to rt_lookup using (tenant_id = (select sec.r()))`,
    ),
    'grant create on schema meetings to rt_lookup',
    'set local role rt_lookup',
    ...definer(
      'my_kept_cards',
      `select coalesce(array_agg(b.pool_card_id), array[]::uuid[]) from meetings.conflict_blocks b where ${MINE}`,
    ),
    ...definer(
      'my_kept_meetings',
      `select coalesce(array_agg(m.id), array[]::uuid[]) from meetings.conflict_blocks b
         join meetings.meetings m on m.tenant_id = b.tenant_id and m.pool_card_id = b.pool_card_id where ${MINE}`,
    ),
    ...definer(
      'my_kept_items',
      `select coalesce(array_agg(a.id), array[]::uuid[]) from meetings.conflict_blocks b
         join meetings.agenda_items a on a.tenant_id = b.tenant_id and a.pool_card_id = b.pool_card_id where ${MINE}`,
    ),
    'set local role rt_owner',
    'revoke create on schema meetings from rt_lookup',
    ...shutOff('meetings.pool_cards', ROLE, isIn('my_kept_cards', 'id')),
    ...shutOff('meetings.meetings', ROLE, isIn('my_kept_meetings', 'id')),
    ...OF_MEETING.flatMap((table) => shutOff(`meetings.${table}`, ROLE, isIn('my_kept_meetings', 'meeting_id'))),
    ...[...OF_ITEM, ['agenda_items', 'id'], ['object_keys', 'object_id']].flatMap(([table, column = '']) =>
      shutOff(`meetings.${table}`, ROLE, isIn('my_kept_items', column)),
    ),
  ],
};

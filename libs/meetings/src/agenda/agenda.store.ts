import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export type ItemKind = 'CASE' | 'ANNOUNCEMENTS' | 'ACTIONS' | 'OTHER';

export interface ItemRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly meeting_id: Uuid;
  readonly position: number;
  readonly kind: ItemKind;
  readonly pool_card_id: Uuid | null;
  readonly municipality_id: Uuid | null;
  readonly version: number;
}

export interface ItemMemberRecord {
  readonly tenant_id: Uuid;
  readonly item_id: Uuid;
  readonly member_id: Uuid;
  /** Whether this place gives sight of what was said: not any more some days after the meeting. */
  readonly is_open: boolean;
}

const COLUMNS = 'a.tenant_id, a.id, a.meeting_id, a.position, a.kind, a.pool_card_id, a.municipality_id, a.version';

export const ITEMS_OF = prepared<ItemRecord>(
  'meetings.items_of',
  `select ${COLUMNS} from meetings.agenda_items a where a.tenant_id = (select sec.r()) and a.meeting_id in (select unnest($1::uuid[]))
   order by a.position, a.id`,
);
export const ITEM_BY_ID = prepared<ItemRecord>(
  'meetings.item_by_id',
  `select ${COLUMNS} from meetings.agenda_items a where a.tenant_id = (select sec.r()) and a.id = $1`,
);
export const MEMBERS_OF_ITEMS = prepared<ItemMemberRecord>(
  'meetings.members_of_items',
  `select m.tenant_id, m.item_id, m.member_id,
     coalesce(p.ended_at is null and upper(p.during) + make_interval(days => r.items_open_days) > (select sec.now()), false) as is_open
   from meetings.item_members m
   join meetings.agenda_items a on a.tenant_id = m.tenant_id and a.id = m.item_id
   left join meetings.participants p on p.tenant_id = a.tenant_id and p.meeting_id = a.meeting_id and p.member_id = m.member_id
   left join meetings.planning_rules r on r.tenant_id = m.tenant_id
   where m.tenant_id = (select sec.r()) and m.item_id in (select unnest($1::uuid[])) and m.ended_at is null order by m.member_id`,
);

const INSERT_ITEM = prepared(
  'meetings.agenda_items.insert',
  `insert into meetings.agenda_items (tenant_id, id, meeting_id, position, kind, pool_card_id, municipality_id)
   select (select sec.r()), $1, $2, coalesce((select max(a.position) from meetings.agenda_items a where a.tenant_id = (select sec.r()) and a.meeting_id = $2), 0) + 1, $3, $4, $5`,
);
const INSERT_KEY = prepared(
  'meetings.object_keys.insert_item',
  `insert into meetings.object_keys (tenant_id, object_id, version, object_kind, wrapped) values ((select sec.r()), $1, $2, 'AGENDA_ITEM', $3)`,
);
const JOIN_ITEMS = prepared(
  'meetings.item_members.join',
  `insert into meetings.item_members (tenant_id, item_id, member_id)
   select a.tenant_id, a.id, m.member from meetings.agenda_items a cross join unnest($2::uuid[]) as m (member)
   where a.tenant_id = (select sec.r()) and a.meeting_id = $1
   on conflict (tenant_id, item_id, member_id) do update set ended_at = null`,
);
const LEAVE_ITEMS = prepared(
  'meetings.item_members.leave',
  `update meetings.item_members m set ended_at = (select sec.now()) from meetings.agenda_items a
   where m.tenant_id = (select sec.r()) and a.tenant_id = m.tenant_id and a.id = m.item_id and a.meeting_id = $1
     and m.ended_at is null and m.member_id in (select unnest($2::uuid[]))`,
);

type ItemRow = Pick<ItemRecord, 'id' | 'meeting_id' | 'kind' | 'pool_card_id' | 'municipality_id'>;

/** Puts an item behind the others of its meeting. */
export const insertItem = (tx: TenantTx, row: ItemRow): Promise<number> =>
  tx.write(INSERT_ITEM, [row.id, row.meeting_id, row.kind, row.pool_card_id, row.municipality_id]);
export const insertItemKey = (tx: TenantTx, id: Uuid, version: number, wrapped: Buffer): Promise<number> =>
  tx.write(INSERT_KEY, [id, version, wrapped]);

/** People come to, or leave, every item of a meeting. */
export const joinItems = (tx: TenantTx, meetingId: Uuid, members: readonly Uuid[]): Promise<number> =>
  tx.write(JOIN_ITEMS, [meetingId, [...members]]);
export const leaveItems = (tx: TenantTx, meetingId: Uuid, members: readonly Uuid[]): Promise<number> =>
  tx.write(LEAVE_ITEMS, [meetingId, [...members]]);

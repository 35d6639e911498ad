import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound, parseUuid, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { MeetingNotInState } from '../domain/meeting.errors.js';
import { type Attended, MeetingService, shownCard } from '../meeting/meeting.service.js';
import type { AddAgendaItem } from './agenda.input.js';
import { agendaDoor } from './agenda.policy.js';
import {
  insertItem,
  insertItemKey,
  ITEM_BY_ID,
  type ItemMemberRecord,
  type ItemRecord,
  ITEMS_OF,
  joinItems,
  leaveItems,
  MEMBERS_OF_ITEMS,
} from './agenda.store.js';

/** An item with those who are on it, and whether the asker may record what is decided. */
export interface AgendaItem extends ItemRecord {
  readonly members: readonly Uuid[];
  /** Members who may read what came of it. */
  readonly readers: readonly Uuid[];
  readonly chair_id: Uuid | null;
  readonly mayRecord: boolean;
  /** Whether the asker reads what came of it. */
  readonly mayRead: boolean;
  /** Its pool card where the asker may read that; null for whoever is only on the item. */
  readonly shown_card_id: Uuid | null;
}

type CaseMeeting = Pick<Attended, 'id' | 'tenant_id' | 'pool_card_id' | 'municipality_id'>;

/** What is on the table of a meeting, item by item. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
    private readonly meetings: MeetingService,
  ) {}

  /** Items the asker is on, by meeting id. */
  itemsOf(actor: Actor, meetingIds: readonly string[]): Promise<ReadonlyMap<string, AgendaItem[]>> {
    return this.tenants.run(actor, { action: 'agenda.read' }, async (tx) => {
      const rows = await tx.read(ITEMS_OF, [[...meetingIds]]);
      const members = rows.length > 0 ? await tx.read(MEMBERS_OF_ITEMS, [rows.map(({ id }) => id)]) : [];
      const chairs = await this.chairs(tx, rows);
      const items = rows.map((row) => this.item(tx, row, members, chairs.get(row.meeting_id) ?? null));
      const mine = items.filter((item) => agendaDoor.can(tx.who, 'read', 'AgendaItem', item));
      return Map.groupBy(mine, ({ meeting_id }) => meeting_id as string);
    });
  }

  /** Puts an item that is not about a case on the agenda of a meeting to come; everybody at the table is on it. Answers the meeting's id. */
  async add(actor: Actor, input: AddAgendaItem): Promise<Uuid> {
    const object = { kind: 'Meeting', id: input.meetingId };
    const { meetingId } = await this.tenants.run(actor, { action: 'agenda.add', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'prepare');
        if (meeting.status !== 'SCHEDULED') throw new MeetingNotInState(meeting.status);
        await this.insert(tx, { ...meeting, pool_card_id: null, municipality_id: null }, input.kind);
        await joinItems(tx, meeting.id, meeting.participants);
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  /** The case of a meeting comes on its agenda, in the transaction that schedules it. */
  async prepare(tx: TenantTx, meeting: CaseMeeting, members: readonly Uuid[]): Promise<void> {
    if (meeting.pool_card_id !== null) await this.insert(tx, meeting, 'CASE');
    await joinItems(tx, meeting.id, members);
  }

  /** People come to the table: they are on every item. */
  async join(tx: TenantTx, meetingId: Uuid, members: readonly Uuid[]): Promise<void> {
    if (members.length > 0) await joinItems(tx, meetingId, members);
  }

  /** People leave the table: no item of the meeting is theirs any more. */
  async leave(tx: TenantTx, meetingId: Uuid, members: readonly Uuid[]): Promise<void> {
    if (members.length > 0) await leaveItems(tx, meetingId, members);
  }

  /** The item of a command and its meeting. @throws NotFound when it is not there or not the caller's */
  async require(tx: TenantTx, id: Uuid, action: 'read' | 'record'): Promise<{ item: AgendaItem; meeting: Attended }> {
    const [row] = await tx.read(ITEM_BY_ID, [id]);
    if (!row) throw new NotFound();
    const members = await tx.read(MEMBERS_OF_ITEMS, [[id]]);
    const meeting = await this.meetings.require(tx, row.meeting_id, 'read');
    const item = this.item(tx, row, members, meeting.chair_id);
    agendaDoor.requireCan(tx.who, action, 'AgendaItem', item);
    return { item, meeting };
  }

  private async chairs(tx: TenantTx, rows: readonly ItemRecord[]): Promise<ReadonlyMap<Uuid, Uuid | null>> {
    const ids = [...new Set(rows.map(({ meeting_id }) => meeting_id))];
    return ids.length === 0 ? new Map() : this.meetings.chairsOf(tx, ids);
  }

  private item(tx: TenantTx, row: ItemRecord, people: readonly ItemMemberRecord[], chairId: Uuid | null): AgendaItem {
    const on = people.filter(({ item_id }) => item_id === row.id);
    const members = on.map(({ member_id }) => member_id);
    const readers = on.filter(({ is_open }) => is_open).map(({ member_id }) => member_id);
    const item = { ...row, members, readers, chair_id: chairId, shown_card_id: shownCard(tx.who, row) };
    const may = (action: 'record' | 'open') => agendaDoor.can(tx.who, action, 'AgendaItem', item);
    return { ...item, mayRecord: may('record'), mayRead: may('open') };
  }

  private async insert(tx: TenantTx, meeting: CaseMeeting, kind: ItemRecord['kind']): Promise<void> {
    const { pool_card_id, municipality_id } = meeting;
    const id = newId();
    await insertItem(tx, { id, meeting_id: meeting.id, kind, pool_card_id, municipality_id });
    const { key, wrapped } = this.keyring.make(meeting.tenant_id, id);
    await insertItemKey(tx, id, key.version, wrapped);
  }
}

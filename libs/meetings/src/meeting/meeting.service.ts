import { Injectable } from '@nestjs/common';
import { type Actor, addDays, type Day, instantAt, NotFound, parseId, type Uuid, type Who } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { MeetingsEvents } from '../contract/events.js';
import { meetingDoor } from './meeting.policy.js';
import {
  MEETINGS_BETWEEN,
  MEETINGS_BY_ID,
  MEETINGS_OF_CARD,
  MEETINGS_WAITING,
  type MeetingRecord,
  type ParticipantRecord,
  PARTICIPANTS_OF,
  type RoleRecord,
  ROLES_OF,
  SEATS,
  TABLE_READERS,
  type TableReaderRecord,
  touchPlan,
} from './meeting.store.js';
import { POOL_CARD } from './pool-card.store.js';

export type { MeetingRecord, ParticipantRecord, RoleRecord, TableReaderRecord } from './meeting.store.js';

/** A meeting with those who take part in it now. */
export interface Attended extends MeetingRecord {
  readonly participants: readonly Uuid[];
  /** Its pool card where the asker may read that; null for whoever only takes part. */
  readonly shown_card_id: Uuid | null;
}

/** Whose card a meeting or an item is about. */
type AboutCard = Pick<MeetingRecord, 'tenant_id' | 'pool_card_id' | 'municipality_id'>;

/** What a meeting's people are asked about: see `meetingPolicy`. */
export type MeetingAction = 'read' | 'request' | 'plan' | 'hold' | 'cancel' | 'dropOut' | 'prepare';

type Event = Extract<
  keyof MeetingsEvents,
  | 'MeetingScheduled'
  | 'MeetingChanged'
  | 'MeetingCancelled'
  | 'MeetingHeld'
  | 'AttendanceCorrected'
  | 'ParticipantDroppedOut'
>;

/** Those that say who is asked. */
type CallingEvent = Exclude<Event, 'MeetingHeld' | 'AttendanceCorrected'>;

/** The card of a meeting or item, for who may read it on the pool; for everybody else there is none. */
export const shownCard = (who: Who, about: AboutCard): Uuid | null =>
  meetingDoor.can(who, 'read', 'PoolCard', about) ? about.pool_card_id : null;

const attended = (who: Who, meeting: MeetingRecord, people: readonly ParticipantRecord[]): Attended => ({
  ...meeting,
  shown_card_id: shownCard(who, meeting),
  participants: people
    .filter(({ meeting_id, ended_at }) => meeting_id === meeting.id && ended_at === null)
    .map(({ member_id }) => member_id),
});

/** Meetings as their people may see them. */
@Injectable()
export class MeetingService {
  constructor(private readonly tenants: Tenants) {}

  /** Meetings that begin in the week from `monday`. */
  week(actor: Actor, monday: Day): Promise<Attended[]> {
    const from = instantAt(monday, 0);
    const until = instantAt(addDays(monday, 7), 0);
    return this.tenants.run(actor, { action: 'meeting.week' }, async (tx) =>
      this.mine(tx, await tx.read(MEETINGS_BETWEEN, [from, until])),
    );
  }

  /** Meetings that wait for a moment, the most pressing first. */
  waiting(actor: Actor): Promise<Attended[]> {
    return this.tenants.run(actor, { action: 'meeting.waiting' }, async (tx) =>
      this.mine(tx, await tx.read(MEETINGS_WAITING)),
    );
  }

  /** Meetings about a pool card, the last asked for first, for who may read the card; for everybody else there are none. */
  ofCard(actor: Actor, cardId: Uuid): Promise<Attended[]> {
    return this.tenants.run(actor, { action: 'meeting.list', object: { kind: 'PoolCard', id: cardId } }, async (tx) => {
      const mine = await this.mine(tx, await tx.read(MEETINGS_OF_CARD, [cardId]));
      return mine.filter(({ shown_card_id }) => shown_card_id !== null);
    });
  }

  /** Who may read what came of the meetings about a card; null for who does not see those meetings by their place. */
  tableReaders(actor: Actor, cardId: Uuid): Promise<TableReaderRecord[] | null> {
    const object = { kind: 'PoolCard', id: cardId };
    return this.tenants.run(actor, { action: 'meeting.readers', object }, async (tx) => {
      const [card] = await tx.read(POOL_CARD, [cardId]);
      if (!card || !meetingDoor.can(tx.who, 'read', 'PoolCard', card)) return null;
      const rows = await tx.read(TABLE_READERS, [cardId]);
      return rows.filter((row) => meetingDoor.can(tx.who, 'read', 'Participant', row));
    });
  }

  /** Meetings by global id; one that is not there, or not the asker's to see, is absent. */
  byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Attended>> {
    const wanted = new Map(ids.map((id) => [parseId('meeting', id) as string, id]));
    return this.tenants.run(actor, { action: 'meeting.read' }, async (tx) => {
      const rows = await this.mine(tx, await tx.read(MEETINGS_BY_ID, [[...wanted.keys()]]));
      return new Map(rows.map((row) => [wanted.get(row.id) ?? '', row]));
    });
  }

  /** Who takes part in meetings, by meeting id. Somebody who dropped out sees only that. */
  participantsOf(actor: Actor, meetingIds: readonly string[]): Promise<ReadonlyMap<string, ParticipantRecord[]>> {
    return this.tenants.run(actor, { action: 'participant.list' }, async (tx) => {
      const rows = await tx.read(PARTICIPANTS_OF, [[...meetingIds]]);
      return Map.groupBy(visible(tx.who, rows), ({ meeting_id }) => meeting_id as string);
    });
  }

  /** Who must be at meetings, by meeting id; for the coordinator and who asked for them. */
  needed(actor: Actor, meetingIds: readonly string[]): Promise<ReadonlyMap<string, RoleRecord[]>> {
    return this.tenants.run(actor, { action: 'role.list' }, async (tx) => {
      const meetings = await tx.read(MEETINGS_BY_ID, [[...meetingIds]]);
      const askedBy = new Map(meetings.map(({ id, requested_by }) => [id, requested_by]));
      const roles = await tx.read(ROLES_OF, [[...meetingIds]]);
      const mine = roles.filter((row) =>
        meetingDoor.can(tx.who, 'read', 'Role', { ...row, requested_by: askedBy.get(row.meeting_id) ?? null }),
      );
      return Map.groupBy(mine, ({ meeting_id }) => meeting_id as string);
    });
  }

  /** The meeting of a command, loaded in its transaction. @throws NotFound when it is not there or not the caller's to change */
  async require(tx: TenantTx, id: Uuid, action: MeetingAction): Promise<Attended> {
    const [row] = await tx.read(MEETINGS_BY_ID, [[id]]);
    if (!row) throw new NotFound();
    const meeting = attended(tx.who, row, await tx.read(PARTICIPANTS_OF, [[id]]));
    meetingDoor.requireCan(tx.who, action, 'Meeting', meeting);
    return meeting;
  }

  /** Whether somebody may do something with a meeting that was loaded. */
  may(who: Who, action: MeetingAction, meeting: Attended): boolean {
    return meetingDoor.can(who, action, 'Meeting', meeting);
  }

  /** Who chairs meetings, by meeting id. */
  async chairsOf(tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Uuid | null>> {
    const rows = await tx.read(MEETINGS_BY_ID, [[...ids]]);
    return new Map(rows.map(({ id, chair_id }) => [id, chair_id]));
  }

  /** Everybody of a meeting, also who left. */
  people(tx: TenantTx, meetingId: Uuid): Promise<ParticipantRecord[]> {
    return tx.read(PARTICIPANTS_OF, [[meetingId]]);
  }

  /** Who takes part in meetings now, by meeting id. */
  async presentAt(tx: TenantTx, meetingIds: readonly string[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const rows = (await tx.read(PARTICIPANTS_OF, [[...meetingIds]])).filter(({ ended_at }) => ended_at === null);
    const byMeeting = Map.groupBy(rows, ({ meeting_id }) => meeting_id);
    return new Map([...byMeeting].map(([id, people]) => [id, people.map(({ member_id }) => member_id)]));
  }

  /** Needed roles of meetings, each with its candidates in order. */
  rolesOf(tx: TenantTx, meetingIds: readonly Uuid[]): Promise<RoleRecord[]> {
    return tx.read(ROLES_OF, [[...meetingIds]]);
  }

  /** For the planner: what waits for a moment, and what stands in a period. */
  async toPlan(
    tx: TenantTx,
    from: Date,
    until: Date,
  ): Promise<{ waiting: MeetingRecord[]; standing: MeetingRecord[] }> {
    const waiting = await tx.read(MEETINGS_WAITING);
    const standing = await tx.read(MEETINGS_BETWEEN, [from, until]);
    return { waiting, standing: standing.filter(({ status }) => status === 'SCHEDULED') };
  }

  /** Active seats of the region among these members, with tenant and party type. */
  async seats(
    tx: TenantTx,
    members: readonly Uuid[],
  ): Promise<ReadonlyMap<string, { tenantId: Uuid; partyType: string }>> {
    const rows = await tx.read(SEATS, [[...members]]);
    return new Map(rows.map((row) => [row.member_id, { tenantId: row.tenant_id, partyType: row.party_type }]));
  }

  /** Something a plan rests on has changed. */
  async planChanged(tx: TenantTx): Promise<void> {
    await touchPlan(tx);
  }

  /** Says what happened to a meeting, with who is asked to it from now on and who no longer is. */
  async announceCalled(
    tx: TenantTx,
    event: CallingEvent,
    meeting: MeetingRecord,
    called: { readonly invited?: readonly Uuid[]; readonly takenOff?: readonly Uuid[] },
    more: Record<string, string | number> = {},
  ) {
    const version = await touchPlan(tx);
    await this.announce(tx, event, meeting, { invited: [], takenOff: [], ...called, version, ...more });
  }

  /** Says what happened to a meeting. */
  async announce(
    tx: TenantTx,
    event: Event,
    meeting: MeetingRecord,
    more: Record<string, string | number | boolean | readonly Uuid[]> = {},
  ) {
    const about = {
      meetingId: meeting.id,
      poolCardId: meeting.pool_card_id,
      municipalityId: meeting.municipality_id,
      regionId: meeting.tenant_id,
    };
    await announce(tx, { scope: 'meetings', event, tenantId: meeting.tenant_id, payload: { ...about, ...more } });
  }

  private async mine(tx: TenantTx, rows: readonly MeetingRecord[]): Promise<Attended[]> {
    if (rows.length === 0) return [];
    const people = await tx.read(PARTICIPANTS_OF, [rows.map(({ id }) => id)]);
    const meetings = rows.map((row) => attended(tx.who, row, people));
    return meetings.filter((row) => meetingDoor.can(tx.who, 'read', 'Meeting', row));
  }
}

const visible = (who: Who, rows: readonly ParticipantRecord[]): ParticipantRecord[] => {
  const present = Map.groupBy(
    rows.filter(({ ended_at }) => ended_at === null),
    ({ meeting_id }) => meeting_id,
  );
  return rows.filter((row) => {
    const participants = (present.get(row.meeting_id) ?? []).map(({ member_id }) => member_id);
    return meetingDoor.can(who, 'read', 'Participant', { ...row, participants });
  });
};

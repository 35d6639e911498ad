import { Inject, Injectable } from '@nestjs/common';
import { type Actor, globalId, newId, parseId, type Uuid } from '@regiotafel/kernel';
import { SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { fileOf, type Invitation, meetingAddress } from '../domain/itip.js';
import { changeSince, type InvitationChange, mailFor } from '../domain/mail-message.js';
import { type ContactRecord, SeriesService } from '../series/series.service.js';
import { invitationDoor } from './invitation.policy.js';
import {
  INVITATION_BEFORE,
  INVITATION_BY_ID,
  insertInvitations,
  type InvitationRecord,
  LAST_INVITATIONS,
  MAILBOX,
  markReminded,
  MY_INVITATIONS,
  RESPONSE,
  settle,
} from './invitation.store.js';
import { MAILER, type Mailer } from './mailer.service.js';

const DAY_MS = 86_400_000;

/** The meeting as invitations need it. */
export interface InvitedMeeting {
  readonly id: Uuid;
  readonly uid: string;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly room_id: Uuid | null;
}

/** What one person may download about a meeting. */
export interface OwnInvitation {
  readonly meetingId: Uuid;
  readonly method: InvitationRecord['method'];
  readonly sequence: number;
  /** iCalendar text. */
  readonly ics: string;
}

interface Delivery {
  readonly invitation: InvitationRecord;
  readonly contact: ContactRecord;
  readonly mailbox: string | null;
  readonly change: InvitationChange | null;
}

/** Invitations: made with what changes a meeting, sent one by one, downloaded by their owner. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly tenants: Tenants,
    private readonly series: SeriesService,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings,
  ) {}

  /** Puts one message per person into the outbox of the region, in the transaction that changes the meeting. */
  async invite(
    tx: TenantTx,
    meeting: InvitedMeeting,
    method: InvitationRecord['method'],
    sequence: number,
    members: readonly Uuid[],
  ): Promise<void> {
    if (members.length === 0 || meeting.starts_at === null || meeting.ends_at === null) return;
    const reminder = new Date(meeting.starts_at.getTime() - DAY_MS);
    await insertInvitations(tx, {
      meetingId: meeting.id,
      method,
      sequence,
      uid: meeting.uid,
      startsAt: meeting.starts_at,
      endsAt: meeting.ends_at,
      place: await this.series.roomName(tx, meeting.room_id),
      remindAt: method === 'REQUEST' && reminder > tx.now ? reminder : null,
      people: members.map((memberId) => ({ id: newId(), memberId })),
    });
  }

  /** The caller's own last message about meetings, by global meeting id. */
  own(actor: Actor, meetingIds: readonly string[]): Promise<ReadonlyMap<string, OwnInvitation>> {
    const wanted = new Map(meetingIds.map((id) => [parseId('meeting', id) as string, id]));
    return this.tenants.run(actor, { action: 'invitation.download' }, async (tx) => {
      const rows = await tx.read(MY_INVITATIONS, [[...wanted.keys()]]);
      const mine = rows.filter((row) => invitationDoor.can(tx.who, 'download', 'Invitation', row));
      const contact = mine.length > 0 ? await this.series.contact(tx) : null;
      if (!contact) return new Map();
      return new Map(mine.map((row) => [wanted.get(row.meeting_id) ?? '', this.downloadOf(row, contact)]));
    });
  }

  /** Sends what waits. Sent twice it is the same message: same UID, sequence and Message-ID. */
  async deliver(actor: Actor, id: Uuid): Promise<void> {
    const delivery = await this.load(actor, id);
    if (delivery?.invitation.state !== 'WAITING') return;
    if (delivery.mailbox === null && this.mailer.needsAddress) return this.settle(actor, id, 'NO_ADDRESS');
    await this.send(delivery, false);
    return this.settle(actor, id, 'SENT');
  }

  /** Reminds somebody who has not answered the last message about a meeting. */
  async remind(actor: Actor, id: Uuid): Promise<void> {
    const operation = { action: 'invitation.remind', object: { kind: 'Invitation', id } };
    const delivery = await this.load(actor, id);
    if (!delivery || delivery.invitation.remind_at === null) return;
    const waits = await this.tenants.run(actor, operation, (tx) => this.isUnanswered(tx, delivery.invitation));
    if (waits && (delivery.mailbox !== null || !this.mailer.needsAddress)) await this.send(delivery, true);
    await this.tenants.run(actor, operation, (tx) => markReminded(tx, id));
  }

  /** Whether a reminder still helps: the meeting has not begun, this is its last invitation, and nobody answered it. */
  private async isUnanswered(
    tx: TenantTx,
    { id, meeting_id, member_id, starts_at }: InvitationRecord,
  ): Promise<boolean> {
    const last = await tx.read(LAST_INVITATIONS, [meeting_id]);
    const [answer] = await tx.read(RESPONSE, [meeting_id, member_id]);
    const isLast = last.some((row) => row.id === id);
    return isLast && starts_at > tx.now && answer?.response === 'NEEDS_ACTION';
  }

  private load(actor: Actor, id: Uuid): Promise<Delivery | null> {
    const operation = { action: 'invitation.send', object: { kind: 'Invitation', id } };
    return this.tenants.run(actor, operation, async (tx) => {
      const [invitation] = await tx.read(INVITATION_BY_ID, [id]);
      const contact = await this.series.contact(tx);
      if (!invitation || !contact || !invitationDoor.can(tx.who, 'send', 'Invitation', invitation)) return null;
      const [row] = await tx.read(MAILBOX, [invitation.member_id]);
      return { invitation, contact, mailbox: row?.mailbox ?? null, change: await this.change(tx, invitation) };
    });
  }

  private async change(tx: TenantTx, invitation: InvitationRecord): Promise<InvitationChange | null> {
    const [before] = await tx.read(INVITATION_BEFORE, [invitation.id]);
    const { starts_at: startsAt, place } = invitation;
    return changeSince(before ? { ...before, startsAt: before.starts_at } : null, { startsAt, place });
  }

  private async settle(actor: Actor, id: Uuid, state: InvitationRecord['state']): Promise<void> {
    const operation = { action: 'invitation.settle', object: { kind: 'Invitation', id } };
    await this.tenants.run(actor, operation, (tx) => settle(tx, id, state));
  }

  private send({ invitation, contact, mailbox, change }: Delivery, isReminder: boolean): Promise<void> {
    const message = mailFor({
      id: invitation.id,
      invitation: this.contentOf(invitation, contact),
      recipient: mailbox ?? `${invitation.member_id}@postvak.invalid`,
      sentAt: new Date(),
      change,
      isReminder,
    });
    return this.mailer.send(isReminder ? `${invitation.id}.reminder` : invitation.id, message);
  }

  private downloadOf(row: InvitationRecord, contact: ContactRecord): OwnInvitation {
    const { meeting_id, method, sequence } = row;
    return { meetingId: meeting_id, method, sequence, ics: fileOf(this.contentOf(row, contact)) };
  }

  private contentOf(row: InvitationRecord, contact: ContactRecord): Invitation {
    return {
      method: row.method,
      uid: row.uid,
      sequence: row.sequence,
      madeAt: row.made_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      organiser: { name: contact.region_name, address: contact.email },
      contact: { name: contact.coordinator_name, phone: contact.coordinator_phone },
      link: meetingAddress(this.settings.publicUrl, globalId('meeting', row.meeting_id)),
    };
  }
}

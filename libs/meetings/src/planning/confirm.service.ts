import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, NotFound, parseUuid, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { AgendaService } from '../agenda/agenda.service.js';
import { MomentTaken, ProposalOvertaken } from '../domain/meeting.errors.js';
import { InvitationService } from '../invitation/invitation.service.js';
import { type Booking, BookingService, type BookedPerson } from '../meeting/booking.service.js';
import { ConflictBlockService } from '../meeting/conflict-block.service.js';
import { type Attended, MeetingService, type RoleRecord } from '../meeting/meeting.service.js';
import type { ConfirmProposal } from './planning.input.js';
import { planningDoor } from './planning.policy.js';
import { markConfirmed, overtake, PROPOSAL_BY_ID, type ProposalRecord } from './proposal.store.js';

/** A person says yes to what the planner proposed: only now is anybody invited. */
@Injectable()
export class ConfirmService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
    private readonly bookings: BookingService,
    private readonly agenda: AgendaService,
    private readonly invitations: InvitationService,
    private readonly conflicts: ConflictBlockService,
  ) {}

  /** Schedules a meeting as proposed, or changes it; answers its id. @throws ProposalOvertaken, MomentTaken, Conflict */
  async confirm(actor: Actor, input: ConfirmProposal): Promise<Uuid> {
    const operation = { action: 'proposal.confirm', object: { kind: 'Proposal', id: input.proposalId } };
    const { meetingId } = await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const proposal = await this.proposal(tx, input.proposalId);
        const meeting = await this.meetings.require(tx, proposal.meeting_id, 'plan');
        if (meeting.version !== input.version) throw new Conflict();
        // As a run does when it writes: first the count of changes, then the proposals, so that neither waits for the other.
        await this.meetings.planChanged(tx);
        const booking = await this.booking(tx, proposal, meeting);
        if ((await markConfirmed(tx, proposal.id)) === 0) throw new ProposalOvertaken();
        await overtake(tx, [meeting.id]);
        if (proposal.kind === 'PLACE') await this.schedule(tx, meeting, booking);
        else await this.change(tx, meeting, booking);
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  private async proposal(tx: TenantTx, id: Uuid): Promise<ProposalRecord> {
    const [proposal] = await tx.read(PROPOSAL_BY_ID, [id]);
    planningDoor.requireCan(tx.who, 'confirm', 'Proposal', proposal);
    if (!proposal || proposal.kind === 'UNPLANNED') throw new NotFound();
    return proposal;
  }

  /** Who comes when and where; the calendars are asked once more. */
  private async booking(tx: TenantTx, proposal: ProposalRecord, meeting: Attended): Promise<Booking> {
    const { starts_at, ends_at, room_id } = proposal;
    if (proposal.status !== 'OPEN' || proposal.meeting_version !== meeting.version || !starts_at || !ends_at) {
      throw new ProposalOvertaken();
    }
    if (starts_at <= tx.now) {
      throw new ProposalOvertaken();
    }
    const at = { startsAt: starts_at, endsAt: ends_at, roomId: room_id };
    const roles = await this.meetings.rolesOf(tx, [meeting.id]);
    const people = await this.people(tx, proposal, roles, meeting);
    const chair = roles.find(({ kind }) => kind === 'CHAIR')?.position;
    const chairId = people.find(({ position }) => position === chair)?.memberId ?? null;
    if (await this.bookings.isAnyBusy(tx, people, at)) throw new MomentTaken();
    return { at, people, chairId };
  }

  private async people(
    tx: TenantTx,
    proposal: ProposalRecord,
    roles: readonly RoleRecord[],
    meeting: Attended,
  ): Promise<BookedPerson[]> {
    const blocked = (await this.conflicts.blockedFrom(tx, [meeting])).get(meeting.id) ?? [];
    if (proposal.people.some(({ memberId }) => blocked.includes(memberId))) throw new ProposalOvertaken();
    const wanted = roles
      .filter(({ required }) => !required)
      .flatMap(({ position, candidates }) => {
        const first = candidates.find((memberId) => !blocked.includes(memberId));
        return first ? [{ position, memberId: first }] : [];
      })
      .filter(({ memberId }) => proposal.people.every((person) => person.memberId !== memberId));
    const left = new Set(
      (await this.meetings.people(tx, meeting.id))
        .filter((one) => one.response === 'DROPPED_OUT')
        .map((one) => one.member_id),
    );
    const asked = [
      ...proposal.people.map((person) => ({ ...person, required: true })),
      ...wanted.filter(({ memberId }) => !left.has(memberId)).map((person) => ({ ...person, required: false })),
    ];
    const seats = await this.meetings.seats(
      tx,
      asked.map(({ memberId }) => memberId),
    );
    return asked.flatMap((person) => {
      const seat = seats.get(person.memberId);
      if (seat) return [{ ...person, partyType: seat.partyType }];
      if (person.required) throw new ProposalOvertaken();
      return [];
    });
  }

  private async schedule(tx: TenantTx, meeting: Attended, booking: Booking): Promise<void> {
    await this.bookings.schedule(tx, meeting, booking);
    const members = booking.people.map(({ memberId }) => memberId);
    const standing = {
      ...meeting,
      starts_at: booking.at.startsAt,
      ends_at: booking.at.endsAt,
      room_id: booking.at.roomId,
    };
    await this.agenda.prepare(tx, meeting, members);
    await this.invitations.invite(tx, standing, 'REQUEST', meeting.sequence, members);
    await this.meetings.announceCalled(tx, 'MeetingScheduled', meeting, { invited: members }, { at: tx.now.getTime() });
  }

  /** Same UID, next sequence: everybody hears of a new moment or room, otherwise only those who come or go. */
  private async change(tx: TenantTx, meeting: Attended, booking: Booking): Promise<void> {
    const { at, people } = booking;
    const sequence = meeting.sequence + 1;
    const members = people.map(({ memberId }) => memberId);
    const gone = meeting.participants.filter((memberId) => !members.includes(memberId));
    await this.bookings.reschedule(tx, meeting, booking, gone);
    await this.agenda.leave(tx, meeting.id, gone);
    await this.agenda.join(tx, meeting.id, members);
    const moved = at.startsAt.getTime() !== meeting.starts_at?.getTime() || at.roomId !== meeting.room_id;
    const told = moved ? members : members.filter((memberId) => !meeting.participants.includes(memberId));
    const standing = { ...meeting, starts_at: at.startsAt, ends_at: at.endsAt, room_id: at.roomId };
    await this.invitations.invite(tx, meeting, 'CANCEL', sequence, gone);
    await this.invitations.invite(tx, standing, 'REQUEST', sequence, told);
    await this.meetings.announceCalled(
      tx,
      'MeetingChanged',
      meeting,
      { invited: members, takenOff: gone },
      { sequence },
    );
  }
}

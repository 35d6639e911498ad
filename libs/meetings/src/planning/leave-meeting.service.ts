import { Injectable } from '@nestjs/common';
import { type Actor, parseUuid, type Uuid } from '@regiotafel/kernel';
import { once, Tenants } from '@regiotafel/tenancy';
import { AgendaService } from '../agenda/agenda.service.js';
import { InvitationService } from '../invitation/invitation.service.js';
import { BookingService } from '../meeting/booking.service.js';
import { MeetingService } from '../meeting/meeting.service.js';
import type { CancelMeeting, DropOut } from './planning.input.js';
import { PlanningService } from './planning.service.js';
import { overtake } from './proposal.store.js';

/** Somebody cannot come, or nobody needs to. */
@Injectable()
export class LeaveMeetingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
    private readonly bookings: BookingService,
    private readonly agenda: AgendaService,
    private readonly invitations: InvitationService,
    private readonly planning: PlanningService,
  ) {}

  /**
   * Takes somebody out of a meeting, from that moment also out of what is on its table. A required person sets a repair
   * going: answers its run, or null when the meeting can do without.
   */
  async dropOut(actor: Actor, input: DropOut): Promise<Uuid | null> {
    const operation = { action: 'meeting.dropOut', object: { kind: 'Meeting', id: input.meetingId } };
    const { runId } = await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'read');
        await this.agenda.leave(tx, meeting.id, [input.memberId]);
        const person = await this.bookings.dropOut(tx, meeting, input.memberId);
        await this.invitations.invite(tx, meeting, 'CANCEL', meeting.sequence + 1, [input.memberId]);
        const { memberId } = input;
        await this.meetings.announceCalled(
          tx,
          'ParticipantDroppedOut',
          meeting,
          { takenOff: [memberId] },
          { memberId },
        );
        return person.required ? { runId: await this.planning.start(tx, 'REPAIR', meeting.id) } : { runId: '' };
      }),
    );
    return runId ? parseUuid(runId) : null;
  }

  /** Calls a meeting off; everybody hears of it. Answers the meeting's id. */
  async cancel(actor: Actor, input: CancelMeeting): Promise<Uuid> {
    const operation = { action: 'meeting.cancel', object: { kind: 'Meeting', id: input.meetingId } };
    const { meetingId } = await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'cancel');
        await this.bookings.cancel(tx, meeting, input.version);
        await overtake(tx, [meeting.id]);
        await this.invitations.invite(tx, meeting, 'CANCEL', meeting.sequence + 1, meeting.participants);
        await this.meetings.announceCalled(tx, 'MeetingCancelled', meeting, { takenOff: meeting.participants });
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }
}

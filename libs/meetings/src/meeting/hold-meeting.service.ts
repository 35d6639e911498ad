import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, NotFound, parseUuid, type Uuid } from '@regiotafel/kernel';
import { once, Tenants } from '@regiotafel/tenancy';
import { hasBegun } from '../domain/meeting.js';
import { MeetingNotBegun, MeetingNotInState } from '../domain/meeting.errors.js';
import { AttendanceService } from './attendance.service.js';
import type { AcceptMeeting, HoldMeeting } from './meeting.input.js';
import { meetingDoor } from './meeting.policy.js';
import { MeetingService } from './meeting.service.js';
import { answerInvitation, holdMeeting } from './meeting.store.js';

/** What happens at the table: who said yes, who was there, whether every needed party was. */
@Injectable()
export class HoldMeetingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
    private readonly attendance: AttendanceService,
  ) {}

  /** Says for oneself that one will be there. */
  async accept(actor: Actor, input: AcceptMeeting): Promise<Uuid> {
    const object = { kind: 'Meeting', id: input.meetingId };
    const { meetingId } = await this.tenants.run(actor, { action: 'meeting.accept', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'read');
        const people = await this.meetings.people(tx, meeting.id);
        const self = people.find(({ member_id, ended_at }) => member_id === tx.who.memberId && ended_at === null);
        meetingDoor.requireCan(tx.who, 'answer', 'Participant', self);
        if (meeting.status !== 'SCHEDULED') throw new MeetingNotInState(meeting.status);
        if ((await answerInvitation(tx, meeting.id, 'ACCEPTED')) === 0) throw new NotFound();
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  /**
   * Records who was there, of those who have a place at the table; the quorum follows from the needed party types.
   * @throws MeetingNotBegun, MeetingNotInState, Conflict, InvalidInput with everybody who has no place and the reason that is missing
   */
  async hold(actor: Actor, input: HoldMeeting): Promise<Uuid> {
    const object = { kind: 'Meeting', id: input.meetingId };
    const { meetingId } = await this.tenants.run(actor, { action: 'meeting.hold', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'hold');
        if (meeting.status !== 'SCHEDULED') throw new MeetingNotInState(meeting.status);
        const { starts_at } = meeting;
        if (!starts_at || !hasBegun(starts_at, tx.now)) throw new MeetingNotBegun();
        const quorum = await this.attendance.check(tx, meeting, input);
        if ((await holdMeeting(tx, meeting.id, input.version, quorum.met)) === 0) throw new Conflict();
        await this.attendance.record(tx, meeting, input, quorum);
        await this.meetings.planChanged(tx);
        await this.meetings.announce(tx, 'MeetingHeld', meeting, { quorumMet: quorum.met, at: starts_at.getTime() });
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }
}

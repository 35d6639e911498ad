import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, InvalidInput, NotFound, parseUuid, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { hasBegun, quorumOf } from '../domain/meeting.js';
import { MeetingNotBegun, MeetingNotInState } from '../domain/meeting.errors.js';
import type { AcceptMeeting, HoldMeeting } from './meeting.input.js';
import { meetingDoor } from './meeting.policy.js';
import { type Attended, MeetingService } from './meeting.service.js';
import { answerInvitation, holdMeeting, recordAttendance } from './meeting.store.js';

/** What happens at the table: who said yes, who was there, whether every needed party was. */
@Injectable()
export class HoldMeetingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
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
   * @throws MeetingNotBegun, MeetingNotInState, Conflict, InvalidInput with everybody who has no place
   */
  async hold(actor: Actor, input: HoldMeeting): Promise<Uuid> {
    const object = { kind: 'Meeting', id: input.meetingId };
    const { meetingId } = await this.tenants.run(actor, { action: 'meeting.hold', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'hold');
        if (meeting.status !== 'SCHEDULED') throw new MeetingNotInState(meeting.status);
        const { starts_at } = meeting;
        if (!starts_at || !hasBegun(starts_at, tx.now)) throw new MeetingNotBegun();
        const quorumMet = await this.quorum(tx, meeting, input.present);
        if ((await holdMeeting(tx, meeting.id, input.version, quorumMet)) === 0) throw new Conflict();
        await recordAttendance(tx, meeting.id, input.present);
        await this.meetings.planChanged(tx);
        await this.meetings.announce(tx, 'MeetingHeld', meeting, { quorumMet, at: starts_at.getTime() });
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  private async quorum(tx: TenantTx, meeting: Attended, present: readonly Uuid[]): Promise<boolean> {
    const seated = (await this.meetings.people(tx, meeting.id)).filter(({ ended_at }) => ended_at === null);
    const partyOf = new Map(seated.map(({ member_id, party_type }) => [member_id, party_type]));
    const wrong = present.flatMap((member, at) =>
      partyOf.has(member) ? [] : [{ path: `present.${at}`, code: 'UNKNOWN_REFERENCE' }],
    );
    if (wrong.length > 0) throw new InvalidInput(wrong);
    return quorumOf(
      meeting.needed_parties,
      present.flatMap((member) => partyOf.get(member) ?? []),
    ).met;
  }
}

import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { MeetingNotInState } from '../domain/meeting.errors.js';
import { book, busyAt, dropOut, leave, type Moment, reschedule, schedule, type Seat } from './booking.store.js';
import { type Attended, MeetingService, type ParticipantRecord } from './meeting.service.js';
import { meetingDoor } from './meeting.policy.js';
import { cancelMeeting, releasePeople } from './meeting.store.js';

const CANCELLABLE: ReadonlySet<string> = new Set(['DRAFT', 'POLLING', 'SCHEDULED']);

/** Somebody who takes part; who is not required is invited but not booked. */
export type BookedPerson = Seat;

/** When and where a meeting is, and who comes. */
export interface Booking {
  readonly at: Moment;
  readonly people: readonly BookedPerson[];
  readonly chairId: Uuid | null;
}

/** Books rooms and people. The database refuses what would be booked twice. */
@Injectable()
export class BookingService {
  constructor(private readonly meetings: MeetingService) {}

  /** Whether any required person has something else in the calendar then. */
  async isAnyBusy(tx: TenantTx, people: readonly BookedPerson[], at: Moment): Promise<boolean> {
    const required = people.filter((person) => person.required).map(({ memberId }) => memberId);
    return (await busyAt(tx, required, at)).length > 0;
  }

  /** A meeting gets its moment. @throws Conflict when it was changed or something is booked twice */
  async schedule(tx: TenantTx, meeting: Attended, { at, people, chairId }: Booking): Promise<void> {
    if ((await schedule(tx, meeting.id, meeting.version, at, chairId)) === 0) throw new Conflict();
    await book(tx, meeting.id, at, people);
    await this.meetings.planChanged(tx);
  }

  /** A scheduled meeting gets another moment, room or people; its sequence goes up by one. @throws Conflict */
  async reschedule(
    tx: TenantTx,
    meeting: Attended,
    { at, people, chairId }: Booking,
    gone: readonly Uuid[],
  ): Promise<void> {
    if ((await reschedule(tx, meeting.id, meeting.version, at, chairId)) === 0) throw new Conflict();
    if (gone.length > 0) await leave(tx, meeting.id, gone);
    await book(tx, meeting.id, at, people);
    await this.meetings.planChanged(tx);
  }

  /** Nobody needs to come any more. @throws MeetingNotInState, Conflict */
  async cancel(tx: TenantTx, meeting: Attended, version: number): Promise<void> {
    if (!CANCELLABLE.has(meeting.status)) throw new MeetingNotInState(meeting.status);
    if ((await cancelMeeting(tx, meeting.id, version)) === 0) throw new Conflict();
    await releasePeople(tx, meeting.id);
    await this.meetings.planChanged(tx);
  }

  /** Takes somebody out of a scheduled meeting: themselves, or the coordinator for them. Answers who it was. */
  async dropOut(tx: TenantTx, meeting: Attended, memberId: Uuid): Promise<ParticipantRecord> {
    const people = await this.meetings.people(tx, meeting.id);
    const person = people.find(({ member_id, ended_at }) => member_id === memberId && ended_at === null);
    meetingDoor.requireCan(tx.who, 'dropOut', 'Participant', person);
    if (!person) throw new NotFound();
    if (meeting.status !== 'SCHEDULED') throw new MeetingNotInState(meeting.status);
    if ((await dropOut(tx, meeting.id, memberId)) === 0) throw new Conflict();
    await this.meetings.planChanged(tx);
    return person;
  }
}

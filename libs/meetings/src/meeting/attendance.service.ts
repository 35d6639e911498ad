import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, type FieldError, InvalidInput, newId, parseUuid, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, open, seal, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { type Quorum, mayCorrectAttendance, quorumOf, reasonIsNeeded } from '../domain/meeting.js';
import { MeetingNotInState } from '../domain/meeting.errors.js';
import { type AttendanceRecord, ATTENDANCES_OF, correctQuorum, insertAttendance } from './attendance.store.js';
import type { CorrectAttendance, HoldMeeting } from './meeting.input.js';
import { meetingDoor } from './meeting.policy.js';
import { type Attended, MeetingService } from './meeting.service.js';
import { recordAttendance } from './meeting.store.js';

const place = (id: Uuid) => ({ objectId: id, table: 'meetings.attendances', column: 'sealed', rowId: id });
type Said = Pick<HoldMeeting, 'present' | 'missingBecause'>;

/** One time that it was recorded who was there, with the reason in words. */
export type Attendance = Omit<AttendanceRecord, 'wrapped' | 'sealed' | 'key_version'> & {
  readonly because: string | null;
};

/** Who was at a table, and what was recorded of that before. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
    private readonly meetings: MeetingService,
  ) {}

  /** What was recorded of meetings, the last first, by meeting id; none for who neither takes part nor plans. */
  of(actor: Actor, meetingIds: readonly string[]): Promise<ReadonlyMap<string, Attendance[]>> {
    return this.tenants.run(actor, { action: 'attendance.list' }, async (tx) => {
      const rows = await tx.read(ATTENDANCES_OF, [[...meetingIds]]);
      const people =
        rows.length === 0 ? new Map<Uuid, readonly Uuid[]>() : await this.meetings.presentAt(tx, meetingIds);
      const mine = rows.filter((row) =>
        meetingDoor.can(tx.who, 'read', 'Attendance', { ...row, participants: people.get(row.meeting_id) ?? [] }),
      );
      return Map.groupBy(
        mine.map((row) => this.opened(row)),
        ({ meeting_id }) => meeting_id as string,
      );
    });
  }

  /**
   * Checks who was there and why it went on without a party that was needed. A table about a crisis needs no reason.
   * @throws InvalidInput with everybody who has no place, and the reason that is missing
   */
  async check(tx: TenantTx, meeting: Attended, { present, missingBecause }: Said): Promise<Quorum> {
    const seated = (await this.meetings.people(tx, meeting.id)).filter(({ ended_at }) => ended_at === null);
    const partyOf = new Map(seated.map(({ member_id, party_type }) => [member_id, party_type]));
    const wrong = present.flatMap((member, at): FieldError[] =>
      partyOf.has(member) ? [] : [{ path: `present.${at}`, code: 'UNKNOWN_REFERENCE' }],
    );
    const quorum = quorumOf(
      meeting.needed_parties,
      present.flatMap((member) => partyOf.get(member) ?? []),
    );
    const unsaid = missingBecause === null && reasonIsNeeded(quorum, meeting.urgency);
    const faults: FieldError[] = unsaid ? [...wrong, { path: 'missingBecause', code: 'REQUIRED' }] : wrong;
    if (faults.length > 0) throw new InvalidInput(faults);
    return quorum;
  }

  /** Records who was there; what was recorded before stays. */
  async record(tx: TenantTx, meeting: Attended, { present, missingBecause }: Said, { missing }: Quorum): Promise<void> {
    const id = newId();
    const reason = missing.length === 0 ? null : missingBecause;
    const { key, wrapped } = this.keyring.make(meeting.tenant_id, id);
    const sealed =
      reason === null
        ? { wrapped: null, sealed: null, key_version: null }
        : { wrapped, sealed: seal(key, place(id), reason), key_version: key.version };
    await insertAttendance(tx, { id, meeting_id: meeting.id, present, missing, ...sealed });
    await recordAttendance(tx, meeting.id, present);
  }

  /**
   * Corrects who was there, until the minutes are approved.
   * @throws MeetingNotInState, Conflict, InvalidInput as for holding it
   */
  async correct(actor: Actor, input: CorrectAttendance): Promise<Uuid> {
    const object = { kind: 'Meeting', id: input.meetingId };
    const { meetingId } = await this.tenants.run(actor, { action: 'attendance.correct', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const meeting = await this.meetings.require(tx, input.meetingId, 'hold');
        if (!mayCorrectAttendance(meeting.status)) throw new MeetingNotInState(meeting.status);
        const quorum = await this.check(tx, meeting, input);
        if ((await correctQuorum(tx, meeting.id, input.version, quorum.met)) === 0) throw new Conflict();
        await this.record(tx, meeting, input, quorum);
        await this.meetings.announce(tx, 'AttendanceCorrected', meeting, { quorumMet: quorum.met });
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  private opened({ wrapped, sealed, key_version, ...row }: AttendanceRecord): Attendance {
    if (!wrapped || !sealed || key_version === null) return { ...row, because: null };
    const key = this.keyring.unwrap(row.tenant_id, row.id, key_version, wrapped);
    return { ...row, because: open(key, place(row.id), sealed) };
  }
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Uuid } from '@regiotafel/kernel';
import { CaseRegion, key } from '../planning/testing/a-case-region.js';
import type { TestSeat } from '../planning/testing/a-region.js';

const WHY = 'KANARIEVOGEL: de wijkagent is ziek';

describe('who was at the table', () => {
  let table: CaseRegion;
  let seats: CaseRegion['seats'];
  let meetingId: Uuid;

  beforeAll(async () => {
    table = await CaseRegion.open();
    seats = table.seats;
    const meeting = await table.scheduled();
    meetingId = meeting.id;
    await table.region.world.setNow(meeting.starts_at ?? new Date(0));
  });
  afterAll(() => table.region.close());

  type Step = 'hold' | 'correct';
  const record = (
    step: Step,
    by: TestSeat,
    version: number,
    present: readonly TestSeat[],
    missingBecause: string | null,
  ) => {
    const input = { ...key(), meetingId, version, present: present.map(({ memberId }) => memberId), missingBecause };
    return step === 'hold'
      ? table.services.table.hold(by.as(), input)
      : table.services.attendance.correct(by.as(), input);
  };
  const unsaid = { fields: [{ path: 'missingBecause', code: 'REQUIRED' }] };
  const police = async (): Promise<TestSeat> => {
    const people = (await table.services.meetings.participantsOf(seats.marit.as(), [meetingId])).get(meetingId) ?? [];
    return people.some(({ member_id }) => member_id === seats.bram.memberId) ? seats.bram : seats.joost;
  };
  const recorded = async (seat: TestSeat) =>
    (await table.services.attendance.of(seat.as(), [meetingId])).get(meetingId)?.map((row) => ({
      present: row.present.length,
      missing: row.missing,
      because: row.because,
      by: row.recorded_by,
    }));

  test('is corrected once the meeting is held, and not before', async () => {
    const early = record('correct', seats.marit, 2, [seats.marit], WHY);
    await expect(early).rejects.toMatchObject({ code: 'MEETING_NOT_IN_STATE', params: { status: 'SCHEDULED' } });
  });

  test('without a party that is needed asks for a reason, which a table about a crisis does not wait for', async () => {
    const { marit, leila } = seats;
    await expect(record('hold', marit, 2, [marit, leila], null)).rejects.toMatchObject(unsaid);
    const urgency = (to: string) =>
      table.region.database.sql('update meetings.meetings set urgency = $2 where id = $1', [meetingId, to]);
    await urgency('CRISIS');
    await record('hold', marit, 2, [marit, leila], null);
    expect(await table.meetingOf(meetingId)).toMatchObject({ status: 'HELD', quorum_met: false });
    await urgency('NORMAL');
    await expect(record('correct', marit, 3, [marit], null)).rejects.toMatchObject(unsaid);
  });

  test('is corrected by who leads the table, and what was recorded before stays', async () => {
    const { marit, leila, karim, noor, stranger } = seats;
    const officer = await police();
    for (const seat of [officer, leila, noor, stranger])
      await expect(record('correct', seat, 3, [marit], WHY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(record('correct', marit, 2, [marit], WHY)).rejects.toMatchObject({ code: 'CONFLICT' });
    await record('correct', marit, 3, [marit], WHY);
    await record('correct', karim, 4, [marit, officer, leila], 'Niet nodig.');
    expect(await table.meetingOf(meetingId)).toMatchObject({ quorum_met: true, version: 5 });
    const trail = [
      { present: 3, missing: [], because: null, by: karim.memberId },
      { present: 1, missing: ['POLICE'], because: WHY, by: marit.memberId },
      { present: 2, missing: ['POLICE'], because: null, by: marit.memberId },
    ];
    for (const seat of [marit, leila, officer, karim]) expect(await recorded(seat)).toEqual(trail);
    for (const seat of [noor, stranger]) expect(await recorded(seat)).toBeUndefined();
  });

  test('stays as it is once the minutes are approved', async () => {
    await table.region.database.sql(`update meetings.meetings set status = 'MINUTES_APPROVED' where id = $1`, [
      meetingId,
    ]);
    const late = record('correct', seats.marit, 5, [seats.marit], WHY);
    await expect(late).rejects.toMatchObject({ code: 'MEETING_NOT_IN_STATE', params: { status: 'MINUTES_APPROVED' } });
  });

  test('leaves its reason readable nowhere', async () => {
    const rows = await table.region.database.sql<{ text: string }>(
      `select a::text as text from meetings.attendances a union all select o::text from evidence.audit_log o`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes('KANARIEVOGEL'))).toEqual([]);
  });
});

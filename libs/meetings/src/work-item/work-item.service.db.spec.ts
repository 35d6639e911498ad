import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { CaseRegion, key } from '../planning/testing/a-case-region.js';
import type { TestSeat } from '../planning/testing/a-region.js';

describe('a deadline on a day', () => {
  let table: CaseRegion;
  let seats: CaseRegion['seats'];

  beforeAll(async () => {
    table = await CaseRegion.open();
    seats = table.seats;
  });
  afterAll(() => table.region.close());

  const deadlines = async (seat: TestSeat): Promise<[string, string][]> =>
    (await table.services.work.mine(seat.as())).map(({ kind, deadline }) => [kind, deadline.toISOString()]);
  const asked = async (deadline: string): Promise<Uuid> => {
    const candidates = [seats.bram.memberId];
    return table.services.requests.request(seats.karim.as(), {
      ...key(),
      poolCardId: await table.region.card(),
      durationMinutes: 60,
      mode: 'VIDEO',
      deadline: asDay(deadline),
      neededRoles: [{ kind: 'PARTY', partyType: 'POLICE', required: true, candidates }],
    });
  };

  test.each([
    ['2026-03-20', '2026-03-20T22:59:00.000Z'],
    ['2026-03-31', '2026-03-31T21:59:00.000Z'],
  ])(
    'is the last minute of %s in Amsterdam, for a meeting that waits and for one with a proposal',
    async (day, last) => {
      const meetingId = await asked(day);
      expect(await deadlines(seats.karim)).toEqual([['PLAN_MEETING', last]]);
      await table.planned(meetingId);
      expect(await deadlines(seats.karim)).toEqual([['CONFIRM_PROPOSAL', last]]);
      await table.cancel(meetingId, 1);
    },
  );

  test('calls the chair to the meeting from its first minute', async () => {
    const meeting = await table.scheduled();
    const kinds = async () => (await table.services.work.mine(seats.marit.as())).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('HOLD_MEETING');
    await table.region.world.setNow(meeting.starts_at ?? new Date(0));
    expect(await kinds()).toContain('HOLD_MEETING');
    await table.region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await table.cancel(meeting.id, 2);
  });

  test('is that of an action too, in winter and in summer', async () => {
    const meeting = await table.scheduled();
    await table.region.world.setNow(meeting.starts_at ?? new Date(0));
    const present = [seats.marit.memberId, seats.bram.memberId, seats.leila.memberId];
    await table.services.table.hold(seats.karim.as(), {
      ...key(),
      meetingId: meeting.id,
      version: 2,
      present,
      missingBecause: null,
    });
    const items = await table.services.agenda.itemsOf(seats.karim.as(), [meeting.id]);
    const agendaItemId = items.get(meeting.id)?.[0]?.id ?? newId();
    for (const dueOn of ['2026-03-20', '2026-07-10'].map(asDay)) {
      const action = { agendaItemId, ownerId: seats.leila.memberId, dueOn, text: 'Bellen' };
      await table.services.records.addAction(seats.marit.as(), { ...key(), ...action });
    }
    expect(await deadlines(seats.leila)).toEqual([
      ['DO_ACTION', '2026-03-20T22:59:00.000Z'],
      ['DO_ACTION', '2026-07-10T21:59:00.000Z'],
    ]);
  });

  test('is never asked for in the past', async () => {
    await expect(asked('2026-03-04')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'deadline', code: 'IN_THE_PAST' }],
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId } from '@regiotafel/kernel';
import { InlineSolver } from './solver.service.js';
import { CaseRegion, key } from './testing/a-case-region.js';
import { IDLE } from './testing/a-region.js';

/** Something happens just after the first plan is found. */
class WatchedSolver extends InlineSolver {
  onSolved: (() => Promise<void>) | null = null;
  solved = 0;

  override async solve(...args: Parameters<InlineSolver['solve']>): ReturnType<InlineSolver['solve']> {
    const answer = await super.solve(...args);
    const onSolved = this.onSolved;
    this.onSolved = null;
    this.solved = onSolved ? 1 : this.solved + 1;
    await onSolved?.();
    return answer;
  }
}

const THURSDAY = { startsAt: new Date('2026-03-05T07:00:00Z'), endsAt: new Date('2026-03-05T11:00:00Z') };
const IN_THE_SLOT = '2026-03-05T08:00:00.000Z';

describe('a planning run', () => {
  const solver = new WatchedSolver();
  let table: CaseRegion;
  let seats: CaseRegion['seats'];

  beforeAll(async () => {
    table = await CaseRegion.open(solver);
    seats = table.seats;
  });
  afterAll(() => table.region.close());

  test('proposes the protected half-day, and schedules nothing by itself', async () => {
    const meetingId = await table.request();
    const { runId, proposal } = await table.planned(meetingId);
    expect(await table.runOf(runId)).toMatchObject({ status: 'DONE', planned: 1, unscheduled: 0 });
    expect(proposal).toMatchObject({ kind: 'PLACE', status: 'OPEN' });
    expect(proposal.starts_at?.toISOString()).toBe(IN_THE_SLOT);
    expect(proposal.people.map(({ memberId }) => memberId)).toEqual(
      [seats.marit, seats.bram, seats.leila].map(({ memberId }) => memberId),
    );
    expect(await table.meetingOf(meetingId)).toMatchObject({ status: 'DRAFT', starts_at: null });
    await table.cancel(meetingId, 1);
  });

  test('goes around busy calendars, and says who could not earlier without a word of why', async () => {
    const block = await table.services.availability.block(seats.leila.as(), { ...key(), ...THURSDAY });
    const meetingId = await table.request();
    const { proposal } = await table.planned(meetingId);
    expect(proposal.starts_at?.toISOString()).not.toBe(IN_THE_SLOT);
    const late = { startsAt: new Date('2026-03-02T07:00:00Z'), endsAt: new Date('2026-03-05T16:00:00Z') };
    const busy = await table.services.availability.block(seats.marit.as(), { ...key(), ...late });
    const { proposal: later } = await table.planned(meetingId);
    const { earlier, reasons, noticeWorkingDays } = later.explanation;
    expect(noticeWorkingDays).toBe(2);
    expect(new Set(reasons.map(({ code, position }) => `${code} ${position}`))).toEqual(
      new Set(['NOTICE_TOO_SHORT null', 'ROLE_BUSY 0']),
    );
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(earlier);
    expect(later.roles[0]).toEqual({ position: 0, kind: 'CHAIR', partyType: null });
    await table.services.availability.unblock(seats.leila.as(), { ...key(), blockId: block?.id ?? newId() });
    await table.services.availability.unblock(seats.marit.as(), { ...key(), blockId: busy?.id ?? newId() });
    await table.cancel(meetingId, 1);
  });

  test('begins anew when something changed while it searched', async () => {
    const meetingId = await table.request();
    const runId = await table.services.planning.plan(seats.karim.as(), key());
    solver.onSolved = async () => {
      await table.services.availability.block(seats.marit.as(), { ...key(), ...THURSDAY });
    };
    await table.region.work();
    expect(solver.solved).toBe(2);
    const [proposal] = await table.proposalsOf(runId);
    expect(proposal?.starts_at?.toISOString()).not.toBe(IN_THE_SLOT);
    const [own] = await table.services.availability.myBlocks(seats.marit.as(), asDay('2026-03-02'));
    await table.services.availability.unblock(seats.marit.as(), { ...key(), blockId: own?.id ?? newId() });
    await table.cancel(meetingId, 1);
  });

  test('says what would have to change when nobody can ever come', async () => {
    const ever = { startsAt: new Date('2026-03-02T07:00:00Z'), endsAt: new Date('2026-04-15T16:00:00Z') };
    const block = await table.services.availability.block(seats.leila.as(), { ...key(), ...ever });
    const meetingId = await table.request();
    const { runId, proposal } = await table.planned(meetingId);
    expect(await table.runOf(runId)).toMatchObject({ planned: 0, unscheduled: 1 });
    expect(proposal).toMatchObject({ kind: 'UNPLANNED', explanation: { lift: [{ code: 'ROLE_BUSY', position: 2 }] } });
    await expect(table.confirm(proposal.id, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.services.availability.unblock(seats.leila.as(), { ...key(), blockId: block?.id ?? newId() });
    await table.cancel(meetingId, 1);
  });

  test('that repairs says what people were told, and why another moment is not earlier', async () => {
    const { bram, joost, marit, leila } = seats;
    const meeting = await table.scheduled();
    const runId = await table.dropOut(meeting.id, bram);
    await table.region.work();
    expect(await table.runOf(runId ?? newId())).toMatchObject({ kind: 'REPAIR', planned: 1, unscheduled: 0 });
    const [swap, ...moves] = await table.proposalsOf(runId);
    const before = [marit, bram, leila].map(({ memberId }, position) => ({ position, memberId }));
    expect(swap?.before).toEqual({ startsAt: IN_THE_SLOT, roomId: meeting.room_id, people: before });
    expect(swap?.people).toContainEqual({ position: 1, memberId: joost.memberId });
    for (const { explanation } of moves) {
      expect(explanation.reasons.map(({ code }) => code)).toContain('NOTICE_TOO_SHORT');
      expect(explanation.reasons.map(({ code }) => code)).not.toContain('PLAN_BETTER_LATER');
    }
    await table.cancel(meeting.id, meeting.version);
  });

  test('that is cancelled is so at once, before the search looks, and writes nothing', async () => {
    const meetingId = await table.request();
    const runId = await table.services.planning.plan(seats.karim.as(), key());
    await table.services.planning.cancel(seats.karim.as(), { ...key(), runId });
    expect(await table.services.runs.isCancelRequested(table.region.system(), runId)).toBe(true);
    await table.services.runs.work(table.region.system(), runId, IDLE);
    expect(await table.runOf(runId)).toMatchObject({ status: 'CANCELLED' });
    expect(await table.proposalsOf(runId)).toEqual([]);
    await table.cancel(meetingId, 1);
  });

  test('that waits already is the answer to a second request', async () => {
    const first = await table.services.planning.plan(seats.karim.as(), key());
    expect(await table.services.planning.plan(seats.karim.as(), key())).toBe(first);
    await table.services.planning.cancel(seats.karim.as(), { ...key(), runId: first });
  });

  test('asks nobody who is not of the region or speaks for another party, and not for a day that is past', async () => {
    const candidates = [seats.stranger.memberId, seats.leila.memberId];
    const input = {
      ...key(),
      poolCardId: await table.region.card(),
      durationMinutes: 60,
      mode: 'VIDEO' as const,
      deadline: asDay('2026-03-01'),
      neededRoles: [{ kind: 'PARTY' as const, partyType: 'POLICE', required: true, candidates }],
    };
    await expect(table.services.requests.request(seats.karim.as(), input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'deadline', code: 'IN_THE_PAST' },
        { path: 'neededRoles.0.candidates.0', code: 'UNKNOWN_REFERENCE' },
        { path: 'neededRoles.0.candidates.1', code: 'OTHER_PARTY' },
      ],
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Jobs } from '@regiotafel/jobs';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { PlanningJobs } from './planning.job.js';
import { CaseRegion, key } from './testing/a-case-region.js';
import type { TestSeat } from './testing/a-region.js';

describe('a planning run', () => {
  let table: CaseRegion;
  let jana: TestSeat;

  beforeAll(async () => {
    table = await CaseRegion.open();
    jana = await table.region.seat(['COORDINATOR']);
  });
  afterAll(() => table.region.close());

  const change = (seat: TestSeat, to: string): Promise<unknown> =>
    table.region.database.sql(`update directory.members set ${to} where id = $1`, [seat.memberId]);
  const asked = (): Promise<Uuid> => table.services.planning.plan(jana.as(), key());

  test.each([
    ['has no seat any more', 'active = false', 'active = true'],
    ['is no coordinator any more', "roles = '{EXPERT}'", "roles = '{COORDINATOR}'"],
  ])('is not done for somebody who %s when its turn comes', async (_name, ending, healing) => {
    const meetingId = await table.request();
    const runId = await asked();
    await change(jana, ending);
    await table.region.work();
    expect(await table.runOf(runId)).toMatchObject({ status: 'FAILED', error_code: 'SEAT_ENDED', started_at: null });
    expect(await table.proposalsOf(runId)).toEqual([]);
    await change(jana, healing);
    const again = await asked();
    await table.region.work();
    expect(await table.runOf(again)).toMatchObject({ status: 'DONE', planned: 1 });
    await table.cancel(meetingId, 1);
  });

  test('is done for the region when it repairs what somebody left who has gone since', async () => {
    const { id } = await table.scheduled();
    const leaver = table.seats.bram;
    const runId = await table.dropOut(id, leaver);
    await change(leaver, 'active = false');
    await table.region.work();
    expect(await table.runOf(runId ?? newId())).toMatchObject({ status: 'DONE', kind: 'REPAIR' });
    await change(leaver, 'active = true');
  });

  describe('whose job is given up', () => {
    const giveUp = async (name: string, runId: Uuid, code: string): Promise<void> => {
      const payload = { runId, regionId: table.region.region.id, kind: 'PLAN' };
      const work = new PlanningJobs({} as Jobs, table.services.runs).works().find((one) => one.name === name);
      await work?.bind(payload).giveUp(table.region.system(), code);
    };

    test.each([
      ['start-planning', 'UNAVAILABLE', 'UNAVAILABLE'],
      ['plan-region', 'RAN_TOO_LONG', 'RAN_TOO_LONG'],
      ['plan-region', '57014', 'UNKNOWN'],
    ])('by %s with %s has failed, and says %s', async (name, code, told) => {
      const runId = await asked();
      await giveUp(name, runId, code);
      expect(await table.runOf(runId)).toMatchObject({ status: 'FAILED', error_code: told });
      expect((await table.runOf(runId))?.finished_at).not.toBeNull();
    });

    test('after it has ended stays as it ended', async () => {
      const runId = await asked();
      await table.region.work();
      await giveUp('plan-region', runId, 'STALLED');
      expect(await table.runOf(runId)).toMatchObject({ status: 'DONE', error_code: null });
    });
  });

  test('is never asked to look further than a year', async () => {
    const input = {
      ...key(),
      poolCardId: await table.region.card(),
      durationMinutes: 60,
      mode: 'VIDEO' as const,
      deadline: asDay('2199-12-31'),
      neededRoles: [
        { kind: 'CHAIR' as const, partyType: null, required: true, candidates: [table.seats.marit.memberId] },
      ],
    };
    await expect(table.services.requests.request(jana.as(), input)).rejects.toMatchObject({
      fields: [{ path: 'deadline', code: 'TOO_FAR_AHEAD' }],
    });
  });
});

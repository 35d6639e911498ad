import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { answerersOf, unansweredCases } from './closure.store.js';

const REASON = 'Kanarie: een dreiging tegen de gemeente.';

describe('who answers the reporter of a restricted case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let signalId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId, signalId } = await table.opened());
    await table.involvements.appoint(region.as('noor'), {
      ...head(),
      version: (await view('noor'))?.version ?? 1,
      memberId: region.member('frits'),
      reason: REASON,
    });
  });
  afterAll(() => region.database.close());

  const head = () => ({ idempotencyKey: newId(), caseId });
  const view = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).get(caseId);
  const members = (...subjects: string[]) => subjects.map((subject) => region.member(subject));
  const restrict = (...keepers: string[]) =>
    table.closures.restrict(region.as('frits'), { ...head(), keepers: members(...keepers), reason: REASON });
  const answerers = async (subject: string) =>
    (await table.closures.ofCases(region.as(subject), [caseId])).get(caseId)?.answerers.map(({ id }) => id);
  const waits = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
      (await table.closures.waiting(tx)).filter(({ about }) => about?.id === caseId).map(({ reason }) => reason),
    );
  const atDesk = (subject: string, active: boolean) =>
    region.database.sql('update cases.desk_members set active = $2 where member_id = $1', [
      region.member(subject),
      active,
    ]);
  const feedback = async (subject: string) => {
    const version = (await table.signals.byIds(region.as(subject), [signalId])).get(signalId)?.version ?? 1;
    return table.feedback.give(region.as(subject), {
      idempotencyKey: newId(),
      signalId,
      version,
      level: 'ASSESSED_WITH_ADVICE',
      advice: REASON,
      outcomeNeed: null,
    });
  };

  test('is a keeper of the desk: without one the case is not restricted, and the desk answers on', async () => {
    expect((await answerers('frits'))?.toSorted()).toEqual(
      members('noor', 'sven')
        .map((id) => `member_${id}`)
        .toSorted(),
    );
    await expect(restrict('frits')).rejects.toMatchObject({ fields: [{ path: 'keepers', code: 'DESK_NEEDED' }] });
    await restrict('frits', 'sven');
    expect(await answerers('frits')).toEqual([]);
    await expect(feedback('noor')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await feedback('sven');
  });

  test('is nobody any longer once every signal was closed: nobody of the desk is needed then', async () => {
    await feedback('sven');
    const version = (await table.signals.byIds(region.as('sven'), [signalId])).get(signalId)?.version ?? 1;
    await table.feedback.close(region.as('sven'), { idempotencyKey: newId(), signalId, version });
    expect(await answerers('frits')).toEqual([]);
    await restrict('frits');
    expect(await waits('frits')).toEqual([]);
  });

  test('is asked for again on the start page of whoever leads, when the last of them leaves the desk', async () => {
    await restrict('frits', 'sven');
    expect(await waits('frits')).toEqual([]);
    await atDesk('sven', false);
    try {
      expect(await waits('frits')).toEqual(['RESTRICTION_WITHOUT_DESK']);
      for (const subject of ['noor', 'sven', 'anne', 'karim'])
        expect({ subject, waits: await waits(subject) }).toEqual({ subject, waits: [] });
      await table.closures.liftRestriction(region.as('frits'), head());
      expect(await waits('frits')).toEqual([]);
      await expect(restrict('frits', 'sven')).rejects.toMatchObject({ fields: [{ code: 'DESK_NEEDED' }] });
      await restrict('frits', 'noor');
      await feedback('noor');
    } finally {
      await atDesk('sven', true);
    }
  });

  test('is nobody whom a conflict keeps away; with nobody left at the desk the case can still be restricted', async () => {
    const block = (subject: string) =>
      table.closures.block(region.as('frits'), { ...head(), memberId: region.member(subject), reason: REASON });
    await block('sven');
    await expect(restrict('frits', 'sven')).rejects.toMatchObject({ fields: [{ code: 'DESK_NEEDED' }] });
    expect(await answerers('frits')).toEqual([`member_${region.member('noor')}`]);
    await restrict('frits', 'noor');
    await block('noor');
    expect(await waits('frits')).toEqual(['RESTRICTION_WITHOUT_DESK']);
    await table.closures.liftRestriction(region.as('frits'), head());
    await restrict('frits');
  });

  test('is told to nobody else, and past the services no case is closed to the whole desk', async () => {
    for (const { name, as } of (await strangersTo(region)).filter((each) => !each.name.startsWith('frits'))) {
      const shown = (await table.closures.ofCases(as(), [caseId])).get(caseId)?.answerers ?? [];
      expect({ name, shown }).toEqual({ name, shown: [] });
    }
    const rows = await table.tenants.run(region.as('frits'), { action: 'test' }, async (tx) => [
      ...(await answerersOf(tx, [caseId])),
      ...(await unansweredCases(tx, 10)).filter(({ id }) => id === caseId),
    ]);
    expect(rows).toHaveLength(2);
    const bare = prepared(
      'test.restrict.bare',
      `insert into cases.case_restrictions (tenant_id, id, case_id, keepers, reason, set_by, set_at)
       values ((select sec.t()), uuidv4(), $1::uuid, array[(select sec.m())], 'x', (select sec.m()), now())`,
    );
    await expect(
      table.tenants.run(region.as('frits'), { action: 'test' }, (tx) => tx.write(bare, [caseId])),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

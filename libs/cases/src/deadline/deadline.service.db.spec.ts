import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { aMeasure } from '../plan/testing/a-measure.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

const REASON = 'Kanarie-reden.';
/** A day on which the measures of these tests are due within a week. */
const NEAR = '2026-03-05T09:00:00Z';

describe('a measure that is due', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const head = () => ({ idempotencyKey: newId(), caseId });
  const involve = (subject: string, changes: object = {}) =>
    table.involvements.involve(region.as('noor'), {
      ...head(),
      memberId: region.member(subject),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
      ...changes,
    });
  const leave = async (subject: string) => {
    const rows = (await table.involvements.ofCases(region.as('noor'), [caseId])).get(caseId) ?? [];
    const record = rows.find(({ member }) => member.id === globalId('member', region.member(subject)));
    const involvementId = (record?.id ?? '').slice('involvement_'.length) as Uuid;
    await table.involvements.end(region.as('noor'), { ...head(), involvementId, reason: REASON });
  };
  const letLeilaRead = () =>
    table.access.give(region.as('noor'), {
      ...head(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
  const plan = (owner: string) =>
    table.measures.write(
      region.as('noor'),
      aMeasure(table, caseId, { ownerId: region.member(owner), dueOn: asDay('2026-03-09') }),
    );
  const waitsFor = async (...subjects: string[]): Promise<string[]> => {
    const found = [];
    for (const subject of subjects) {
      const items = await table.tenants.run(region.as(subject), { action: 'test' }, (tx) =>
        table.deadlines.waiting(tx),
      );
      if (items.some(({ about, reason }) => about?.id === caseId && reason === 'MEASURE_DUE')) found.push(subject);
    }
    return found;
  };
  const unreadOf = async (subject: string) =>
    (await table.planReading.ofCases(region.as(subject), [caseId])).get(caseId)?.measuresWithoutReader;

  test('waits for its owner alone, while they read the plan', async () => {
    await involve('frits');
    await plan('frits');
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'frits', 'sven', 'anne')).toEqual(['frits']);
    expect(await unreadOf('noor')).toEqual([]);
  });

  test('waits for the case manager when the owner has left the case', async () => {
    await involve('frits');
    await plan('frits');
    await leave('frits');
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'frits', 'sven', 'anne')).toEqual(['noor']);
    expect(await unreadOf('noor')).toHaveLength(1);
  });

  test('waits for the case manager when the owner is kept away, has no seat or a restriction shuts them out', async () => {
    await involve('frits');
    await plan('frits');
    await table.closures.block(region.as('noor'), { ...head(), memberId: region.member('frits'), reason: REASON });
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'frits')).toEqual(['noor']);
    const lift = 'update cases.case_blocks set lifted_at = now(), lifted_by = $2 where case_id = $1';
    await region.database.sql(lift, [caseId, region.member('noor')]);
    expect(await waitsFor('noor', 'frits')).toEqual(['frits']);
    await region.database.sql('update directory.members set active = false where id = $1', [region.member('frits')]);
    expect(await waitsFor('noor')).toEqual(['noor']);
    await region.database.sql('update directory.members set active = true where id = $1', [region.member('frits')]);
    await table.closures.restrict(region.as('noor'), { ...head(), keepers: [region.member('noor')], reason: REASON });
    expect(await waitsFor('noor', 'frits')).toEqual(['noor']);
  });

  test('waits for the case manager when the access of the owner has ended, by the clock alone', async () => {
    await letLeilaRead();
    await plan('leila');
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'leila')).toEqual(['leila']);
    expect(await unreadOf('leila')).toEqual([]);
    await table.setNow('2026-06-30T09:00:00Z');
    expect(await waitsFor('noor', 'leila')).toEqual(['noor']);
    expect(await unreadOf('noor')).toHaveLength(1);
  });

  test('waits for the new manager when the case has moved to another municipality', async () => {
    await plan('noor');
    const words = { reason: REASON, subsidiarity: REASON, keepGrants: [] };
    await table.handovers.offer(region.as('noor'), { ...head(), memberId: region.member('anne'), ...words });
    const [handover] = await region.database.sql<{ id: Uuid }>('select id from cases.handovers where case_id = $1', [
      caseId,
    ]);
    const handoverId = handover?.id ?? newId();
    await table.handovers.accept(region.as('anne'), { ...head(), handoverId });
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'anne')).toEqual(['anne']);
    expect(await unreadOf('anne')).toHaveLength(1);
  });

  test('waits for whoever stands in for its owner too, as long as that lasts', async () => {
    await involve('frits');
    await plan('frits');
    await involve('sven', { replaces: region.member('frits'), until: asDay('2026-03-06') });
    await table.setNow(NEAR);
    expect(await waitsFor('noor', 'frits', 'sven')).toEqual(['frits', 'sven']);
    await table.setNow('2026-03-07T09:00:00Z');
    expect(await waitsFor('noor', 'frits', 'sven')).toEqual(['frits']);
  });
});

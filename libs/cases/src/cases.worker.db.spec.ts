import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onlyIds } from '@regiotafel/jobs';
import { newId, type Uuid } from '@regiotafel/kernel';
import { PoolJobs } from './pool/pool.job.js';
import { TestRegion } from './setup/testing/a-region.js';
import { COUNTS } from './setup/testing/counted.js';
import { leftWords } from './setup/testing/left-words.js';
import { SignalJobs } from './signal/signal.job.js';
import { MONDAY } from './signal/testing/a-signal.js';
import { runJobs } from './signal/testing/run-jobs.js';
import { TestWeighing } from './weighing/testing/a-table.js';
import { WeighingJobs } from './weighing/weighing.job.js';
import { CaseFileJobs } from './case-file/case-file.job.js';

describe('a signal that goes all the way', () => {
  let region: TestRegion;
  let table: TestWeighing;
  const ids: Uuid[] = [];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const jobs = () =>
    runJobs(
      region.database,
      [
        new SignalJobs(table.clock),
        new WeighingJobs(table.opening, table.ending, table.seats),
        new CaseFileJobs(table.caseOpening),
        new PoolJobs(table.pool, table.following),
      ].flatMap((each) => each.works()),
    );
  const counts = async () => (await region.database.sql(COUNTS))[0];

  /** One signal through the table by jobs alone, and everything that people write on the way. */
  const through = async (outcome: 'PERSON_CENTRED_APPROACH' | 'NO_ACTION'): Promise<void> => {
    const { id } = await table.offered();
    await jobs();
    const [weighing] = await region.database.sql<{ id: Uuid }>('select id from cases.weighings where signal_id = $1', [
      id,
    ]);
    ids.push(id, weighing?.id ?? id);
    await table.judgeAll(weighing?.id ?? id);
    await table.conclude('marit', weighing?.id ?? id, 4, outcome);
    await jobs();
    const signal = (await table.signals.byIds(region.as('noor'), [id])).get(id);
    await table.feedback.give(region.as('noor'), {
      idempotencyKey: newId(),
      signalId: id,
      version: signal?.version ?? 0,
      level: 'ASSESSED_WITH_ADVICE',
      advice: 'Kanarie-advies.',
      outcomeNeed: 'Kanarie-noodzaak.',
    });
  };

  test('is weighed, opens a case and lies in the pool by events that hold ids and codes only', async () => {
    await through('PERSON_CENTRED_APPROACH');
    const [opened] = await region.database.sql<{ id: Uuid }>('select id from cases.case_files');
    const caseId = opened?.id ?? newId();
    await table.plans.writeGoals(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      planVersion: 1,
      goals: [{ id: null, lifeDomain: 'FAMILY', text: 'Kanarie-doel', reachedOn: null }],
    });
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
    await through('NO_ACTION');
    const all = { weighings: 2, places: 6, keys: 2, cases: 1, involvements: 1, cards: 1, last: 2 };
    expect(await counts()).toMatchObject(all);
    const events = await region.database.sql<{ payload: object }>('select payload from cases.outbox');
    expect(events.map(({ payload }) => onlyIds(payload))).toHaveLength(events.length);
  });

  test('has every event act once, also when all of them come again, in order and in reverse', async () => {
    const before = await counts();
    for (const order of ['created_at', "timestamptz '2026-01-01' - (created_at - timestamptz '2026-01-01')"]) {
      await region.database.sql(`update cases.outbox set relayed_at = null, created_at = ${order}`);
      await jobs();
      expect(await counts()).toEqual(before);
    }
  });

  test('leaves no word that people wrote readable in any table, log or queue', async () => {
    const { tables: looked, found } = await leftWords(region.database, ['Kanarie', 'kanarie']);
    for (const table_ of ['judgements', 'weighing_conclusions', 'case_plans', 'feedbacks', 'outbox'])
      expect(looked).toContain(`cases.${table_}`);
    expect(found).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Day, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { PlanHeadings } from './plan-heading.service.js';

const WORDS = 'Kanarie-maatregel: een meldplicht op dinsdag.';

describe('the headings of a plan', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let headings: PlanHeadings;
  let strangers: readonly Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    headings = new PlanHeadings(table.tenants, table.cases, table.sealing);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    await table.measures.write(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      measureId: null,
      version: null,
      goalId: null,
      kind: null,
      title: WORDS,
      nature: 'LIMITING',
      track: 'ADMINISTRATIVE',
      lifeDomain: 'HOUSING',
      ownerId: region.member('noor'),
      startsOn: '2026-03-03' as Day,
      dueOn: '2026-04-03' as Day,
      necessity: 'Kanarie-noodzaak.',
      basis: 'Kanarie-grond.',
    });
  });
  afterAll(() => region.database.close());

  const give = (subject: string, changes: object = {}) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'COORDINATION_PGA',
      fieldSets: ['PLAN_HEADINGS'],
      necessity: 'Kanarie: hij houdt de partners bij elkaar.',
      subsidiarity: 'Kanarie: minder gaat niet.',
      ...changes,
    });
  const read = async (as = region.as('karim')) => (await headings.ofCases(as, [caseId])).get(caseId) ?? null;

  test('are who does what kind of measure by when, until the last day of that access', async () => {
    expect(await read()).toBeNull();
    const { validUntil } = await give('karim');
    const reader = region.as('karim');
    const [heading, ...others] = (await read(reader)) ?? [];
    expect(others).toEqual([]);
    expect(heading).toEqual({
      id: expect.stringMatching(/^measure_/),
      nature: 'LIMITING',
      lifeDomain: 'HOUSING',
      owner: { id: `member_${region.member('noor')}` },
      startsOn: '2026-03-03' as Day,
      dueOn: '2026-04-03' as Day,
      status: 'PLANNED',
    });
    const logged = await region.database.sql(
      `select 1 from evidence.processing_log l join cases.case_files c on c.subject_id = l.subject_id
       where l.operation_id = $1 and l.tenant_id = c.tenant_id and c.id = $2`,
      [reader.operation, caseId],
    );
    expect(logged).toHaveLength(1);
    await table.setNow(validUntil);
    expect(await read()).toBeNull();
  });

  test('open no word of the plan, in the database neither', async () => {
    await give('karim');
    expect((await table.planReading.ofCases(region.as('karim'), [caseId])).size).toBe(0);
    const select = (columns: string) =>
      table.tenants.run(region.as('karim'), { action: 'attack' }, (tx) =>
        tx.read(prepared(`test.headings.${columns}`, `select ${columns} from cases.plan_measures where case_id = $1`), [
          caseId,
        ]),
      );
    expect(await select('id')).toEqual([]);
    const may = await region.database.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'cases' and table_name = 'plan_measures'
         and has_column_privilege('rt_lookup', 'cases.plan_measures', column_name, 'SELECT')`,
    );
    const words = ['sealed', 'words', 'necessity', 'basis', 'kind', 'track'];
    expect(may.filter(({ column_name }) => words.includes(column_name))).toEqual([]);
  });

  test('are given for coordination alone, which gives no plan', async () => {
    const refusal = { fields: [{ path: 'fieldSets', code: 'NOT_ALLOWED' }] };
    await expect(give('karim', { fieldSets: ['PLAN'] })).rejects.toMatchObject(refusal);
    await expect(give('bram', { purpose: 'EXPERT_ADVICE_PGA' })).rejects.toMatchObject(refusal);
  });

  test('are nobody’s without that access: whoever reads the plan, a colleague, another tenant, who was given something else', async () => {
    await give('karim');
    await give('bram', { purpose: 'EXPERT_ADVICE_PGA', fieldSets: ['PLAN'] });
    for (const subject of ['noor', 'bram', 'frits', 'sven', 'marit'])
      expect({ subject, read: await read(region.as(subject)) }).toEqual({ subject, read: null });
    for (const { name, as } of strangers) expect({ name, read: await read(as()) }).toEqual({ name, read: null });
  });

  test('are taken away at once by a conflict of interest and when access is taken back', async () => {
    const { id } = await give('karim');
    const grantId = id.slice('grant_'.length) as Uuid;
    await table.access.revoke(region.as('noor'), { idempotencyKey: newId(), grantId, reason: 'LEFT' });
    expect(await read()).toBeNull();
    await give('karim');
    const block = { idempotencyKey: newId(), caseId, memberId: region.member('karim'), reason: 'Kanarie: buurman.' };
    await table.closures.block(region.as('noor'), block);
    expect(await read()).toBeNull();
  });
});

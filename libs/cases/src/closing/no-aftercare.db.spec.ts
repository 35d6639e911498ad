import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { TestEnding } from './testing/an-ending.js';

describe('a case that closes', () => {
  let region: TestRegion;
  let table: TestEnding;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const endOf = async (caseId: Uuid) => (await table.ends.ofCases(noor(), [caseId])).get(caseId);

  test('says why there is no aftercare, in the closing and on the timeline, and all that is missing at once', async () => {
    const { caseId } = await table.opened();
    const missing = [
      { path: 'result', code: 'REQUIRED' },
      { path: 'summary', code: 'REQUIRED' },
      { path: 'noAftercare', code: 'REQUIRED' },
      { path: 'namesChecked', code: 'NAMES_NOT_CHECKED' },
    ];
    const nothing = { result: null, summary: null, noAftercare: null };
    await expect(table.close('noor', caseId, { ...nothing, lesson: 'Vroeg bellen helpt.' })).rejects.toMatchObject({
      fields: missing,
    });
    await table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: asDay('2026-04-01') });
    await expect(table.close('noor', caseId, { noAftercare: null })).rejects.toMatchObject({
      fields: [{ path: 'noAftercare', code: 'REQUIRED' }],
    });
    const noAftercare = 'Kanarie: hij woont nu elders met hulp.';
    await table.close('noor', caseId, { noAftercare });
    expect((await endOf(caseId))?.closing.closings).toMatchObject([{ noAftercare, summary: 'Kanarie-slot.' }]);
    const timeline = new TimelineService(table.tenants, table.cases, table.sealing);
    const told = async (subject: string) =>
      (await timeline.ofCases(region.as(subject), [caseId], { first: 20 }))
        .get(caseId)
        ?.edges.flatMap(({ node }) => (node.what === 'CLOSED' ? [node.noAftercare] : []));
    expect(await told('noor')).toEqual([noAftercare]);
    for (const subject of ['sven', 'karim', 'leila', 'anne'])
      expect({ subject, told: (await told(subject)) ?? [] }).toEqual({ subject, told: [] });
  });

  test('asks for no reason after aftercare, and the database keeps both', async () => {
    const { caseId } = await table.opened();
    await table.startAftercare('noor', caseId);
    const criterionId = (await endOf(caseId))?.aftercare.current?.endCriteria[0]?.id.slice('criterion_'.length) as Uuid;
    await table.aftercares.meet(noor(), { ...head(caseId), criterionId });
    await expect(table.close('noor', caseId, { noAftercare: 'x' })).rejects.toMatchObject({
      fields: [{ path: 'noAftercare', code: 'NOT_ALLOWED' }],
    });
    await table.close('noor', caseId);
    expect((await endOf(caseId))?.closing.closings).toMatchObject([{ noAftercare: null }]);
    const { caseId: other } = await table.opened();
    const bare = prepared(
      'test.close.bare',
      `insert into cases.case_closings (tenant_id, id, case_id, result, retention_class, retained_from, retained_until, sealed, decided_by, decided_at)
       values ((select sec.t()), uuidv4(), $1::uuid, 'NO_GROUND', 'CASE_FILE', now(), now() + interval '1 year', 'x', (select sec.m()), now())`,
    );
    await expect(
      table.tenants.run(noor(), { action: 'attack' }, (tx) => tx.write(bare, [other])),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { freshCases } from './case-file.store.js';

describe('what a case asks of its manager', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const due = (subject: string, caseId: Uuid) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
      (await table.deadlines.waiting(tx)).filter(({ about }) => about?.id === caseId).map(({ reason }) => reason),
    );

  test('is to look again whether the person can be told, on the day of the offer, until the plan says so', async () => {
    const { told } = table;
    table.told = {};
    const { caseId } = await table.opened();
    table.told = told;
    await table.setNow('2026-03-14T09:00:00Z');
    expect(await due('noor', caseId)).toEqual(['PERSON_TO_INFORM']);
    const said = { personView: null, parentsView: null, isInformed: true, because: null, lookAgainOn: null };
    await table.plans.writeViews(noor(), { ...head(caseId), planVersion: 1, ...said });
    expect(await due('noor', caseId)).toEqual([]);
  });

  test('stands with whoever replaces them during leave too, until that ends', async () => {
    const { caseId } = await table.opened();
    await table.setNow('2026-03-03T09:00:00Z');
    const fresh = (subject: string) =>
      table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
        (await freshCases(tx, 100)).some(({ id }) => id === caseId),
      );
    expect([await fresh('noor'), await fresh('sven')]).toEqual([true, false]);
    const leave = {
      from: null,
      until: asDay('2026-03-20'),
      replaces: region.member('noor'),
      reason: 'Kanarie: verlof.',
    };
    const sven = { memberId: region.member('sven'), part: 'CASE_MANAGER' as const };
    await table.involvements.involve(noor(), { ...head(caseId), ...sven, ...leave });
    expect([await fresh('noor'), await fresh('sven')]).toEqual([true, true]);
    await table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: asDay('2026-03-16') });
    await table.setNow('2026-03-12T09:00:00Z');
    for (const subject of ['noor', 'sven'])
      expect([subject, await due(subject, caseId)]).toEqual([subject, ['PLAN_TO_REVIEW']]);
    await table.setNow('2026-03-21T09:00:00Z');
    expect(await due('noor', caseId)).toEqual(['PLAN_TO_REVIEW']);
    expect(await due('sven', caseId)).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

describe('the end of an aftercare', () => {
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

  test('asks for what was agreed on the end of the aftercare, also when the case went back to work', async () => {
    const { caseId } = await table.opened();
    const resume = (endCriteriaSettledBecause: string | null) =>
      table.aftercares.resume(noor(), { ...head(caseId), endCriteriaSettledBecause });
    await table.startAftercare('noor', caseId, { endCriteria: ['Kanarie: werk.', 'Kanarie: rust.'] });
    await resume(null);
    await expect(table.close('noor', caseId)).rejects.toMatchObject({
      code: 'END_CRITERIA_OPEN',
      params: { count: 2 },
    });
    await expect(table.startAftercare('noor', caseId)).rejects.toMatchObject({ code: 'END_CRITERIA_OPEN' });
    const [work] = (await endOf(caseId))?.aftercare.current?.endCriteria ?? [];
    const criterionId = work?.id.slice('criterion_'.length) as Uuid;
    await table.aftercares.meet(noor(), { ...head(caseId), criterionId });
    await expect(table.close('noor', caseId)).rejects.toMatchObject({ params: { count: 1 } });
    await table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: asDay('2026-04-01') });
    await resume('Kanarie: het gezin is verhuisd.');
    expect((await endOf(caseId))?.aftercare.current?.endCriteria).toMatchObject([
      { metAt: expect.any(Date), settledBecause: null },
      { metAt: null, settledBecause: 'Kanarie: het gezin is verhuisd.', settledBy: { id: expect.any(String) } },
    ]);
    await table.caseSteps.monitor(noor(), { ...head(caseId), reviewOn: asDay('2026-04-01') });
    await expect(resume('Niets open.')).rejects.toMatchObject({
      fields: [{ path: 'endCriteriaSettledBecause', code: 'NOT_ALLOWED' }],
    });
    await table.close('noor', caseId);
  });

  test('is looked at again after the latest contact, whenever that was written down', async () => {
    const { caseId } = await table.opened();
    await table.startAftercare('noor', caseId, { everyDays: 14 });
    const contact = (heldOn: string) =>
      table.aftercares.recordContact(noor(), { ...head(caseId), heldOn, way: 'PHONE', reached: true, note: null }).then(
        () => 'taken',
        ({ fields }) => fields,
      );
    const dueOn = async () =>
      (
        await region.database.sql<{ on: string }>(
          `select (deadline at time zone 'Europe/Amsterdam')::date::text as on from cases.case_deadlines
           where case_id = $1 and kind = 'CONTACT_DUE' and ended_at is null`,
          [caseId],
        )
      ).map(({ on }) => on);
    await table.setNow('2026-03-20T09:00:00Z');
    expect(await contact('2026-03-18')).toBe('taken');
    expect(await contact('2026-03-09')).toBe('taken');
    expect(await dueOn()).toEqual(['2026-04-01']);
    expect((await endOf(caseId))?.aftercare.current?.nextContactOn).toBe('2026-04-01');
    const early = [{ path: 'heldOn', code: 'BEFORE_AFTERCARE' }];
    expect(await contact('2026-03-01')).toEqual(early);
    expect(await contact('2019-03-01')).toEqual(early);
    expect(await contact('2026-03-21')).toEqual([{ path: 'heldOn', code: 'IN_THE_FUTURE' }]);
    expect(await contact('2026-03-02')).toBe('taken');
    expect(await dueOn()).toEqual(['2026-04-01']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { aLimit, aMeasure } from './testing/a-measure.js';

describe('a measure of a plan', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const measuresOf = async (caseId: Uuid) => (await table.planReading.ofCases(noor(), [caseId])).get(caseId)?.measures;

  test('keeps what started the measure it is: a help that runs does not become a limit, nor a limit another one', async () => {
    const { caseId } = await table.opened();
    await table.measures.write(noor(), aMeasure(table, caseId));
    const [help] = (await measuresOf(caseId)) ?? [];
    const measureId = help?.id.slice('measure_'.length) as Uuid;
    const start = { idempotencyKey: newId(), caseId, measureId, version: 1, step: 'START' as const };
    await table.measures.move(noor(), start);
    const anew = (changes: object, version = 2) =>
      table.measures.write(noor(), aMeasure(table, caseId, { measureId, version, ...changes })).then(
        () => 'taken',
        ({ code, fields }) => fields?.map(({ path }: { path: string }) => path) ?? code,
      );
    const { nature, track, kind, title, necessity, basis } = aLimit(table, caseId);
    expect(await anew({ nature, track, kind, title, necessity, basis })).toEqual([
      'nature',
      'track',
      'kind',
      'title',
      'necessity',
      'basis',
    ]);
    expect(await anew({ startsOn: asDay('2026-03-03'), dueOn: asDay('2026-12-01') })).toEqual(['startsOn', 'dueOn']);
    expect(await anew({ title }, 1)).toBe('CONFLICT');
    expect(await measuresOf(caseId)).toMatchObject([{ status: 'RUNNING', nature: 'SUPPORTING', version: 2 }]);
    expect(await anew({ lifeDomain: 'MENTAL_HEALTH' })).toBe('taken');
    expect(await measuresOf(caseId)).toMatchObject([
      { title: help?.title, lifeDomain: 'MENTAL_HEALTH', status: 'RUNNING', version: 3 },
    ]);
  });

  test('is not given to somebody involved whom a conflict of interest keeps away', async () => {
    const { caseId } = await table.opened();
    await table.involvements.involve(noor(), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('sven'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: 'Kanarie.',
    });
    const ownerId = region.member('sven');
    await table.measures.write(noor(), aMeasure(table, caseId, { ownerId }));
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('sven'),
      reason: 'Kanarie.',
    });
    await expect(table.measures.write(noor(), aMeasure(table, caseId, { ownerId }))).rejects.toMatchObject({
      fields: [{ path: 'ownerId', code: 'OWNER_CANNOT_READ' }],
    });
  });

  test('tells nothing of health or offences in the clear, and is read as it was written', async () => {
    const { caseId } = await table.opened();
    const wanted = aLimit(table, caseId, { lifeDomain: 'ADDICTION' });
    await table.measures.write(noor(), wanted);
    const { kind, track, basis, lifeDomain } = wanted;
    expect(await measuresOf(caseId)).toMatchObject([{ kind, track, basis, lifeDomain }]);
    const [row] = await region.database.sql<{ row: string }>(
      'select m::text as row from cases.plan_measures m where m.case_id = $1',
      [caseId],
    );
    for (const word of [kind, track, basis, lifeDomain]) expect(row?.row).not.toContain(word);
  });

  test('is refused when the plan is full, also to the second of two who plan the last one', async () => {
    const { caseId } = await table.opened();
    await table.measures.write(noor(), aMeasure(table, caseId));
    await region.database.sql(
      `insert into cases.plan_measures (tenant_id, id, case_id, nature, track, life_domain, owner_tenant_id, owner_id, starts_on, due_on, status,
         sealed, written_by, written_at)
       select tenant_id, uuidv4(), case_id, nature, 'SOCIAL', 'FAMILY', owner_tenant_id, owner_id, starts_on, due_on, 'PLANNED', 'x', written_by,
         written_at from cases.plan_measures, generate_series(1, 198) where case_id = $1`,
      [caseId],
    );
    const later = { startsOn: asDay('2026-05-01') };
    const answers = await Promise.all(
      [aLimit(table, caseId, later), aLimit(table, caseId, later)].map((wanted) =>
        table.measures.write(noor(), wanted).then(
          () => 'taken',
          ({ code, params }) => ({ code, params }),
        ),
      ),
    );
    expect(answers).toHaveLength(2);
    expect(answers).toContain('taken');
    expect(answers).toContainEqual({ code: 'MEASURES_FULL', params: { max: 200 } });
    const [count] = await region.database.sql('select count(*)::int as n from cases.plan_measures where case_id = $1', [
      caseId,
    ]);
    expect(count).toEqual({ n: 200 });
  });
});

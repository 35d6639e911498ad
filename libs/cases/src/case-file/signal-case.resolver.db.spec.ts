import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

describe('the way from a signal to its case', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const caseOf = async (who: Actor, signalId: Uuid) =>
    (await table.cases.bySignals(who, [signalId])).get(signalId)?.row.id ?? null;
  const opened = async (): Promise<{ signalId: Uuid; caseId: Uuid }> => {
    const { caseId } = await table.opened();
    const [row] = await region.database.sql<{ signal_id: Uuid }>(
      'select signal_id from cases.case_files where id = $1',
      [caseId],
    );
    if (!row) throw new Error('no case was opened');
    return { caseId, signalId: row.signal_id };
  };

  test('is open to who works on the case, and to no colleague, table or stranger', async () => {
    const { signalId, caseId } = await opened();
    expect(await caseOf(region.as('noor'), signalId)).toBe(caseId);
    for (const subject of ['sven', 'frits', 'karim', 'marit', 'bram', 'leila'])
      expect({ subject, found: await caseOf(region.as(subject), signalId) }).toEqual({ subject, found: null });
    for (const { name, as } of await strangersTo(region))
      expect({ name, found: await caseOf(as(), signalId) }).toEqual({ name, found: null });
  });

  test('closes with the involvement', async () => {
    const { signalId, caseId } = await opened();
    const until = '2026-03-09T09:00:00Z';
    await region.database.sql('update cases.involvements set until = $2 where case_id = $1', [caseId, until]);
    await table.setNow('2026-03-09T08:59:59Z');
    expect(await caseOf(region.as('noor'), signalId)).toBe(caseId);
    await table.setNow(until);
    expect(await caseOf(region.as('noor'), signalId)).toBeNull();
  });

  test('is not there for an outcome that opens no case', async () => {
    const { signalId } = await table.concluded('REGULAR_CARE');
    expect(await caseOf(region.as('noor'), signalId)).toBeNull();
  });
});

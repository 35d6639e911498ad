import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { TenantTx } from '@regiotafel/tenancy';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { TestRegion } from './testing/a-region.js';

describe('what is asked of many at once', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => region.database.close());

  /** How many statements read something, of one and of all, with how many answers there were. */
  const statements = async <Id>(
    ids: readonly Id[],
    ask: (some: readonly Id[]) => Promise<ReadonlyMap<string, unknown>>,
  ) => {
    const counts: number[] = [];
    for (const some of [ids.slice(0, 1), ids]) {
      const reads = jest.spyOn(TenantTx.prototype, 'read');
      expect((await ask(some)).size).toBe(some.length);
      counts.push(reads.mock.calls.length);
      reads.mockRestore();
    }
    return counts;
  };

  test('birth dates of cases are read together', async () => {
    const cases = [(await table.opened()).caseId, (await table.opened()).caseId];
    const [one, all] = await statements(cases, (some) => table.caseParts.birthDates(region.as('noor'), some));
    expect(all).toBe(one);
  });

  test('what somebody is called in for is read together', async () => {
    const { cardId } = await table.opened();
    const requests = [newId(), newId(), newId()];
    const called = [region.member('leila')];
    for (const sourceId of requests)
      await table.calledIn.keep(region.system(region.id), {
        source: 'REQUEST',
        sourceId,
        cardId,
        version: 2,
        called,
        ended: [],
      });
    const [one, all] = await statements(requests, (some) => table.calledIn.byIds(region.as('leila'), some));
    expect(all).toBe(one);
  });

  test('who may come instead is read for the whole table', async () => {
    const { weighingId } = await table.laid();
    const weighing = (await table.weighings.byIds(region.as('karim'), [weighingId])).get(weighingId);
    const seats = (weighing?.members ?? []).map(({ seat }) => seat);
    expect(seats.length).toBeGreaterThan(1);
    const [one, all] = await statements(seats, (some) => table.seats.replacements(region.as('karim'), some));
    expect(all).toBe(one);
  });
});

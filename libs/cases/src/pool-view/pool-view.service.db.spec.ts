import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { newId } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { KeepPoolView } from './pool-view.input.js';

describe('a view of the pool', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const wish = (changes: object = {}) =>
    parse(KeepPoolView, {
      idempotencyKey: newId(),
      name: 'Deze week',
      search: 'weergave=week',
      columns: ['nummer', 'termijn'],
      ...changes,
    });
  const keep = (subject: string, changes: object = {}) => table.poolViews.keep(region.as(subject), wish(changes));
  const names = async (subject: string) => (await table.poolViews.all(region.as(subject))).map(({ name }) => name);
  const remove = (subject: string, viewId: string, version: number) =>
    table.poolViews.remove(region.as(subject), {
      idempotencyKey: newId(),
      viewId: viewId.slice('view_'.length) as ReturnType<typeof newId>,
      version,
    });

  test('is kept with filters, order and columns, and is its maker’s alone', async () => {
    const made = await keep('noor', { name: 'Van Noor' });
    expect(made).toMatchObject({
      name: 'Van Noor',
      search: 'weergave=week',
      columns: ['nummer', 'termijn'],
      version: 1,
    });
    expect(await names('noor')).toEqual(['Van Noor']);
    for (const subject of ['karim', 'sven', 'anne', 'marit', 'leila', 'frits'])
      expect(await names(subject)).toEqual([]);
    const [again, other] = [await keep('noor', { viewId: made?.id, version: 1, name: 'Anders' }), made];
    expect(again).toMatchObject({ id: other?.id, name: 'Anders', version: 2 });
    await expect(keep('noor', { viewId: made?.id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await remove('noor', made?.id ?? '', 2);
    expect(await names('noor')).toEqual([]);
  });

  test('that a coordinator shares is everybody’s who reads the pool, and nobody else’s', async () => {
    const shared = await keep('karim', { name: 'Triage', isShared: true });
    for (const subject of ['karim', 'noor', 'sven', 'anne']) expect(await names(subject)).toContain('Triage');
    for (const subject of ['marit', 'bram', 'leila', 'frits']) expect(await names(subject)).toEqual([]);
    for (const { name, as } of await strangersTo(region)) {
      if (name.startsWith('anne') || name.startsWith('koen')) continue;
      expect([name, await table.poolViews.all(as())]).toEqual([name, []]);
    }
    await expect(keep('noor', { viewId: shared?.id, version: 1, name: 'Weg' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(remove('noor', shared?.id ?? '', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(keep('noor', { isShared: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('holds no text that could name a person', () => {
    for (const search of ['zoek=Jansen', 'notitie=Jansen', 'zoek=RT-2026 Jansen'])
      expect(() => wish({ search })).toThrow(
        expect.objectContaining({ fields: [{ path: 'search', code: 'NOT_ALLOWED' }] }),
      );
    expect(() => wish({ columns: ['naam'] })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('is kept once per key', async () => {
    const input = wish({ name: 'Eén keer' });
    await Promise.all([1, 2].map(() => table.poolViews.keep(region.as('anne'), input)));
    expect((await names('anne')).filter((name) => name === 'Eén keer')).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { asDay, type InvalidInput } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { CasesRegionFileInput } from './setup.input.js';
import { CasesImport } from './setup.service.js';
import { TestRegion } from './testing/a-region.js';

const SOURCE = 'Invented for a test.';
const OWN = [
  { fromAge: 0, who: 'PARENTS', source: SOURCE },
  { fromAge: 18, who: 'PERSON', source: SOURCE },
];

describe('the ages of a region', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const apply = (toldAges: readonly object[]) =>
    new CasesImport(table.tenants, region.access()).apply(
      parse(CasesRegionFileInput, { ...region.file, toldAges }) as typeof region.file,
    );
  const told = async (birthDate: string) => {
    const { id } = await table.received({
      person: { name: 'Kanarie Persoon', birthDate: asDay(birthDate), address: null },
    });
    return (await table.telling.ofSignals(region.as('noor'), [id])).get(id);
  };

  test('are what the region agreed: imported whole, changed whole, and the usual ages when it agreed none', async () => {
    const ages = async () => (await table.telling.ages(region.as('frits'))).map(({ fromAge, who }) => [fromAge, who]);
    const usual = [
      [0, 'PARENTS'],
      [12, 'BOTH'],
      [16, 'PERSON'],
    ];
    expect(await ages()).toEqual(usual);
    expect(await apply(OWN)).toBe(2);
    expect(await table.telling.ages(region.as('bram'))).toEqual(OWN);
    expect(await apply(OWN)).toBe(0);
    expect(await told('2010-03-02')).toBe('PARENTS');
    expect((await table.telling.ages(elsewhere.as('frits'))).map(({ fromAge }) => fromAge)).toEqual([0, 12, 16]);
    expect(await apply([])).toBe(2);
    expect(await ages()).toEqual(usual);
  });

  test('begin at birth and rise, and are set by the operator alone', async () => {
    const faults = (toldAges: readonly object[]) => {
      try {
        return [parse(CasesRegionFileInput, { ...region.file, toldAges })];
      } catch (error) {
        return (error as InvalidInput).fields;
      }
    };
    const wrong = [{ path: 'toldAges', code: 'INCOMPLETE' }];
    expect([faults(OWN.toReversed()), faults(OWN.slice(1)), faults([...OWN, ...OWN])]).toEqual([wrong, wrong, wrong]);
    const put = prepared(
      'test.told_ages.put',
      `insert into cases.told_ages values ((select sec.r()), 21, 'PERSON', 'X')`,
    );
    for (const subject of ['noor', 'karim'])
      await expect(
        table.tenants.run(region.as(subject), { action: 'test' }, (tx) => tx.write(put)),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

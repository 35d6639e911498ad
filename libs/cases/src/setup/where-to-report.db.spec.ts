import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import type { InvalidInput } from '@regiotafel/kernel';
import { prepared, type Tenants } from '@regiotafel/tenancy';
import { CasesRegionFileInput } from './setup.input.js';
import { CasesImport } from './setup.service.js';
import { TestRegion } from './testing/a-region.js';
import { WhereToReport } from '../intake/where-to-report.service.js';

const POINT = {
  nameNl: 'Meldpunt',
  nameEn: 'Reporting desk',
  phone: '0900-9011',
  hoursNl: 'Werkdagen 9.00-17.00 uur',
  hoursEn: 'Working days 9:00-17:00',
  onDuty: false,
};
const DUTY = { ...POINT, nameNl: 'Piket', nameEn: 'On call', phone: '0900-9012', onDuty: true };

describe('the page of where to report', () => {
  let region: TestRegion;
  let tenants: Tenants;
  let where: WhereToReport;

  const withContacts = (contacts: readonly object[], ofRegion: readonly object[] = []) => ({
    ...region.file,
    region: { ...region.file.region, contacts: ofRegion },
    municipalities: region.file.municipalities.map((each, at) => (at === 0 ? { ...each, contacts } : each)),
  });
  const apply = (file: object) =>
    new CasesImport(tenants, region.access()).apply(parse(CasesRegionFileInput, file) as typeof region.file);

  beforeAll(async () => {
    region = await TestRegion.open();
    tenants = region.database.tenants('cases');
    where = new WhereToReport(tenants);
  });
  afterAll(() => region.database.close());

  test('begins with the numbers for acute danger, and is there where the form is open, for partners and off', async () => {
    const pages = [];
    for (const name of ['lindehoven', 'heidervoort', 'meerwolde']) pages.push(await where.read(region.slug(name)));
    for (const page of pages)
      expect(page?.emergency.map(({ phone }) => phone)).toEqual(['112', '0900-8844', '0800-2000']);
    expect(pages.map((page) => [page?.formIsOpen, page?.phone])).toEqual([
      [true, '0900-9001'],
      [false, '0900-9002'],
      [false, '0900-9007'],
    ]);
  });

  test('is not there for what is no municipality', async () => {
    for (const slug of ['nowhere', '', region.file.region.slug, "' or 1=1 --"])
      expect(await where.read(slug)).toBeNull();
  });

  test('shows the numbers of the municipality and of its region, in the order of the file, imported once', async () => {
    const file = withContacts([POINT, DUTY], [DUTY]);
    expect(await apply(file)).toBe(3);
    expect(await apply(file)).toBe(0);
    expect(await where.read(region.slug('lindehoven'))).toMatchObject({
      region: region.file.region.slug,
      contacts: [POINT, DUTY],
      regionContacts: [DUTY],
    });
    expect(await where.read(region.slug('heidervoort'))).toMatchObject({ contacts: [], regionContacts: [DUTY] });
    expect(await apply(withContacts([DUTY], [DUTY]))).toBe(2);
    expect((await where.read(region.slug('lindehoven')))?.contacts).toEqual([DUTY]);
  });

  test('takes no number that cannot be called, and says every wrong field at once', () => {
    const faults = (input: unknown) => {
      try {
        return [parse(CasesRegionFileInput, input)];
      } catch (error) {
        return (error as InvalidInput).fields.map(({ path }) => path);
      }
    };
    expect(faults(withContacts([{ ...POINT, phone: '12', nameEn: ' ' }], [{}]))).toEqual([
      'region.contacts.0.nameNl',
      'region.contacts.0.nameEn',
      'region.contacts.0.phone',
      'region.contacts.0.hoursNl',
      'region.contacts.0.hoursEn',
      'region.contacts.0.onDuty',
      'municipalities.0.contacts.0.nameEn',
      'municipalities.0.contacts.0.phone',
    ]);
  });

  test('is put up by the operator alone, and no other region sees its numbers', async () => {
    const elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    const all = prepared<object>('test.contacts', 'select * from cases.contact_points');
    expect((await tenants.read(elsewhere.as('noor'), { action: 'test' }, all)).rows).toEqual([]);
    const put = prepared(
      'test.contacts.put',
      `insert into cases.contact_points values ((select sec.t()), 9, 'X', 'X', 'X', 'X', 'X', true)`,
    );
    for (const subject of ['noor', 'karim'])
      await expect(
        tenants.run(region.as(subject), { action: 'attack' }, (tx) => tx.write(put, [])),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

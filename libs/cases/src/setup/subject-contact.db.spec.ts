import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import type { InvalidInput } from '@regiotafel/kernel';
import { prepared, type Tenants } from '@regiotafel/tenancy';
import { CasesRegionFileInput } from './setup.input.js';
import { CasesImport } from './setup.service.js';
import { TestRegion } from './testing/a-region.js';
import { SubjectContactService } from '../subject-contact/subject-contact.service.js';

const MAYOR = {
  regime: 'WET_PGA',
  nameNl: 'De burgemeester',
  nameEn: 'The mayor',
  email: 'privacy@lindehoven.example',
  phone: '0900-9001',
};
const TABLE = { ...MAYOR, nameNl: 'De regio', nameEn: 'The region', email: 'privacy@regio.example' };

describe('the contact of a data subject', () => {
  let region: TestRegion;
  let tenants: Tenants;
  let contacts: SubjectContactService;

  const withContacts = (ofMunicipality: readonly object[], ofRegion: readonly object[]) => ({
    ...region.file,
    region: { ...region.file.region, subjectContacts: ofRegion },
    municipalities: region.file.municipalities.map((each, at) =>
      at === 0 ? { ...each, subjectContacts: ofMunicipality } : each,
    ),
  });
  const apply = (file: object) =>
    new CasesImport(tenants, region.access()).apply(parse(CasesRegionFileInput, file) as typeof region.file);
  const told = async (name: string) =>
    (await contacts.read(region.slug(name)))?.contacts.map(({ regime, nameNl }) => [regime, nameNl]);

  beforeAll(async () => {
    region = await TestRegion.open();
    tenants = region.database.tenants('cases');
    contacts = new SubjectContactService(tenants);
  });
  afterAll(() => region.database.close());

  test('is told per law of the region, by the municipality before its partnership', async () => {
    expect(await told('lindehoven')).toEqual([
      ['WET_PGA', null],
      ['AVG', null],
    ]);
    const file = withContacts([MAYOR], [TABLE, { ...TABLE, regime: 'AVG' }]);
    expect(await apply(file)).toBe(3);
    expect(await apply(file)).toBe(0);
    expect(await told('lindehoven')).toEqual([
      ['WET_PGA', 'De burgemeester'],
      ['AVG', 'De regio'],
    ]);
    expect(await told('heidervoort')).toEqual([
      ['WET_PGA', 'De regio'],
      ['AVG', 'De regio'],
    ]);
    expect(await apply(withContacts([], [TABLE]))).toBe(2);
    expect(await told('lindehoven')).toEqual([
      ['WET_PGA', 'De regio'],
      ['AVG', null],
    ]);
  });

  test('is not there for what is no municipality, and no law is named twice', async () => {
    for (const slug of ['nowhere', '', region.file.region.slug]) expect(await contacts.read(slug)).toBeNull();
    const faults = () => {
      try {
        return [parse(CasesRegionFileInput, withContacts([MAYOR, MAYOR], [{ ...TABLE, email: 'no', phone: '1' }]))];
      } catch (error) {
        return (error as InvalidInput).fields.map(({ path }) => path);
      }
    };
    expect(faults()).toEqual([
      'region.subjectContacts.0.email',
      'region.subjectContacts.0.phone',
      'municipalities.0.subjectContacts',
    ]);
  });

  test('is put up by the operator alone, and no other region sees it', async () => {
    const elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    const all = prepared<object>('test.subject_contacts', 'select * from cases.subject_contacts');
    expect((await tenants.read(elsewhere.as('noor'), { action: 'test' }, all)).rows).toEqual([]);
    const put = prepared(
      'test.subject_contacts.put',
      `insert into cases.subject_contacts values ((select sec.t()), 'WGS', 'X', 'X', 'X', 'X')`,
    );
    for (const subject of ['noor', 'karim'])
      await expect(tenants.run(region.as(subject), { action: 'test' }, (tx) => tx.write(put))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

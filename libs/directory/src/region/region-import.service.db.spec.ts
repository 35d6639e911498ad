import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OperatorDoor, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import { memberIdOf, tenantIdOf } from '../contract/ids.js';
import type { RegionFile } from '../contract/region-file.js';
import { directoryMigrations } from '../migrations.js';
import { MemberService } from '../member/member.service.js';
import { importMunicipalities } from '../municipality/municipality.service.js';
import { RegionImport } from './region-import.service.js';
import { ORGANISATIONS, THEMES } from './region.store.js';

const FILE: RegionFile = {
  region: { slug: 'testoord', name: 'Regio Testoord', phone: '0900-1', email: 'tafel@testoord.example' },
  municipalities: [
    { slug: 'berk', code: 'GM9101', name: 'Berk', inhabitants: 20_000, neighbours: [], since: '2025-01-01' },
  ],
  organisations: [
    { key: 'politie', name: 'Politie', partyType: 'POLICE', domain: 'SAFETY', tier: 'CORE', phone: '0900-2' },
  ],
  people: [
    { subject: 'ann', name: 'Ann', jobTitle: 'Coördinator', partyType: 'MUNICIPALITY', roles: ['COORDINATOR'] },
    {
      subject: 'bo',
      name: 'Bo',
      jobTitle: 'Agent',
      organisation: 'politie',
      partyType: 'POLICE',
      roles: ['WEIGHING_MEMBER'],
    },
    {
      subject: 'cas',
      name: 'Cas',
      jobTitle: 'Contactpersoon',
      municipality: 'berk',
      partyType: 'MUNICIPALITY',
      roles: ['LIAISON'],
    },
  ],
  themes: [
    { code: 'RADICALISATION', nameNl: 'Radicalisering', nameEn: 'Radicalisation', kind: 'PERSON', regime: 'WET_PGA' },
  ],
};
const ISSUER = 'https://idp.test';

describe('the import of a region', () => {
  let database: TestDatabase;
  let tenants: Tenants;
  let writer: OperatorDoor;
  const seat = (tenant: string, subject: string) => () => ({
    kind: 'SEAT' as const,
    tenantId: tenantIdOf(tenant),
    memberId: memberIdOf(tenant, subject),
    issuer: ISSUER,
    subject,
    operation: tenantIdOf('operation'),
    expires: Date.now() + 60_000,
  });

  beforeAll(async () => {
    database = await TestDatabase.open(directoryMigrations);
    tenants = database.tenants('directory');
    writer = new OperatorDoor(database.url);
    await new RegionImport(tenants, new MemberService(tenants)).apply(writer, FILE, ISSUER);
  });
  afterAll(() => database.close());

  test('sets up the partnership so that its people see it', async () => {
    const { rows, who } = await tenants.read(seat('berk', 'cas')(), { action: 'organisation.list' }, ORGANISATIONS);
    expect(rows.map((row) => row.name)).toEqual(['Politie']);
    expect(who).toMatchObject({ tenantId: tenantIdOf('berk'), regionId: tenantIdOf('testoord') });
  });

  test('changes nothing the second time, and only what differs the third', async () => {
    const imports = new RegionImport(tenants, new MemberService(tenants));
    expect(await imports.apply(writer, FILE, ISSUER)).toBe(0);
    const changed = {
      ...FILE,
      themes: FILE.themes.map((theme) => ({ ...theme, nameNl: 'Radicalisering en extremisme' })),
    };
    expect(await imports.apply(writer, changed, ISSUER)).toBe(1);
  });

  test('leaves another region with nothing to see', async () => {
    const world = new TestWorld(database);
    const stranger = await world.seat(await world.partnership('elders'), ['COORDINATOR', 'ADMIN']);
    expect((await tenants.read(stranger.as(), { action: 'x' }, ORGANISATIONS)).rows).toEqual([]);
    expect((await tenants.read(stranger.as(), { action: 'x' }, THEMES)).rows).toEqual([]);
  });
});

describe('the import of the register of municipalities', () => {
  let database: TestDatabase;
  const HEADER = 'cbs_code,name,province,inhabitants,area_km2,safety_region_code,safety_region,neighbour_cbs_codes';
  const GOOD = `${HEADER}\nGM9101,Berk,Verzonnen,20000,12.5,VR98,Testoord,GM9102\nGM9102,"Eik, en Es",Verzonnen,30000,20,VR98,Testoord,GM9101\n`;

  beforeAll(async () => {
    database = await TestDatabase.open(directoryMigrations);
  });
  afterAll(() => database.close());

  test('is all or nothing and changes nothing the second time', async () => {
    const writer = new OperatorDoor(database.url);
    const bad = `${GOOD}GM1,X,Y,1,1,VR,V,\nGM9103,,Y,1,1,VR,V,\nGM9104,X,Y,-1,1,VR,V,\n`;
    expect(await importMunicipalities(writer, bad)).toMatchObject({
      changed: 0,
      errors: [{ line: 4 }, { line: 5 }, { line: 6 }],
    });
    expect(await database.sql('select 1 from reference.municipalities')).toHaveLength(0);
    expect(await importMunicipalities(writer, GOOD)).toEqual({ total: 2, changed: 2, errors: [] });
    expect(await importMunicipalities(writer, GOOD)).toEqual({ total: 2, changed: 0, errors: [] });
  });
});

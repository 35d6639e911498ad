import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OperatorDoor } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { directoryMigrations } from '../migrations.js';
import { importMunicipalities } from './municipality.service.js';

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

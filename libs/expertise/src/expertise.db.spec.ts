import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lintCatalogue } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { expertiseMigrations } from './migrations.js';

describe('the tables of expertise', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await TestDatabase.open(expertiseMigrations);
  });
  afterAll(() => database.close());

  test('show no hole to the catalogue lint', async () => {
    const { findings } = await lintCatalogue(database.url);
    expect(findings).toEqual([]);
  });
});

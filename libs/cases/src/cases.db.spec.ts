import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestDatabase } from '@regiotafel/testing';
import { lintCatalogue } from '@regiotafel/tenancy';
import { casesMigrations } from './cases.module.js';

describe('the tables of cases', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
  });
  afterAll(() => database.close());

  test('show no hole to the catalogue lint', async () => {
    const { findings } = await lintCatalogue(database.url);
    expect(findings).toEqual([]);
  });

  test('no purpose for an offer opens identity, and each names its source', async () => {
    const purposes = await database.sql<{ field_set: string[]; serves: string[]; source: string }>(
      'select field_set, serves, source from reference.purposes',
    );
    const offers = purposes.filter(({ serves }) => serves.includes('OFFER'));
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.flatMap(({ field_set }) => field_set)).not.toContain('IDENTITY');
    expect(purposes.every(({ source }) => source.length > 20)).toBe(true);
  });

  test('knows the days on which no term ends', async () => {
    const days = await database.sql<{ day: string }>(
      `select to_char(day, 'YYYY-MM-DD') as day from reference.holidays where day between '2026-01-01' and '2026-12-31' order by day`,
    );
    expect(days.map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lintCatalogue } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { meetingsMigrations } from './migrations.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open(meetingsMigrations);
});
afterAll(() => database.close());

test('no table of this scope has a hole', async () => {
  expect((await lintCatalogue(database.url)).findings).toEqual([]);
});

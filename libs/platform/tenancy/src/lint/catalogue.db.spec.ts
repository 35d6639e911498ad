import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestDatabase } from '@regiotafel/testing';
import { attackCatalogue, type CatalogueAttack } from './attack-catalogue.js';

let database: TestDatabase;
let attack: CatalogueAttack;

beforeAll(async () => {
  database = await TestDatabase.open();
  attack = await attackCatalogue(database.url);
});
afterAll(() => database.close());

test('the schema has no hole', () => {
  expect(attack.findings).toEqual([]);
  expect(attack.tables).toBeGreaterThan(10);
});

test('every planted hole is found', () => {
  expect(attack.missed).toEqual([]);
});

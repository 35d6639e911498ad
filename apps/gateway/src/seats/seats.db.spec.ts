import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectionFor, contextKeysFor, Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import { createEdgeSessions } from '../migrations/20261125T0900-create-edge-sessions.js';
import { DatabaseSeats } from './seats.store.js';

let database: TestDatabase;
let seats: DatabaseSeats;

beforeAll(async () => {
  database = await TestDatabase.open([createEdgeSessions]);
  const connection = connectionFor('rt_edge', database.url, database.secrets);
  const contextKeys = contextKeysFor('rt_edge', database.secrets);
  seats = new DatabaseSeats(new Tenants({ connection, contextKeys, poolSize: 2 }));
});
afterAll(async () => {
  await seats.close();
  await database.close();
});

test('a seat holds until it is taken away, also for somebody who only listens', async () => {
  const world = new TestWorld(database);
  const seat = await world.seat(await world.partnership('tafel'), ['COORDINATOR']);
  expect(await seats.holds(seat.as())).toBe(true);
  await database.sql('update directory.members set active = false where id = $1', [seat.memberId]);
  expect(await seats.holds(seat.as())).toBe(false);
});

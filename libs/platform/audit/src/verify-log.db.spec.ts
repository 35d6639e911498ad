import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import { verifyLog } from './verify-log.js';

const NOTHING = prepared('test.nothing', 'select 1');
const EDITS = [
  "update evidence.audit_log set action = 'y' where id = $1",
  'update evidence.audit_log set object_id = null where id = $1',
  "update evidence.audit_log set at = at + interval '1 microsecond' where id = $1",
  "update evidence.audit_log set roles = '{DPO}' where id = $1",
];

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
  const world = new TestWorld(database);
  const seat = await world.seat(await world.partnership('tafel'), ['COORDINATOR']);
  const tenants = database.tenants('directory');
  for (let n = 0; n < EDITS.length; n += 1) {
    const operation = { action: 'x', object: { kind: 'case', id: newId() }, subjects: [newId()] };
    await tenants.read(seat.as(), operation, NOTHING);
  }
});
afterAll(() => database.close());

test('an untouched log raises no alarm', async () => {
  expect(await verifyLog(database.url)).toEqual({ rows: 2 * EDITS.length, changed: [] });
});

test('every single edit of a row is found', async () => {
  const ids = (await database.sql<{ id: string }>('select id from evidence.audit_log')).map(({ id }) => id);
  for (const [at, edit] of EDITS.entries()) await database.sql(edit, [ids[at]]);
  expect(new Set((await verifyLog(database.url)).changed)).toEqual(new Set(ids));
});

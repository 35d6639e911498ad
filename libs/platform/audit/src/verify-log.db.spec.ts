import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { AUDIT_LEAF, PROCESSING_LEAF, verifyLog } from './verify-log.js';

const NOTHING = prepared('test.nothing', 'select 1');
const ROWS = 3;
const SEED = 20_260_302;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

let database: TestDatabase;
let columns: Column[];
beforeAll(async () => {
  database = await TestDatabase.open();
  const world = new TestWorld(database);
  const seat = await world.seat(await world.partnership('tafel'), ['COORDINATOR']);
  const tenants = database.tenants('directory');
  for (let n = 0; n < ROWS; n += 1) {
    const operation = { action: 'x', object: { kind: 'case', id: newId() }, subjects: [newId()] };
    await tenants.read(seat.as(), operation, NOTHING);
  }
  columns = await database.sql<Column & Record<string, string>>(
    `select table_name as table, column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'evidence' and table_name in ('audit_log', 'processing_log') order by 1, 2`,
  );
});
afterAll(() => database.close());

test('an untouched log raises no alarm', async () => {
  expect(await verifyLog(database.url)).toEqual({ rows: 2 * ROWS, changed: [] });
});

test('every column of both logs but the leaf itself is hashed', () => {
  for (const [table, leaf] of [
    ['audit_log', AUDIT_LEAF],
    ['processing_log', PROCESSING_LEAF],
  ] as const) {
    const standing = columns.filter((column) => column.table === table && column.name !== 'leaf');
    expect(Object.keys(leaf).toSorted()).toEqual(standing.map(({ name }) => name).toSorted());
  }
});

const ORIGINS = ['API', 'API_LOOPBACK', 'API_PRIVATE', 'API_PUBLIC', 'JOB', 'IMPORT'];
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

/** A random value of a column's type, as PostgreSQL reads it. */
const valueOf = ({ name, type }: Column): fc.Arbitrary<unknown> => {
  if (name === 'origin') return fc.constantFrom(...ORIGINS);
  switch (type) {
    case 'uuid':
      return fc.uuid();
    case 'timestamptz':
      return moment.map((date) => date.toISOString());
    case '_text':
      return fc.array(text, { maxLength: 3 });
    case 'bool':
      return fc.boolean();
    case 'bytea':
      return hex.map((digits) => Buffer.from(digits, 'hex'));
    case 'int4':
      return fc.nat();
    case 'xid8':
      return fc.nat().map(String);
    default:
      return text;
  }
};

/** Puts one value into one row and tells which row that changed. */
const edited = async ({ table, name }: Column, value: unknown): Promise<string[]> => {
  const rows = await database.sql<{ id: string }>(
    `update evidence.${table} set ${name} = $1 where leaf = (select leaf from evidence.${table} limit 1)
       and ${name} is distinct from $1 returning id`,
    [value],
  );
  return rows.map(({ id }) => id);
};

test('one random edit of any column of a row is found, and nothing else is', async () => {
  for (const table of ['audit_log', 'processing_log'])
    await database.sql(`create table kept_${table} as table evidence.${table}`);
  for (const column of columns) {
    const arbitrary = fc.sample(valueOf(column), { seed: SEED, numRuns: 3 });
    for (const value of arbitrary) {
      const changed = await edited(column, value);
      expect({ column: column.name, ...(await verifyLog(database.url)) }).toMatchObject({
        column: column.name,
        changed,
      });
      await database.sql(`delete from evidence.${column.table}`);
      await database.sql(`insert into evidence.${column.table} table kept_${column.table}`);
    }
  }
});

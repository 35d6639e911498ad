import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { prepared } from '@regiotafel/tenancy';
import fc from 'fast-check';
import { MONDAY } from '../signal/testing/a-signal.js';
import { FullCase } from './testing/a-full-case.js';
import { TestRegion } from './testing/a-region.js';
import { allAsked, type Asked, schemaOf } from './testing/asked-of-schema.js';
import { kindAt } from './testing/id-places.js';

fc.configureGlobal({ seed: 20_260_302 });

/** What is recorded of a weighing, and the column that says of which. */
const RECORDED = {
  weighings: 'id',
  weighing_members: 'weighing_id',
  judgements: 'weighing_id',
  weighing_conclusions: 'id',
} as const;
type Recorded = keyof typeof RECORDED;
const TABLES = Object.keys(RECORDED) as Recorded[];
const PEOPLE = ['marit', 'bram', 'saskia', 'noor', 'karim', 'leila'];

class TakenBack extends Error {}

describe('a recorded weighing', () => {
  let full: FullCase;
  let asked: readonly Asked[];
  let weighingId: string;
  let columns: readonly { table: Recorded; column: string }[];

  beforeAll(async () => {
    full = await FullCase.play(await TestRegion.open(), MONDAY);
    asked = allAsked(await schemaOf(full.graph));
    await full.learn(asked);
    weighingId = full.oneOf('weighing')?.slice('weighing_'.length) ?? '';
    columns = await full.region.database.sql<{ table: Recorded; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'cases' and table_name = any ($1) order by 1, 2`,
      [TABLES],
    );
  }, 120_000);
  afterAll(() => full.close());

  /** Rows that somebody could change or delete of what is recorded, past every service. */
  const reached = async (who: string, name: string, sql: string): Promise<number> => {
    const statement = prepared(`test.${name}`, sql);
    let rows = 0;
    await full.table.tenants
      .run(full.region.as(who), { action: 'test' }, async (tx) => {
        rows = await tx.write(statement, [weighingId]);
        throw new TakenBack();
      })
      .catch(() => null);
    return rows;
  };
  const drawn = fc.record({ who: fc.constantFrom(...PEOPLE), at: fc.nat(), deletes: fc.boolean() });
  const stays = async ({ who, at, deletes }: { who: string; at: number; deletes: boolean }): Promise<boolean> => {
    const { table, column } = columns[at % columns.length] ?? { table: 'weighings', column: 'id' };
    const where = `where ${RECORDED[table]} = $1::uuid`;
    // Who fills seats may set a place to what it is; so a place is really changed here.
    const isSeat = table === 'weighing_members';
    const now = '(select sec.now())';
    const more = isSeat && column !== 'judged_at' ? `, judged_at = ${now}` : '';
    const value = isSeat && column === 'judged_at' ? now : column;
    const sql = deletes
      ? `delete from cases.${table} ${where}`
      : `update cases.${table} set ${column} = ${value}${more} ${where}`;
    return (await reached(who, `${table}.${deletes ? 'delete' : column}`, sql)) === 0;
  };

  test('is changed in no column and deleted by nobody, past every service', async () => {
    await fc.assert(fc.asyncProperty(drawn, stays), { numRuns: 200 });
  });

  test('is seen to change when a policy has a hole', async () => {
    const { database } = full.region;
    await database.sql('grant update on cases.weighing_conclusions to rt_cases');
    await database.sql('create policy hole on cases.weighing_conclusions for update to rt_cases using (true)');
    const { failed } = await fc.check(fc.asyncProperty(drawn, stays), { numRuns: 200, endOnFailure: true });
    await database.sql('drop policy hole on cases.weighing_conclusions');
    await database.sql('revoke update on cases.weighing_conclusions from rt_cases');
    expect(failed).toBe(true);
  });

  const recorded = async (): Promise<string> => {
    const rows: unknown[] = [];
    for (const table of TABLES)
      rows.push(
        await full.region.database.sql(
          `select t::text as row from cases.${table} t where ${RECORDED[table]} = $1 order by 1`,
          [weighingId],
        ),
      );
    return JSON.stringify(rows);
  };

  test('stays as it is, whatever command of the graph anybody gives about it', async () => {
    const before = await recorded();
    expect(before).toContain('PERSON_CENTRED_APPROACH');
    let carriedOut = 0;
    for (const one of asked.filter(({ isCommand }) => isCommand))
      for (const who of PEOPLE) {
        const { errors } = await full.graph.ask(
          who,
          one.document,
          one.variables((place) => full.oneOf(kindAt(place))),
        );
        carriedOut += errors ? 0 : 1;
        expect([one.name, who, await recorded()]).toEqual([one.name, who, before]);
      }
    expect(carriedOut).toBeGreaterThan(30);
  }, 120_000);
});

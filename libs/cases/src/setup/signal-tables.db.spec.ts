import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict, NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import { type Prepared, prepared, type Tenants, type TenantTx } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { casesMigrations } from '../migrations.js';
import { signalBlockDoor } from '../signal-block/signal-block.service.js';
import { questionDoor } from '../question/question.service.js';
import { memberReportDoor } from '../member-report/member-report.service.js';
import { redirectDoor } from '../redirect/redirect.service.js';
import { reviewDoor } from '../review/review.service.js';
import { withdrawalDoor } from '../withdrawal/withdrawal.service.js';
import {
  actorOf,
  type Asker,
  asker,
  concerned,
  OBJECTS,
  openGrants,
  putWorld,
  SEATS,
  type World,
  world,
} from './testing/random-world.js';
import { putStage } from './testing/random-stage.js';
import { ADDS, CHANGES, NOW, putAround, READS, regionOf, type Row } from './testing/signal-locks.js';

fc.configureGlobal({ seed: 20_260_302 });

const DOORS = {
  review: reviewDoor,
  redirect: redirectDoor,
  question: questionDoor,
  withdrawal: withdrawalDoor,
  block: signalBlockDoor,
  memberReport: memberReportDoor,
};

class TakenBack extends Error {}

const drawing = fc.record({ world, askers: fc.array(asker, { minLength: 3, maxLength: 5 }) });
type Drawing = typeof drawing extends fc.Arbitrary<infer D> ? D : never;

const SHOWN = READS.map((asked) => ({
  ...asked,
  query: prepared<Row>(`test.shown.${asked.table}`, `select ${asked.columns} from cases.${asked.table}`),
}));
const CHANGED = CHANGES.map((asked) => ({
  ...asked,
  query: prepared<Row>(
    `test.changed.${asked.table}`,
    `update cases.${asked.table} set ${asked.set} returning ${asked.columns}`,
  ),
}));

describe('wall and door around signals', () => {
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    await putStage(database);
    await putAround(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  /** Named readers get the interpretation more often than by chance, or wall and door would only agree on nothing. */
  const arrange = async (drawn: Drawing) => {
    const readers = await database.sql<{ signal_id: Uuid; reader_id: Uuid }>(
      'select signal_id, reader_id from cases.signal_reviews where reader_id is not null',
    );
    const named = readers.flatMap(({ signal_id, reader_id }, at) => {
      const [object, seat] = [
        OBJECTS.find(({ id }) => id === signal_id),
        SEATS.find(({ memberId }) => memberId === reader_id),
      ];
      return object && seat ? [{ object, seat, at }] : [];
    });
    const grants: World['grants'] = named
      .filter(({ at }) => at % 3 !== 2)
      .map(({ object, seat, at }) => ({
        object,
        seat,
        objectKind: 'SIGNAL',
        fieldSets: [at % 2 === 0 ? 'INTERPRETATION' : 'NARRATIVE'],
        from: -1,
        hours: at % 4 === 3 ? 1 : 480,
        revoked: false,
        approved: true,
        asked: false,
        second: null,
      }));
    const full = {
      ...drawn.world,
      grants: [...drawn.world.grants, ...grants],
    };
    const open = openGrants(full, await putWorld(database, full, NOW));
    return { world: full, grants: open, askers: [...drawn.askers, ...concerned(full)] };
  };
  const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key).toSorted();
  const standing = (table: string, columns: string) =>
    database.sql<Row & Record<string, unknown>>(`select ${columns} from cases.${table}`);

  /** What somebody may do inside a transaction that is taken back. */
  const taken = async <T>(one: Asker, work: (tx: TenantTx) => Promise<T>) => {
    const seen: { who: Who; answer: T }[] = [];
    await tenants
      .run(actorOf(one), { action: 'test' }, async (tx) => {
        const answer = await work(tx);
        seen.push({ who: tx.who, answer });
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    const [first] = seen;
    if (!first) throw new Error('nobody asked');
    return first;
  };

  const readsAgree = async (drawn: Drawing): Promise<void> => {
    const { world: put, grants, askers } = await arrange(drawn);
    for (const { table, columns, may, query } of SHOWN) {
      const all = await standing(table, columns);
      for (const one of askers) {
        const { rows, who } = await tenants.read(actorOf(one), { action: 'test' }, query);
        const right = all.filter((row) => may(who, row, grants, DOORS, put));
        expect({ table, shown: keysOf(rows) }).toEqual({ table, shown: keysOf(right) });
      }
    }
  };

  test('agree on every row that anybody may read, in any world', async () => {
    await fc.assert(fc.asyncProperty(drawing, readsAgree), { numRuns: 15 });
  }, 120_000);

  test.each(READS.map(({ table }) => table))(
    'do not agree when a hole is planted in %s',
    async (table) => {
      await database.sql(`create policy hole on cases.${table} for select to rt_cases using (true)`);
      const { failed } = await fc.check(fc.asyncProperty(drawing, readsAgree), { numRuns: 30, endOnFailure: true });
      await database.sql(`drop policy hole on cases.${table}`);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('agree on every row that a command may change, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (drawn) => {
        const { world: put, grants, askers } = await arrange(drawn);
        for (const { table, columns, may, query } of CHANGED) {
          const all = await standing(table, columns);
          for (const one of askers) {
            const { who, answer } = await taken(one, (tx) => tx.read(query));
            const right = all.filter((row) => may(who, row, grants, DOORS, put));
            expect({ table, changed: keysOf(answer) }).toEqual({ table, changed: keysOf(right) });
          }
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  /** Whether the wall let a row in; a key that stands already is behind the wall. */
  const added = async (one: Asker, insert: Prepared<unknown>, values: string[]) => {
    const done = await taken(one, (tx) => tx.write(insert, values)).catch((error: unknown) => error);
    if (done instanceof NotFound) return false;
    if (done instanceof Error && !(done instanceof Conflict)) throw done;
    return true;
  };

  test('agree on every row that a command may add, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, fc.constantFrom(...OBJECTS), async (drawn, object) => {
        const { world: put, grants, askers } = await arrange(drawn);
        for (const one of askers) {
          const { who } = await taken(one, (tx) => tx.enter());
          for (const { insert, region, may } of ADDS) {
            const tenant_id = region ? regionOf(object.tenantId) : object.tenantId;
            const isIn = await added(one, insert, [tenant_id, object.id]);
            const row = { key: '', tenant_id, signal_id: object.id };
            expect({ insert: insert.name, isIn }).toEqual({
              insert: insert.name,
              isIn: may(who, row, grants, DOORS, put),
            });
          }
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test('know no change and no removal that is not a command', async () => {
    const rights = await database.sql<{ table_name: string; privilege_type: string }>(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee = 'rt_cases' and table_schema = 'cases' and privilege_type not in ('SELECT', 'INSERT') order by 1, 2`,
    );
    const ours = rights.filter(({ table_name }) => READS.some(({ table }) => table === table_name));
    expect(ours.map(({ table_name, privilege_type }) => `${privilege_type} ${table_name}`)).toEqual(
      CHANGES.map(({ table }) => `UPDATE ${table}`).toSorted(),
    );
  });
});

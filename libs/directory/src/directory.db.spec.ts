import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Door } from '@regiotafel/access';
import { NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import { lintCatalogue, prepared, type TenantTx, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { agreementDoor } from './agreement/agreement.policy.js';
import { memberDoor } from './member/member.policy.js';
import { directoryMigrations } from './migrations.js';
import { regionDoor } from './region/region.policy.js';
import {
  actorOf,
  type Asker,
  ASKERS,
  INSERTS,
  NOW,
  putStage,
  putWorld,
  type Row,
  TABLES,
  TENANTS,
  valuesOf,
  world,
  type World,
} from './region/testing/random-directory.js';

fc.configureGlobal({ seed: 20_260_302 });

interface Lock {
  readonly door: Door;
  readonly kind: string;
  readonly write: string;
}

/** The door of each table, what it calls a row and what it calls writing one. */
const LOCKS: Readonly<Record<string, Lock>> = {
  regions: { door: regionDoor, kind: 'Region', write: 'set' },
  participations: { door: regionDoor, kind: 'Participation', write: 'set' },
  organisations: { door: regionDoor, kind: 'Organisation', write: 'set' },
  themes: { door: regionDoor, kind: 'Theme', write: 'set' },
  covenants: { door: agreementDoor, kind: 'Covenant', write: 'record' },
  covenant_parties: { door: agreementDoor, kind: 'CovenantParty', write: 'record' },
  mandates: { door: agreementDoor, kind: 'Mandate', write: 'record' },
  members: { door: memberDoor, kind: 'Member', write: 'set' },
};
const lockOf = (table: string): Lock => {
  const lock = LOCKS[table];
  if (!lock) throw new Error(`no lock for ${table}`);
  return lock;
};

interface Seen {
  readonly name: string;
  readonly row: { readonly tenant_id: Uuid; readonly region_id?: Uuid | null };
}
const EVERYTHING = TABLES.map(
  (table) => `select '${table}' as name, to_jsonb(t) as row from directory.${table} t`,
).join(' union all ');
const SEE = prepared<Seen>('test.see', EVERYTHING);
const TOUCH = new Map(
  TABLES.map((table) => [
    table,
    prepared<Seen>(
      `test.touch.${table}`,
      `update directory.${table} t set tenant_id = tenant_id returning '${table}' as name, to_jsonb(t) as row`,
    ),
  ]),
);
const INSERT = new Map(TABLES.map((table) => [table, prepared(`test.insert.${table}`, INSERTS[table] ?? '')]));
const text = (rows: readonly Seen[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();

class TakenBack extends Error {}

describe('the two locks of the directory', () => {
  let database: TestDatabase;
  let tenants: Tenants;
  let standing: readonly Seen[] = [];

  beforeAll(async () => {
    database = await TestDatabase.open(directoryMigrations);
    tenants = database.tenants('directory');
    await putStage(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  const put = async (drawn: World): Promise<void> => {
    await putWorld(database, drawn);
    standing = await database.sql<Seen & Record<string, unknown>>(EVERYTHING);
  };

  /** What somebody may do inside a transaction that is taken back. */
  const taken = async <T>(asker: Asker, work: (tx: TenantTx) => Promise<T>): Promise<{ who: Who; answer: T }> => {
    const done: { who: Who; answer: T }[] = [];
    await tenants
      .run(actorOf(asker), { action: 'test' }, async (tx) => {
        const answer = await work(tx);
        done.push({ who: tx.who, answer });
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    const [first] = done;
    if (!first) throw new Error('nobody asked');
    return first;
  };

  const right = (who: Who, action: 'read' | 'write', tables: readonly string[]): readonly Seen[] =>
    standing.filter(({ name, row }) => {
      const { door, kind, write } = lockOf(name);
      return tables.includes(name) && door.can(who, action === 'read' ? 'read' : write, kind, row);
    });

  const readsAgree = async (drawn: World): Promise<void> => {
    await put(drawn);
    for (const asker of ASKERS) {
      const { rows, who } = await tenants.read(actorOf(asker), { action: 'test' }, SEE);
      expect({ asker, rows: text(rows) }).toEqual({ asker, rows: text(right(who, 'read', TABLES)) });
    }
  };

  const changesAgree = async (drawn: World, askers: readonly Asker[]): Promise<void> => {
    await put(drawn);
    for (const asker of askers)
      for (const [table, touch] of TOUCH) {
        const { who, answer } = await taken(asker, (tx) => tx.read(touch));
        expect({ asker, table, rows: text(answer) }).toEqual({
          asker,
          table,
          rows: text(right(who, 'write', [table])),
        });
      }
  };

  /** Whether the wall lets a row in. */
  const isIn = async (asker: Asker, table: string, row: Row): Promise<boolean> => {
    const insert = INSERT.get(table);
    if (!insert) throw new Error(`no insert for ${table}`);
    try {
      return (await taken(asker, (tx) => tx.write(insert, valuesOf(table, row)))).answer === 1;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  };

  const addsAgree = async (askers: readonly Asker[], places: readonly { tenant: { id: Uuid } }[]): Promise<void> => {
    await put([]);
    for (const asker of askers) {
      const { answer: who } = await taken(asker, (tx) => tx.enter());
      for (const { tenant } of places)
        for (const table of TABLES) {
          const { door, kind, write } = lockOf(table);
          const row = { tenant_id: tenant.id, nth: 1, region_id: who.regionId };
          const may = door.can(who, write, kind, row);
          expect({ asker, table, tenant, isIn: await isIn(asker, table, row) }).toEqual({
            asker,
            table,
            tenant,
            isIn: may,
          });
        }
    }
  };
  const someAskers = fc.uniqueArray(fc.constantFrom(...ASKERS), { minLength: 8, maxLength: 8 });

  test('show no hole to the catalogue lint', async () => {
    expect((await lintCatalogue(database.url)).findings).toEqual([]);
  });

  test('are tried on every table of this scope', async () => {
    const tables = await database.sql<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'directory'::regnamespace and relkind = 'r'",
    );
    const known = [...Object.keys(LOCKS), 'outbox', 'idempotency'];
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(LOCKS).toSorted()).toEqual(TABLES.toSorted());
  });

  test('agree on every row that anybody may read, in any world', async () => {
    await fc.assert(fc.asyncProperty(world, readsAgree), { numRuns: 20 });
  }, 120_000);

  test('agree on every row that anybody may change, in any world', async () => {
    await fc.assert(fc.asyncProperty(world, someAskers, changesAgree), { numRuns: 15 });
  }, 120_000);

  test('agree on every row that anybody may add, anywhere', async () => {
    const place = fc.uniqueArray(
      fc.constantFrom(...TENANTS).map((tenant) => ({ tenant })),
      { minLength: 2, maxLength: 2, selector: ({ tenant }) => tenant.slug },
    );
    await fc.assert(fc.asyncProperty(someAskers, place, addsAgree), { numRuns: 12 });
  }, 120_000);

  test.each([
    ['members', 'select', 'true'],
    ['organisations', 'select', 'tenant_id = (select sec.t()) or tenant_id = (select sec.r())'],
    ['mandates', 'select', 'municipality_id = (select sec.t()) or tenant_id = (select sec.r())'],
    ['covenants', 'update', 'tenant_id = (select sec.r())'],
    ['themes', 'update', "(select sec.has(array['ADMIN', 'COORDINATOR'])) and tenant_id = (select sec.t())"],
  ])(
    'do not agree when a hole is planted in %s for %s',
    async (table, command, condition) => {
      const policies = [`need_${command}`, `wall_${command}`];
      const standingPolicies = await database.sql<{ make: string }>(
        `select format('create policy %I on directory.${table} as %s for ${command} to rt_directory using (%s)', policyname, permissive, qual)
           || coalesce(' with check (' || with_check || ')', '') as make
         from pg_policies where schemaname = 'directory' and tablename = $1 and policyname = any ($2)`,
        [table, policies],
      );
      for (const policy of policies) await database.sql(`drop policy ${policy} on directory.${table}`);
      await database.sql(
        `create policy hole on directory.${table} for ${command} to rt_directory using (${condition})`,
      );
      const rounds = { numRuns: 60, endOnFailure: true };
      const { failed } =
        command === 'select'
          ? await fc.check(fc.asyncProperty(world, readsAgree), rounds)
          : await fc.check(fc.asyncProperty(world, someAskers, changesAgree), rounds);
      await database.sql(`drop policy hole on directory.${table}`);
      for (const { make } of standingPolicies) await database.sql(make);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('know no removal, and no change that is not an import', async () => {
    const rights = await database.sql<{ privilege_type: string }>(
      `select distinct privilege_type from information_schema.role_table_grants
       where grantee = 'rt_directory' and table_schema = 'directory' and table_name = any ($1) order by 1`,
      [TABLES],
    );
    expect(rights.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT', 'UPDATE']);
  });
});

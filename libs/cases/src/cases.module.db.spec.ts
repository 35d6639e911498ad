import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared, type Tenants, type TenantTx } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { onlyIds } from '@regiotafel/jobs';
import { CaseFileJobs } from './case-file/case-file.job.js';
import { PoolJobs } from './pool/pool.job.js';
import { WeighingJobs } from './weighing/weighing.job.js';
import { TestWeighing } from './weighing/testing/a-table.js';
import { SignalJobs } from './signal/signal.job.js';
import { MONDAY } from './signal/testing/a-signal.js';
import { runJobs } from './signal/testing/run-jobs.js';
import { TestRegion } from './setup/testing/a-region.js';
import { leftWords } from './setup/testing/left-words.js';
import { COUNTS } from './setup/testing/counted.js';
import { isLetIn, takenBack } from './setup/testing/taken-back.js';
import { closureDoor } from './closure/closure.policy.js';
import { caseFileDoor } from './case-file/case-file.policy.js';
import { casesMigrations } from './cases.module.js';
import { contributionDoor } from './contribution/contribution.policy.js';
import { handoverDoor } from './handover/handover.policy.js';
import { feedbackDoor } from './feedback/feedback.policy.js';
import { poolDoor } from './pool/pool.policy.js';
import { poolViewDoor } from './pool-view/pool-view.policy.js';
import { referenceDoor } from './reference/reference.policy.js';
import { uniformityDoor } from './uniformity/uniformity.policy.js';
import { weighingDoor } from './weighing/weighing.policy.js';
import { grantsFor, putCases, putTables, tables, WEIGHINGS } from './setup/testing/random-table.js';
import {
  actorOf,
  type Asker,
  asker,
  concerned,
  OBJECTS,
  openGrants,
  putStage,
  putWorld,
  world,
} from './setup/testing/random-world.js';
import { AROUND } from './setup/testing/around-locks.js';
import { CASE_ADDS, TABLE_ADDS } from './setup/testing/table-adds.js';
import { CHANGES, type Drawn, NOW, READS, type Row } from './setup/testing/table-locks.js';

fc.configureGlobal({ seed: 20_260_302 });

const DOORS = {
  weighing: weighingDoor,
  caseFile: caseFileDoor,
  contribution: contributionDoor,
  pool: poolDoor,
  poolView: poolViewDoor,
  reference: referenceDoor,
  uniformity: uniformityDoor,
  feedback: feedbackDoor,
  closure: closureDoor,
  handover: handoverDoor,
};

const drawing = fc.record({ world, tables, askers: fc.array(asker, { minLength: 2, maxLength: 4 }) });
type Drawing = typeof drawing extends fc.Arbitrary<infer D> ? D : never;

const EVERY_READ = [...READS, ...AROUND.reads];
const SHOWN = EVERY_READ.map((asked) => ({
  ...asked,
  query: prepared<Row>(`test.shown.${asked.table}`, `select ${asked.columns} from cases.${asked.table}`),
}));
const CHANGED = [...CHANGES, ...AROUND.changes].map((asked) => ({
  ...asked,
  query: prepared<Row>(
    `test.changed.${asked.table}`,
    `update cases.${asked.table} set ${asked.set} where ${asked.where} returning ${asked.columns}`,
  ),
}));

describe('wall and door of weighings, cases, cards and feedback', () => {
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    await putStage(database);
    await putCases(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  /** Puts a drawn world into the database, and says who asks there: strangers, and everybody whom it names. */
  const arrange = async (drawn: Drawing): Promise<{ drawn: Drawn; askers: Asker[] }> => {
    const full = { ...drawn.world, grants: [...drawn.world.grants, ...grantsFor(drawn.tables)] };
    const grants = await putWorld(database, full, NOW);
    await putTables(database, drawn.tables);
    const named = drawn.tables.places.map(({ seat }) => ({ kind: 'SEAT' as const, seat }));
    return {
      drawn: { ...drawn, doors: DOORS, world: full, grants: openGrants(full, grants), allGrants: grants },
      askers: [...drawn.askers, ...concerned(full), ...named],
    };
  };
  const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key).toSorted();
  const standing = (table: string, columns: string, where = 'true') =>
    database.sql<Row & Record<string, unknown>>(`select ${columns} from cases.${table} where ${where}`);

  const taken = <T>(one: Asker, work: (tx: TenantTx) => Promise<T>) => takenBack(tenants, one, work);

  const readsAgree = async (drawing_: Drawing): Promise<void> => {
    const { drawn, askers } = await arrange(drawing_);
    for (const { table, columns, may, query } of SHOWN) {
      const all = await standing(table, columns);
      for (const one of askers) {
        const { rows, who } = await tenants.read(actorOf(one), { action: 'test' }, query);
        const right = all.filter((row) => may(who, row, drawn));
        expect({ table, shown: keysOf(rows) }).toEqual({ table, shown: keysOf(right) });
      }
    }
  };

  test('agree on every row that anybody may read, in any world', async () => {
    await fc.assert(fc.asyncProperty(drawing, readsAgree), { numRuns: 20 });
  }, 120_000);

  test.each([
    ['judgements', 'true'],
    ...AROUND.holes,
    ['pool_views', "(select sec.has(array['COORDINATOR']))"],
    ['contributions', 'contributor_id = (select sec.m())'],
    ['case_narratives', "(select sec.has(array['LIAISON']))"],
    ['case_blocks', "(select sec.has(array['LIAISON']))"],
    ['weighing_conclusions', 'array_position((select cases.my_weighings()), id) is not null'],
  ])(
    'do not agree when a hole is planted in %s',
    async (table, condition) => {
      await database.sql(`create policy hole on cases.${table} for select to rt_cases using (${condition})`);
      const { failed } = await fc.check(fc.asyncProperty(drawing, readsAgree), { numRuns: 60, endOnFailure: true });
      await database.sql(`drop policy hole on cases.${table}`);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('agree on every row that a command may change, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (drawing_) => {
        const { drawn, askers } = await arrange(drawing_);
        for (const { table, columns, where, may, query } of CHANGED) {
          const all = await standing(table, columns, where);
          for (const one of askers) {
            const { who, answer } = await taken(one, (tx) => tx.read(query));
            const right = all.filter((row) => may(who, row, drawn));
            expect({ table, changed: keysOf(answer) }).toEqual({ table, changed: keysOf(right) });
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test('agree on every row that a command may add, in any world', async () => {
    const places = fc.record({
      object: fc.constantFrom(...OBJECTS.map(({ id, tenantId }) => ({ of: id, tenant_id: tenantId }))),
      weighing: fc.constantFrom(...WEIGHINGS.map(({ id, regionId }) => ({ of: id, tenant_id: regionId }))),
    });
    await fc.assert(
      fc.asyncProperty(drawing, places, async (drawing_, { object, weighing }) => {
        const { drawn, askers } = await arrange(drawing_);
        const near = drawing_.tables.places[0]?.weighing;
        const table = near ? { of: near.id, tenant_id: near.regionId } : weighing;
        const tries = [
          ...[...CASE_ADDS, ...AROUND.caseAdds].map((add) => ({ ...add, row: object })),
          ...[...TABLE_ADDS, ...AROUND.tableAdds].map((add) => ({ ...add, row: table })),
        ];
        for (const one of askers) {
          const { who } = await taken(one, (tx) => tx.enter());
          for (const { insert, may, row } of tries) {
            const isIn = await isLetIn(tenants, one, insert, [row.tenant_id, row.of]);
            expect({ insert: insert.name, isIn }).toEqual({
              insert: insert.name,
              isIn: may(who, { key: '', ...row }, drawn),
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
    const ours = rights.filter(({ table_name }) => EVERY_READ.some(({ table }) => table === table_name));
    expect(ours.map(({ table_name, privilege_type }) => `${privilege_type} ${table_name}`)).toEqual([
      'UPDATE case_blocks',
      'UPDATE case_files',
      'UPDATE case_plans',
      'UPDATE case_restrictions',
      'DELETE external_references',
      'UPDATE handovers',
      'UPDATE involvements',
      'UPDATE pool_cards',
      'DELETE pool_views',
      'UPDATE pool_views',
      'UPDATE weighing_members',
      'UPDATE weighing_tallies',
      'UPDATE weighings',
    ]);
  });
});

describe('a signal that goes all the way', () => {
  let region: TestRegion;
  let table: TestWeighing;
  const ids: Uuid[] = [];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const jobs = () =>
    runJobs(
      region.database,
      [
        new SignalJobs(table.clock),
        new WeighingJobs(table.opening),
        new CaseFileJobs(table.caseOpening),
        new PoolJobs(table.pool, table.following),
      ].flatMap((each) => each.works()),
    );
  const counts = async () => (await region.database.sql(COUNTS))[0];

  /** One signal through the table by jobs alone, and everything that people write on the way. */
  const through = async (outcome: 'PERSON_CENTRED_APPROACH' | 'NO_ACTION'): Promise<void> => {
    const { id } = await table.offered();
    await jobs();
    const [weighing] = await region.database.sql<{ id: Uuid }>('select id from cases.weighings where signal_id = $1', [
      id,
    ]);
    ids.push(id, weighing?.id ?? id);
    await table.judgeAll(weighing?.id ?? id);
    await table.conclude('marit', weighing?.id ?? id, 4, outcome);
    await jobs();
    const signal = (await table.signals.byIds(region.as('noor'), [id])).get(id);
    await table.feedback.give(region.as('noor'), {
      idempotencyKey: newId(),
      signalId: id,
      version: signal?.version ?? 0,
      level: 'ASSESSED_WITH_ADVICE',
      advice: 'Kanarie-advies.',
      outcomeNeed: 'Kanarie-noodzaak.',
    });
  };

  test('is weighed, opens a case and lies in the pool by events that hold ids and codes only', async () => {
    await through('PERSON_CENTRED_APPROACH');
    const [opened] = await region.database.sql<{ id: Uuid }>('select id from cases.case_files');
    const caseId = opened?.id ?? newId();
    await table.cases.writePlan(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      planVersion: 1,
      goals: ['Kanarie-doel'],
    });
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
    await through('NO_ACTION');
    const all = { weighings: 2, places: 6, keys: 2, cases: 1, involvements: 1, cards: 1, last: 2 };
    expect(await counts()).toMatchObject(all);
    const events = await region.database.sql<{ payload: object }>('select payload from cases.outbox');
    expect(events.map(({ payload }) => onlyIds(payload))).toHaveLength(events.length);
  });

  test('has every event act once, also when all of them come again, in order and in reverse', async () => {
    const before = await counts();
    for (const order of ['created_at', "timestamptz '2026-01-01' - (created_at - timestamptz '2026-01-01')"]) {
      await region.database.sql(`update cases.outbox set relayed_at = null, created_at = ${order}`);
      await jobs();
      expect(await counts()).toEqual(before);
    }
  });

  test('leaves no word that people wrote readable in any table, log or queue', async () => {
    const { tables: looked, found } = await leftWords(region.database, ['Kanarie', 'kanarie']);
    for (const table_ of ['judgements', 'weighing_conclusions', 'case_plans', 'feedbacks', 'outbox'])
      expect(looked).toContain(`cases.${table_}`);
    expect(found).toEqual([]);
  });
});

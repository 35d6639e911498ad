import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { prepared, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { ATTEMPT, CHANGED_KEYS, changedBy, letIn } from './setup/testing/taken-back.js';
import { weighingDoor } from './weighing/weighing.policy.js';
import { caseFileDoor } from './case-file/case-file.policy.js';
import { planDoor } from './plan/plan.policy.js';
import { planHeadingDoor } from './plan-heading/plan-heading.policy.js';
import { deadlineDoor } from './deadline/deadline.policy.js';
import { escalationDoor } from './escalation/escalation.policy.js';
import { aftercareDoor } from './aftercare/aftercare.policy.js';
import { closingDoor } from './closing/closing.policy.js';
import { contributionDoor } from './contribution/contribution.policy.js';
import { documentDoor } from './document/document.policy.js';
import { draftDoor } from './draft/draft.policy.js';
import { poolDoor } from './pool/pool.policy.js';
import { poolViewDoor } from './pool-view/pool-view.policy.js';
import { referenceDoor } from './reference/reference.policy.js';
import { uniformityDoor } from './uniformity/uniformity.policy.js';
import { joiningDoor } from './joining/joining.policy.js';
import { feedbackDoor } from './feedback/feedback.policy.js';
import { closureDoor } from './closure/closure.policy.js';
import { regimeDoor } from './regime/regime.policy.js';
import { duplicateDoor } from './duplicate/duplicate.policy.js';
import { surroundingsDoor } from './surroundings/surroundings.policy.js';
import { handoverDoor } from './handover/handover.policy.js';
import { accessRequestDoor } from './access-request/access-request.policy.js';
import { consentDoor } from './consent/consent.policy.js';
import { covenantDoor } from './covenant/covenant.policy.js';
import { calledInDoor } from './called-in/called-in.policy.js';
import { cardConflictDoor } from './card-conflict/card-conflict.policy.js';
import { casesMigrations } from './migrations.js';
import { grantsFor, putCases, putTables, tables, WEIGHINGS } from './setup/testing/random-table.js';
import {
  actorOf,
  type Asker,
  asker,
  concerned,
  OBJECTS,
  openGrants,
  putWorld,
  world,
} from './setup/testing/random-world.js';
import { putStage } from './setup/testing/random-stage.js';
import { callings, callingsIn, putCallings } from './setup/testing/drawn-callings.js';
import { ACCESS, putRequests } from './setup/testing/access-locks.js';
import { requestIdOf } from './setup/testing/drawn-grants.js';
import { AROUND } from './setup/testing/around-locks.js';
import { TABLE_HOLES } from './setup/testing/table-holes.js';
import { CASE_ADDS, TABLE_ADDS } from './setup/testing/table-adds.js';
import { CHANGES, type Drawn, NOW, READS, type Row } from './setup/testing/table-locks.js';
import { DOCUMENT_ADDS, DOCUMENT_CHANGES, DOCUMENT_READS } from './setup/testing/document-locks.js';
import { DRAFT_ADDS, DRAFT_CHANGES, DRAFT_READS } from './setup/testing/draft-locks.js';
import { END_ADDS, END_CHANGES, END_READS } from './setup/testing/end-locks.js';
import { PLAN_ADDS, PLAN_CHANGES, PLAN_READS } from './setup/testing/plan-locks.js';
import { putPlans } from './setup/testing/random-plan.js';

fc.configureGlobal({ seed: 20_260_302 });

const DOORS = {
  weighing: weighingDoor,
  caseFile: caseFileDoor,
  plan: planDoor,
  planHeading: planHeadingDoor,
  deadline: deadlineDoor,
  escalation: escalationDoor,
  aftercare: aftercareDoor,
  closing: closingDoor,
  contribution: contributionDoor,
  document: documentDoor,
  draft: draftDoor,
  pool: poolDoor,
  poolView: poolViewDoor,
  reference: referenceDoor,
  uniformity: uniformityDoor,
  joining: joiningDoor,
  feedback: feedbackDoor,
  closure: closureDoor,
  regime: regimeDoor,
  duplicate: duplicateDoor,
  surroundings: surroundingsDoor,
  handover: handoverDoor,
  accessRequest: accessRequestDoor,
  consent: consentDoor,
  covenant: covenantDoor,
  calledIn: calledInDoor,
  cardConflict: cardConflictDoor,
};

const drawing = fc.record({ world, tables, callings, askers: fc.array(asker, { minLength: 2, maxLength: 4 }) });
type Drawing = typeof drawing extends fc.Arbitrary<infer D> ? D : never;

const EVERY_READ = [
  ...READS,
  ...AROUND.reads,
  ...PLAN_READS,
  ...END_READS,
  ...ACCESS.reads,
  ...DOCUMENT_READS,
  ...DRAFT_READS,
];
const SHOWN = EVERY_READ.map((asked) => ({ rowsOf: asked.table, ...asked }));
type Shown = (typeof SHOWN)[number];

/** The keys that one person is shown in all these tables, asked at once. */
const shownIn = (name: string, asked: readonly Shown[]) =>
  prepared<{ at: number; key: string }>(
    `test.shown.${name}`,
    asked
      .map(
        ({ table, columns }, at) => `select ${at} as at, key::text from (select ${columns} from cases.${table}) t${at}`,
      )
      .join(' union all '),
  );
const CHANGED = [
  ...CHANGES,
  ...AROUND.changes,
  ...PLAN_CHANGES,
  ...END_CHANGES,
  ...ACCESS.changes,
  ...DOCUMENT_CHANGES,
  ...DRAFT_CHANGES,
].map((asked) => ({
  ...asked,
  update: `update cases.${asked.table} set ${asked.set} where ${asked.where} returning ${asked.columns}`,
}));

const EVERY_CASE_ADD = [
  ...CASE_ADDS,
  ...AROUND.caseAdds,
  ...PLAN_ADDS,
  ...END_ADDS,
  ...ACCESS.adds,
  ...DOCUMENT_ADDS,
  ...DRAFT_ADDS,
];

describe('wall and door of weighings, cases, cards and feedback', () => {
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    await putStage(database);
    await putCases(database);
    await putPlans(database);
    await putRequests(database, requestIdOf);
    await database.sql(ATTEMPT);
    await database.sql(CHANGED_KEYS);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  /** Puts a drawn world into the database, and says who asks there: strangers, and everybody whom it names. */
  const arrange = async (drawn: Drawing): Promise<{ drawn: Drawn; askers: Asker[] }> => {
    const full = { ...drawn.world, grants: [...drawn.world.grants, ...grantsFor(drawn.tables)] };
    const grants = await putWorld(database, full, NOW);
    await putTables(database, drawn.tables);
    const called = callingsIn(drawn.world, drawn.callings);
    await putCallings(database, called);
    const named = [...drawn.tables.places, ...called].map(({ seat }) => ({ kind: 'SEAT' as const, seat }));
    return {
      drawn: {
        ...drawn,
        doors: DOORS,
        world: full,
        grants: openGrants(full, grants),
        allGrants: grants,
        callings: called,
      },
      askers: [...drawn.askers, ...concerned(full), ...named],
    };
  };
  const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key).toSorted();
  const standing = (table: string, columns: string, where = 'true') =>
    database.sql<Row & Record<string, unknown>>(`select ${columns} from cases.${table} where ${where}`);

  const readsAgree = async (drawing_: Drawing, asked = SHOWN): Promise<void> => {
    const { drawn, askers } = await arrange(drawing_);
    const query = shownIn(asked === SHOWN ? 'all' : (asked[0]?.table ?? 'none'), asked);
    const standingRows = await Promise.all(asked.map(({ rowsOf, columns }) => standing(rowsOf, columns)));
    for (const one of askers) {
      const { rows, who } = await tenants.read(actorOf(one), { action: 'test' }, query);
      const byTable = Map.groupBy(rows, ({ at }) => at);
      for (const [at, { table, may }] of asked.entries()) {
        const right = (standingRows[at] ?? []).filter((row) => may(who, row, drawn));
        expect({ table, shown: keysOf(byTable.get(at) ?? []) }).toEqual({ table, shown: keysOf(right) });
      }
    }
  };

  test('agree on every row that anybody may read, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, (drawn) => readsAgree(drawn)),
      { numRuns: 20 },
    );
  }, 120_000);

  test.each([...TABLE_HOLES, ...AROUND.holes, ...ACCESS.holes])(
    'do not agree when a hole is planted in %s',
    async (table, condition) => {
      await database.sql(`create policy hole on cases.${table} for select to rt_cases using (${condition})`);
      const holed = SHOWN.filter((asked) => asked.table === table);
      const agree = fc.asyncProperty(drawing, (drawn) => readsAgree(drawn, holed));
      const { failed } = await fc.check(agree, { numRuns: 240, endOnFailure: true });
      await database.sql(`drop policy hole on cases.${table}`);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('agree on every row that a command may change, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (drawing_) => {
        const { drawn, askers } = await arrange(drawing_);
        const all = await Promise.all(CHANGED.map(({ table, columns, where }) => standing(table, columns, where)));
        for (const one of askers) {
          const { who, keys } = await changedBy(tenants, one, CHANGED);
          for (const [at, { table, may }] of CHANGED.entries()) {
            const right = (all[at] ?? []).filter((row) => may(who, row, drawn));
            expect({ table, changed: keys[at]?.toSorted() }).toEqual({ table, changed: keysOf(right) });
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
        const called = drawn.callings.find(({ isCalled }) => !isCalled) ?? drawn.callings[0];
        const about = called ? { of: called.object.id, tenant_id: called.object.tenantId } : object;
        const near = drawing_.tables.places[0]?.weighing;
        const table = near ? { of: near.id, tenant_id: near.regionId } : weighing;
        const tries = [
          ...EVERY_CASE_ADD.map((add) => ({ ...add, row: about })),
          ...[...TABLE_ADDS, ...AROUND.tableAdds, ...ACCESS.tableAdds].map((add) => ({ ...add, row: table })),
        ];
        for (const one of askers) {
          const { who, isIn } = await letIn(tenants, one, tries);
          const named = (answers: readonly boolean[]) => tries.map(({ insert }, at) => `${insert.name} ${answers[at]}`);
          expect(named(isIn)).toEqual(named(tries.map(({ may, row }) => may(who, { key: '', ...row }, drawn))));
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
      'UPDATE access_requests',
      'UPDATE aftercare_criteria',
      'UPDATE called_in',
      'UPDATE card_conflicts',
      'UPDATE case_blocks',
      'UPDATE case_deadlines',
      'UPDATE case_files',
      'UPDATE case_parties',
      'UPDATE case_plans',
      'UPDATE case_relatives',
      'UPDATE case_restrictions',
      'UPDATE covenant_periods',
      'DELETE document_contents',
      'UPDATE document_scans',
      'DELETE drafts',
      'UPDATE drafts',
      'DELETE duplicate_holds',
      'DELETE duplicate_notices',
      'UPDATE duplicate_notices',
      'DELETE external_references',
      'UPDATE external_references',
      'UPDATE handovers',
      'UPDATE involvements',
      'UPDATE plan_measures',
      'UPDATE pool_cards',
      'DELETE pool_views',
      'UPDATE pool_views',
      'UPDATE regime_proposals',
      'DELETE subject_marks',
      'UPDATE weighing_members',
      'UPDATE weighing_tallies',
      'UPDATE weighings',
    ]);
  });
});

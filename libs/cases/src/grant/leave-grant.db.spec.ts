import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Uuid, Who } from '@regiotafel/kernel';
import { prepared, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { grantState } from '../domain/grant.js';
import { casesMigrations } from '../migrations.js';
import { putSignalBlocks, shutFrom } from '../setup/testing/kept-away.js';
import { putStage } from '../setup/testing/random-stage.js';
import {
  actorOf,
  type Asker,
  asker,
  concerned,
  type DrawnGrant,
  placeIn,
  putWorld,
  type World,
  world,
} from '../setup/testing/random-world.js';
import { grantDoor } from './grant.policy.js';

fc.configureGlobal({ seed: 20_261_218 });

const NOW = new Date('2026-03-02T08:00:00Z');
const LEAVE = prepared<{ id: Uuid; gone: number }>(
  'test.leave.grants',
  'select g.id, cases.leave_grant(g.id) as gone from unnest($1::uuid[]) g (id)',
);

class TakenBack extends Error {}

describe('access that its holder lays down', () => {
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    await putStage(database);
    await putSignalBlocks(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  /** What somebody could lay down, by the database, and who they were. */
  const tried = async (one: Asker, ids: readonly Uuid[]): Promise<{ ids: Uuid[]; who: Who | undefined }> => {
    const found: { ids: Uuid[]; who: Who | undefined } = { ids: [], who: undefined };
    await tenants
      .run(actorOf(one), { action: 'test' }, async (tx) => {
        const rows = await tx.read(LEAVE, [ids]);
        found.ids = rows.flatMap(({ id, gone }) => (gone > 0 ? [id] : [])).toSorted();
        found.who = tx.who;
        throw new TakenBack();
      })
      .catch((error: unknown) => expect(error).toBeInstanceOf(TakenBack));
    return found;
  };

  const isLaidDown = (grant: DrawnGrant, who: Who, drawn: World): boolean => {
    const { tenantId: tenant_id, objectKind: object_kind, objectId, memberId: member_id } = grant;
    const place = { ...placeIn(drawn, who, objectId), ...shutFrom(drawn, who, objectId) };
    return (
      ['ACTIVE', 'REQUESTED'].includes(grantState(grant, NOW)) &&
      grantDoor.can(who, 'leave', 'AccessGrant', { tenant_id, object_kind, member_id, ...place })
    );
  };

  const agree = fc.asyncProperty(world, fc.array(asker, { minLength: 2, maxLength: 4 }), async (drawn, askers) => {
    const grants = await putWorld(database, drawn, NOW);
    for (const one of [...askers, ...concerned(drawn)]) {
      const { ids, who } = await tried(
        one,
        grants.map(({ id }) => id),
      );
      const may = grants.filter((grant) => who && isLaidDown(grant, who, drawn)).map(({ id }) => id);
      expect(ids).toEqual(may.toSorted());
    }
  });

  test('is by database and policy the same, in any world', async () => {
    await fc.assert(agree, { numRuns: 25 });
  }, 120_000);

  test('is not the same when it asks whose it is no longer', async () => {
    const [leave] = await database.sql<{ text: string }>(
      `select pg_get_functiondef('cases.leave_grant(uuid)'::regprocedure) as text`,
    );
    const text = leave?.text ?? '';
    const own = 'g.tenant_id = sec.t() and ';
    expect(text).toContain(own);
    await database.sql(text.replace(own, ''));
    const { failed } = await fc.check(agree, { numRuns: 60, endOnFailure: true });
    await database.sql(text);
    expect(failed).toBe(true);
  }, 120_000);
});

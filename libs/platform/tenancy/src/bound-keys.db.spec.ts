import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId } from '@regiotafel/kernel';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import { connectionFor } from './connections.js';
import { type ContextKeys, contextKeysFor } from './context-keys.js';
import { prepared } from './prepared.js';
import { RUNTIME_ROLES, type RuntimeRole } from './roles.js';
import { Tenants } from './tenants.js';

const ONE = prepared<{ one: number }>('test.one', 'select 1 as one');

let database: TestDatabase;
let world: TestWorld;
let region: TestTenant;
let lindehoven: TestTenant;
let heidervoort: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  database = await TestDatabase.open();
  world = new TestWorld(database);
  region = await world.partnership('veldersoord');
  lindehoven = await world.municipality('lindehoven', region);
  heidervoort = await world.municipality('heidervoort', region);
  elsewhere = await world.partnership('noorderbrink');
  // As the gateway's own migration does.
  await database.sql('grant execute on function sec.enter(text, bytea, text, text, uuid, uuid, uuid[]) to rt_edge');
});
afterAll(() => database.close());

/** Asks one thing under a login, with keys that need not be its own. */
const askAs = async (role: RuntimeRole, contextKeys: ContextKeys, actor: Actor): Promise<unknown> => {
  const connection = connectionFor(role, database.url, database.secrets);
  const tenants = new Tenants({ connection, contextKeys, poolSize: 1 });
  try {
    return (await tenants.read(actor, { action: 'x' }, ONE)).rows;
  } finally {
    await tenants.close();
  }
};
const keysOf = (role: RuntimeRole): ContextKeys => contextKeysFor(role, database.secrets);
const reporter = (): Actor => ({ ...world.system(lindehoven), kind: 'REPORTER', reporter: newId() });
const refused = { code: 'UNAUTHENTICATED' };

describe('a context key', () => {
  test('opens a context under its own login', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    expect(await askAs('rt_edge', keysOf('rt_edge'), noor.as())).toEqual([{ one: 1 }]);
    expect(await askAs('rt_cases', keysOf('rt_cases'), reporter())).toEqual([{ one: 1 }]);
    expect(await askAs('rt_cases', keysOf('rt_cases'), world.system(lindehoven))).toEqual([{ one: 1 }]);
  });

  test('opens none under the login of another', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    for (const [login, keys] of [
      ['rt_cases', 'rt_edge'],
      ['rt_meetings', 'rt_cases'],
      ['rt_edge', 'rt_cases'],
    ] as const)
      await expect(askAs(login, keysOf(keys), noor.as())).rejects.toMatchObject(refused);
  });

  test('opens none for another kind of actor', async () => {
    const { SEAT } = keysOf('rt_cases');
    const keys = SEAT ? { SYSTEM: SEAT, OPERATOR: SEAT, REPORTER: SEAT } : {};
    for (const actor of [world.system(lindehoven), world.operator(lindehoven), reporter()])
      await expect(askAs('rt_cases', keys, actor)).rejects.toMatchObject(refused);
  });

  test('the gateway enters seats alone, whatever it signs with', async () => {
    const [edge, cases] = [keysOf('rt_edge').SEAT, keysOf('rt_cases')];
    for (const actor of [world.system(lindehoven), world.operator(lindehoven), reporter()])
      for (const key of [edge, cases[actor.kind]])
        await expect(askAs('rt_edge', key ? { [actor.kind]: key } : {}, actor)).rejects.toMatchObject(refused);
  });

  test('a program without the key does not ask the database at all', async () => {
    await expect(askAs('rt_edge', keysOf('rt_edge'), world.system(lindehoven))).rejects.toThrow(
      'may not act as SYSTEM',
    );
  });

  test('no two are equal, and the database has those of the roles and no other', async () => {
    const keys = RUNTIME_ROLES.flatMap((role) =>
      Object.entries(keysOf(role)).map(([kind, key]) => ({ name: `${role}/${kind}`, key: key.toString('hex') })),
    );
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    const rows = await database.sql<{ name: string }>("select role || '/' || kind as name from sec.context_keys");
    expect(rows.map(({ name }) => name).sort()).toEqual(keys.map(({ name }) => name).sort());
  });
});

describe('the log of another tenant', () => {
  const logged = async (owner: TestTenant, operation: string): Promise<number> =>
    (
      await database.sql('select 1 from evidence.audit_log where tenant_id = $1 and operation_id = $2', [
        owner.id,
        operation,
      ])
    ).length;

  test('takes a row from its region and from the neighbours in it', async () => {
    const tenants = database.tenants('cases');
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const karim = await world.seat(region, ['COORDINATOR']);
    for (const [actor, owner] of [
      [noor.as(), region],
      [noor.as(), heidervoort],
      [karim.as(), lindehoven],
      [world.system(region), heidervoort],
    ] as const) {
      await tenants.run(actor, { action: 'x' }, (tx) => tx.seen(owner.id, [newId()]));
      expect(await logged(owner, actor.operation)).toBe(1);
    }
  });

  test('takes none from outside its region, by the operation nor by what was seen', async () => {
    const tenants = database.tenants('cases');
    const noor = await world.seat(lindehoven, ['LIAISON']);
    for (const actor of [noor.as(), world.system(lindehoven), world.operator(lindehoven), reporter()]) {
      const seen = tenants.run(actor, { action: 'x' }, (tx) => tx.seen(elsewhere.id, [newId()]));
      await expect(seen).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const entered = tenants.read(actor, { action: 'x', owner: elsewhere.id }, ONE);
      await expect(entered).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await logged(elsewhere, actor.operation)).toBe(0);
    }
  });

  test('somebody with a code writes into the log of that municipality alone', async () => {
    const tenants = database.tenants('cases');
    const seen = tenants.run(reporter(), { action: 'x' }, (tx) => tx.seen(region.id, [newId()]));
    await expect(seen).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, Conflict, newId, NotFound } from '@regiotafel/kernel';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import { announce } from './outbox.js';
import { once } from './once.js';
import { prepared } from './prepared.js';
import { Keyring } from './seal.js';
import type { Tenants } from './tenants.js';
import type { TenantTx } from './tenant-tx.js';

const ALL_MEMBERS = prepared<{ id: string }>('test.members', 'select id from directory.members order by id');
const NOW = prepared('test.now', 'select sec.now()');
const BROKEN = prepared('test.broken', 'select 1 / 0');

describe('the door', () => {
  let database: TestDatabase;
  let world: TestWorld;
  let tenants: Tenants;
  let region: TestTenant;
  let lindehoven: TestTenant;
  let elsewhere: TestTenant;

  beforeAll(async () => {
    database = await TestDatabase.open();
    world = new TestWorld(database);
    tenants = database.tenants('directory');
    region = await world.partnership('veldersoord');
    lindehoven = await world.municipality('lindehoven', region);
    elsewhere = await world.partnership('noorderbrink');
  });
  afterAll(() => database.close());

  test('a read sees its own tenant and region and leaves its log row', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const karim = await world.seat(region, ['COORDINATOR']);
    const stranger = await world.seat(elsewhere, ['COORDINATOR']);
    const actor = noor.as();
    const { rows, who } = await tenants.read(actor, { action: 'member.list' }, ALL_MEMBERS);
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([noor.memberId, karim.memberId]));
    expect(rows.map((row) => row.id)).not.toContain(stranger.memberId);
    expect(who.roles).toEqual(new Set(['LIAISON']));
    const log = await database.sql(
      'select action, actor_member_id, octet_length(leaf) as leaf from evidence.audit_log where operation_id = $1',
      [actor.operation],
    );
    expect(log).toEqual([{ action: 'member.list', actor_member_id: noor.memberId, leaf: 32 }]);
  });

  test('a forged, an expired and a revoked context get nothing and leave no row', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const forged = { ...noor.as(), tenantId: elsewhere.id };
    const expired = { ...noor.as(), expires: Date.now() - 1 };
    await expect(tenants.read(forged, { action: 'x' }, ALL_MEMBERS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(tenants.read(expired, { action: 'x' }, ALL_MEMBERS)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await database.sql('update directory.members set active = false where id = $1', [noor.memberId]);
    await expect(tenants.run(noor.as(), { action: 'x' }, (tx) => tx.read(ALL_MEMBERS))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('without a context the service role sees no row at all', async () => {
    await world.seat(lindehoven, ['LIAISON']);
    expect(await tenants.lookup(ALL_MEMBERS, [])).toEqual([]);
  });

  test('a second enter in one transaction is refused', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const again = prepared('test.again', 'select sec.enter(null, null, null, null, null, null, null)');
    await expect(tenants.run(noor.as(), { action: 'x' }, (tx) => tx.read(again))).rejects.toBeTruthy();
  });

  test('a swallowed error still fails the transaction with its first cause', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const work = async (tx: TenantTx) => {
      await tx.read(BROKEN).catch(() => undefined);
    };
    await expect(tenants.run(noor.as(), { action: 'x' }, work)).rejects.toMatchObject({ code: '22012' });
  });

  test('a transaction that escapes its callback is dead, and transaction control is refused', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    let escaped: TenantTx | null = null;
    await tenants.run(noor.as(), { action: 'x' }, async (tx) => {
      escaped = tx;
      await expect(tx.read(prepared('test.commit', 'commit'))).rejects.toThrow('transaction control');
    });
    await expect((escaped as unknown as TenantTx).read(ALL_MEMBERS)).rejects.toThrow('ended');
  });

  test('a command runs once per key, also when it is sent twice at the same time', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const input = { idempotencyKey: newId(), text: 'same' };
    let ran = 0;
    const command = (sent: typeof input, action = 'thing.take') =>
      tenants.run(noor.as(), { action }, (tx) =>
        once(tx, 'directory', sent, async () => {
          ran += 1;
          await announce(tx, { scope: 'directory', event: 'Tried', tenantId: lindehoven.id, payload: { n: ran } });
          return { id: newId() };
        }),
      );
    const [first, second] = await Promise.all([command(input), command(input)]);
    expect(second).toEqual(first);
    expect(ran).toBe(1);
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' };
    await expect(command({ ...input, text: 'other' })).rejects.toMatchObject(reused);
    await expect(command(input, 'thing.close')).rejects.toMatchObject(reused);
    expect(await database.sql("select 1 from directory.outbox where event = 'Tried'")).toHaveLength(1);
  });

  test('the hash of a command says nothing to who does not hold the key', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const input = { idempotencyKey: newId(), text: 'kort' };
    const ring = new Keyring(Buffer.from(database.secrets.masterKey, 'hex'));
    const keyed = createHmac('sha256', ring.inputKey()).update('kort').digest();
    expect(
      await tenants.run(noor.as(), { action: 'x' }, async (tx) => (await tx.enter()) && tx.digest('kort')),
    ).toEqual(keyed);
    await tenants.run(noor.as(), { action: 'x' }, (tx) => once(tx, 'directory', input, async () => ({ id: newId() })));
    const [row] = await database.sql<{ input_hash: Buffer }>(
      'select input_hash from directory.idempotency where key = $1',
      [input.idempotencyKey],
    );
    const sent = createHash('sha256')
      .update(JSON.stringify(['x', input]))
      .digest();
    expect(row?.input_hash).not.toEqual(sent);
  });

  test('a character that no text may hold is a fault of the input', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const byName = prepared('test.by_name', 'select 1 from directory.members where name = $1');
    const asked = tenants.read(noor.as(), { action: 'x' }, byName, ['a\u0000b']);
    await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [{ code: 'INVALID_CHARACTER' }] });
  });

  test('both logs and the outbox know the trace, and the audit log where it came from', async () => {
    const [noor, trace] = [await world.seat(lindehoven, ['LIAISON']), newId()];
    const actor: Actor = { ...noor.as(), trace, origin: 'API_PUBLIC' };
    await tenants.run(actor, { action: 'x', subjects: [newId()] }, (tx) =>
      announce(tx, { scope: 'directory', event: 'Traced', tenantId: lindehoven.id, payload: {} }),
    );
    const system = world.system(lindehoven);
    await tenants.run(system, { action: 'x' }, (tx) => tx.read(ALL_MEMBERS));
    const logged = ({ operation }: Actor) =>
      database.sql('select origin, trace_id from evidence.audit_log where operation_id = $1', [operation]);
    expect(await logged(actor)).toEqual([{ origin: 'API_PUBLIC', trace_id: trace }]);
    expect(await logged(system)).toEqual([{ origin: 'JOB', trace_id: system.operation }]);
    const others = 'select trace_id from evidence.processing_log where operation_id = $1';
    expect(await database.sql(others, [actor.operation])).toEqual([{ trace_id: trace }]);
    const waiting = "select trace_id from directory.outbox where event = 'Traced'";
    expect(await database.sql(waiting)).toEqual([{ trace_id: trace }]);
  });

  const logOf = (actor: Actor) =>
    database.sql(
      'select tenant_id, action, object_kind, object_id, result, actor_member_id from evidence.audit_log where operation_id = $1',
      [actor.operation],
    );
  const refuse = (actor: Actor, error: Error, id = newId(), door = tenants) =>
    door
      .run(actor, { action: 'thing.change', object: { kind: 'thing', id } }, async (tx) => {
        await tx.read(NOW);
        throw error;
      })
      .catch((told: unknown) => told);

  test('what was refused leaves its log row, with the object and the code, and nothing else', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    for (const error of [new NotFound(), new Conflict()]) {
      const [actor, id] = [noor.as(), newId()];
      expect(await refuse(actor, error, id)).toBe(error);
      expect(await logOf(actor)).toEqual([
        {
          tenant_id: lindehoven.id,
          action: 'thing.change',
          object_kind: 'thing',
          object_id: id,
          result: error.code,
          actor_member_id: noor.memberId,
        },
      ]);
    }
  });

  test('what broke leaves its log row too', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const [reader, writer] = [noor.as(), noor.as()];
    await tenants.read(reader, { action: 'x' }, BROKEN).catch(() => undefined);
    await tenants.run(writer, { action: 'x' }, (tx) => tx.read(BROKEN)).catch(() => undefined);
    for (const actor of [reader, writer]) expect(await logOf(actor)).toMatchObject([{ result: 'FAILED' }]);
  });

  test('a context that is refused is logged under nobody, and an anonymous report under no person', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    const expired = { ...noor.as(), expires: Date.now() - 1 };
    const { tenantId, operation, expires } = noor.as();
    const reporter: Actor = { kind: 'REPORTER', tenantId, reporter: newId(), operation, expires };
    await expect(refuse(expired, new NotFound())).resolves.toMatchObject({ code: 'UNAUTHENTICATED' });
    const door = database.tenants('cases');
    await expect(refuse(reporter, new NotFound(), newId(), door)).resolves.toMatchObject({ code: 'NOT_FOUND' });
    expect([...(await logOf(expired)), ...(await logOf(reporter))]).toEqual([]);
  });

  test('a refusal is told also when it cannot be logged', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    await database.sql('revoke execute on function sec.refused(text, bytea, text, text, uuid, text) from rt_directory');
    expect(await refuse(noor.as(), new NotFound())).toMatchObject({ code: 'NOT_FOUND' });
    await database.sql('grant execute on function sec.refused(text, bytea, text, text, uuid, text) to rt_directory');
  });

  test('a broken read destroys nothing: the next one on the same pool works', async () => {
    const noor = await world.seat(lindehoven, ['LIAISON']);
    for (let n = 0; n < 6; n += 1) {
      await expect(tenants.read(noor.as(), { action: 'x' }, BROKEN)).rejects.toMatchObject({ code: '22012' });
      const { rows } = await tenants.read(noor.as(), { action: 'x' }, ALL_MEMBERS);
      expect(rows.length).toBeGreaterThan(0);
    }
  });
});

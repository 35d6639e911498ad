import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../request/testing/a-region.js';
import { RecordConflict } from './conflict.input.js';

const CARD = newId();

describe('a conflict of interest', () => {
  let region: TestRegion;
  const gid = (id: Uuid) => globalId('request', id);
  const uuid = (view: { id: string } | null) => (view?.id ?? '').slice('conflict_'.length) as Uuid;
  const sees = async (subject: string, id: Uuid) =>
    (await region.requests.byIds(region.as(subject), [gid(id)])).has(gid(id));
  const record = (subject: string, input: object) =>
    region.conflicts.record(region.as(subject), { idempotencyKey: newId(), reason: 'An invented reason.', ...input });
  const lift = (subject: string, conflictId: Uuid, version = 1) =>
    region.conflicts.lift(region.as(subject), { idempotencyKey: newId(), conflictId, version });

  beforeAll(async () => {
    region = await TestRegion.open();
  });
  afterAll(() => region.database.close());

  test('beats the roles of a coordinator, a liaison and the expert at work, at once', async () => {
    const id = await region.accepted('leila', { poolCardId: globalId('card', CARD) });
    const blocks = [];
    for (const subject of ['rina', 'noor', 'leila']) {
      expect(await sees(subject, id)).toBe(true);
      blocks.push(await record(subject, { poolCardId: CARD }));
      expect(await sees(subject, id)).toBe(false);
      expect(await region.requests.question(region.as(subject), gid(id))).toBeNull();
      expect((await region.ledger.page(region.as(subject), null, {})).edges).toEqual([]);
      expect((await region.workItems.mine(region.as(subject))).map((item) => item.id)).not.toContain(gid(id));
      await expect(region.moves.withdraw(region.as(subject), await region.move(id))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await sees('karim', id)).toBe(true);
    for (const block of blocks) await lift('karim', uuid(block));
    expect(await sees('noor', id)).toBe(true);
  });

  test('that was named about a case keeps away here too, is no entry of its list, and is lifted there alone', async () => {
    const card = newId();
    const id = await region.opened('noor', { poolCardId: globalId('card', card) });
    const conflict = { conflictId: newId(), regionId: region.id, memberId: region.member('rina'), poolCardId: card };
    const system = (): Actor => ({
      kind: 'SYSTEM',
      tenantId: region.id,
      cause: newId(),
      operation: newId(),
      expires: Date.now() + 60_000,
    });
    const keep = (version: number, lifted: boolean) =>
      region.conflicts.keep(system(), { ...conflict, version }, lifted);
    await keep(1, false);
    expect(await sees('rina', id)).toBe(false);
    const listed = await region.conflicts.page(region.as('karim'), {});
    expect(listed.edges.map(({ node }) => node.id)).not.toContain(`conflict_${conflict.conflictId}`);
    await expect(lift('karim', conflict.conflictId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(region.conflicts.keep(region.as('karim'), { ...conflict, version: 2 }, true)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await keep(2, true);
    await keep(1, false);
    expect(await sees('rina', id)).toBe(true);
  });

  test('with a municipality keeps a coordinator from asking for it', async () => {
    const block = await record('rina', { municipalityId: region.municipality('lindehoven') });
    await expect(region.opened('rina')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await lift('karim', uuid(block));
    expect(await sees('rina', await region.opened('rina'))).toBe(true);
  });

  test('named by declining a request takes it out of sight, for the card or else the request', async () => {
    for (const changes of [{ poolCardId: globalId('card', newId()) }, {}]) {
      const id = await region.opened('noor', changes);
      await region.assigned(id, 'hans');
      const input = { ...(await region.move(id)), reason: 'CONFLICT_OF_INTEREST' as const };
      expect(await region.moves.decline(region.as('hans'), input)).toBeNull();
      expect(await sees('hans', id)).toBe(false);
      await expect(region.assigned(id, 'hans')).rejects.toMatchObject({ params: { reason: 'BLOCKED' } });
      const withdrawn = await region.moves.withdraw(region.as('noor'), await region.move(id));
      expect(withdrawn).toMatchObject({ status: 'WITHDRAWN' });
    }
  });

  test('is refused by the database when a blocked expert is written in past the service', async () => {
    const id = await region.opened('noor', { poolCardId: globalId('card', CARD) });
    await record('karim', { memberId: region.member('fatima'), poolCardId: CARD });
    const attempt = region.tenants.run(region.as('karim'), { action: 'test' }, (tx) =>
      tx.write(
        {
          name: 'test.assign',
          text: 'update expertise.requests set expert_id = $2, expert_member_id = $3, version = version + 1 where tenant_id = (select sec.r()) and id = $1',
        },
        [id, region.expert('fatima'), region.member('fatima')],
      ),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is seen by the person and by coordinators without the same conflict', async () => {
    const card = newId();
    const mine = await record('petra', { poolCardId: card });
    const listed = async (subject: string) =>
      (await region.conflicts.page(region.as(subject), {})).edges.map(({ node }) => node.id);
    expect(await listed('petra')).toContain(mine?.id);
    expect(await listed('rina')).toContain(mine?.id);
    for (const subject of ['hans', 'noor', 'frits']) expect(await listed(subject)).not.toContain(mine?.id);
    await record('rina', { poolCardId: card });
    expect(await listed('rina')).not.toContain(mine?.id);
    expect(await region.conflicts.reason(region.as('petra'), mine?.id ?? '')).toBe('An invented reason.');
    expect(await region.conflicts.reason(region.as('karim'), mine?.id ?? '')).toBe('An invented reason.');
    expect(await region.conflicts.reason(region.as('rina'), mine?.id ?? '')).toBeNull();
    expect(await region.conflicts.reason(region.as('hans'), mine?.id ?? '')).toBeNull();
  });

  test('is lifted by a coordinator, never by oneself, and only once', async () => {
    const own = uuid(await record('karim', { poolCardId: newId() }));
    for (const subject of ['karim', 'noor', 'leila'])
      await expect(lift(subject, own)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await lift('rina', own)).toMatchObject({ liftedOn: '2026-03-02', version: 2 });
    await expect(lift('rina', own, 2)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is named for others by coordinators only', async () => {
    const other = { memberId: region.member('hans'), poolCardId: newId() };
    for (const subject of ['noor', 'leila', 'frits'])
      await expect(record(subject, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(record('frits', { poolCardId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('sent twice is recorded once, and does not run twice', async () => {
    const input = { idempotencyKey: newId(), poolCardId: newId(), reason: 'Once.' };
    const first = await region.conflicts.record(region.as('leila'), input);
    expect(await region.conflicts.record(region.as('leila'), input)).toEqual(first);
    await expect(record('leila', { poolCardId: input.poolCardId })).rejects.toMatchObject({ code: 'CONFLICT' });
    const end = { idempotencyKey: newId(), conflictId: uuid(first), version: 1 };
    const lifted = await region.conflicts.lift(region.as('karim'), end);
    expect(await region.conflicts.lift(region.as('karim'), end)).toEqual(lifted);
  });

  test('is announced with its end, by ids: the card of a request too, never the reason', async () => {
    const poolCardId = newId();
    const municipalityId = region.municipality('lindehoven');
    const memberId = region.member('leila');
    const requestId = await region.accepted('leila', { poolCardId: globalId('card', poolCardId) });
    const byCard = { poolCardId, municipalityId: null };
    const about = [
      { by: 'karim', subject: { memberId, poolCardId }, told: byCard },
      { by: 'karim', subject: { memberId, requestId }, told: byCard },
      { by: 'leila', subject: { requestId }, told: byCard },
      { by: 'karim', subject: { memberId, municipalityId }, told: { poolCardId: null, municipalityId } },
    ];
    for (const { by, subject, told } of about) {
      const block = await record(by, subject);
      expect(JSON.stringify(block).includes(poolCardId)).toBe('poolCardId' in subject);
      const conflictId = uuid(block);
      await lift('karim', conflictId);
      const events = await region.database.sql<{ event: string; tenant_id: Uuid; payload: object }>(
        "select event, tenant_id, payload from expertise.outbox where payload->>'conflictId' = $1 order by payload->>'version'",
        [conflictId],
      );
      const tenant_id = events[0]?.tenant_id;
      const both = { conflictId, regionId: tenant_id, memberId, ...told };
      expect(events).toEqual([
        { event: 'ConflictRecorded', tenant_id, payload: { ...both, version: 1 } },
        { event: 'ConflictLifted', tenant_id, payload: { ...both, version: 2 } },
      ]);
    }
  });

  test('is about exactly one thing, and says why', () => {
    const attempt = (input: object) => () => parse(RecordConflict, { idempotencyKey: newId(), ...input });
    const both = { poolCardId: globalId('card', CARD), requestId: gid(newId()) };
    expect(attempt(both)).toThrow(
      expect.objectContaining({
        fields: [
          { path: 'reason', code: 'REQUIRED' },
          { path: 'municipalityId', code: 'EXACTLY_ONE' },
        ],
      }),
    );
    expect(attempt({ reason: 'x' })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestWorld } from '@regiotafel/testing';
import { TestRegion } from './testing/a-region.js';

const gid = (id: Uuid) => globalId('request', id);

describe('a request for expertise is like nothing at all', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let id: Uuid;
  const sql = (text: string, values: unknown[] = []) => region.database.sql(text, values);
  const seenBy = async (subject: string, wanted: Uuid, from = region) =>
    (await from.requests.byIds(from.as(subject), [gid(wanted)])).get(gid(wanted)) ?? null;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    id = await region.accepted('leila');
  });
  afterAll(() => region.database.close());

  test.each(['frits', 'anne', 'hans', 'willem', 'lia'])('for %s', async (subject) => {
    const absent = { code: 'NOT_FOUND' };
    const input = await region.move(id);
    const actor = () => region.as(subject);
    expect(await seenBy(subject, id)).toBeNull();
    expect(await region.requests.question(actor(), gid(id))).toBeNull();
    expect(
      (await region.requests.page(actor(), null, 'RESPOND_BY', {})).edges.map(({ node }) => node.id),
    ).not.toContain(gid(id));
    await expect(region.matching.candidates(actor(), gid(id))).rejects.toMatchObject(absent);
    await expect(region.moves.withdraw(actor(), input)).rejects.toMatchObject(absent);
    await expect(region.moves.accept(actor(), input)).rejects.toMatchObject(absent);
    await expect(region.moves.report(actor(), { ...input, hours: 1 })).rejects.toMatchObject(absent);
    await expect(region.moves.confirm(actor(), input)).rejects.toMatchObject(absent);
    await expect(region.moves.decline(actor(), { ...input, reason: 'OTHER' })).rejects.toMatchObject(absent);
    await expect(region.moves.assign(actor(), { ...input, expertId: region.expert('hans') })).rejects.toMatchObject(
      absent,
    );
    expect((await region.workItems.mine(actor())).map((item) => item.id)).not.toContain(gid(id));
  });

  test('for the coordinator and liaison of another region', async () => {
    for (const subject of ['karim', 'noor', 'leila']) {
      expect(await seenBy(subject, id, elsewhere)).toBeNull();
      expect((await elsewhere.requests.page(elsewhere.as(subject), null, 'OPENED_ON', {})).edges).toEqual([]);
      expect((await elsewhere.ledger.page(elsewhere.as(subject), null, {})).edges).toEqual([]);
      expect(await elsewhere.workItems.mine(elsewhere.as(subject))).toEqual([]);
      await expect(elsewhere.matching.candidates(elsewhere.as(subject), gid(id))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  test('and for who may not ask at all, asking answers the same', async () => {
    for (const subject of ['frits', 'lia', 'willem', 'leila']) {
      await expect(region.opening.open(region.as(subject), region.anInput())).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  test('the same error meets a request that exists and one that does not', async () => {
    const refusal = async (requestId: Uuid) =>
      region.moves
        .accept(region.as('hans'), { idempotencyKey: newId(), requestId, version: 1 })
        .catch((error: unknown) => error);
    expect(await refusal(id)).toEqual(await refusal(newId()));
  });

  test('a seat that is closed has no session any more', async () => {
    const world = new TestWorld(region.database);
    const coordinator = await world.seat({ id: region.id, slug: 'x', kind: 'PARTNERSHIP', regionId: null }, [
      'COORDINATOR',
    ]);
    expect((await region.requests.page(coordinator.as(), null, 'RESPOND_BY', {})).edges).not.toEqual([]);
    await sql('update directory.members set active = false where id = $1', [coordinator.memberId]);
    await expect(region.requests.page(coordinator.as(), null, 'RESPOND_BY', {})).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { actingIn } from '@regiotafel/jobs';
import { prepared } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { TestReviews } from '../review/testing/a-review.js';
import { leftWords } from '../setup/testing/left-words.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';

const REASON = 'Kanarie-conflict: is mijn neef.';
const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  );

describe('a conflict of interest at the desk', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let reviews: TestReviews;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    reviews = new TestReviews(region, desk);
    strangers = await strangersTo(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const block = (as: Actor, signalId: Uuid, memberId: Uuid | null = null) =>
    desk.blocks.block(as, { idempotencyKey: newId(), signalId, memberId, reason: REASON });
  const blocksOf = async (as: Actor, id: Uuid) => (await desk.blocks.bySignals(as, [id])).get(id)?.blocks ?? [];
  const blockable = async (as: Actor, id: Uuid) =>
    ((await desk.blocks.bySignals(as, [id])).get(id)?.blockable ?? []).map((member) =>
      member.id.slice('member_'.length),
    );
  const lift = async (as: Actor, signalId: Uuid) => {
    const [found] = await blocksOf(region.as('sven'), signalId);
    const blockId = (found?.id.slice('block_'.length) ?? newId()) as Uuid;
    return desk.blocks.lift(as, { idempotencyKey: newId(), signalId, blockId });
  };
  const sees = async (subject: string, id: Uuid) => (await desk.signals.byIds(region.as(subject), [id])).has(id);
  const waiting = async (subject: string, signalId: Uuid) =>
    (await desk.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => desk.work.waiting(tx))).flatMap(
      ({ reason, about }) => (about?.id === signalId ? [reason] : []),
    );

  test('takes the signal from the liaison at once and gives it to the deputy, with all its work', async () => {
    const { id } = await desk.received();
    expect([await waiting('noor', id), await waiting('sven', id)]).toEqual([['SIGNAL_TO_ACKNOWLEDGE'], []]);
    expect(await block(region.as('noor'), id)).toBeNull();
    expect([await sees('noor', id), await sees('sven', id)]).toEqual([false, true]);
    expect([await waiting('noor', id), await waiting('sven', id)]).toEqual([[], ['SIGNAL_TO_ACKNOWLEDGE']]);
    expect(await blocksOf(region.as('sven'), id)).toMatchObject([{ reason: REASON, mayLift: true, liftedAt: null }]);
    expect(await blocksOf(region.as('noor'), id)).toEqual([]);
  });

  test('leaves whoever it is about nothing of the signal: no row, no part, no key, no command, as if it were not there', async () => {
    const { id } = await desk.interpreted();
    await block(region.as('sven'), id, region.member('noor'));
    const count = async (table: string, column: string) => {
      const all = prepared<object>(`test.kept.${table}`, `select * from cases.${table} where ${column} = $1::uuid`);
      return (await desk.tenants.read(region.as('noor'), { action: 'test' }, all, [id])).rows.length;
    };
    const tables = ['signals', 'signal_narratives', 'signal_identities', 'signal_reporters', 'signal_interpretations'];
    for (const table of tables) expect({ table, rows: await count(table, 'id') }).toEqual({ table, rows: 0 });
    expect([await count('object_keys', 'object_id'), await count('signal_blocks', 'signal_id')]).toEqual([0, 0]);
    const commands = [
      (signalId: Uuid) => block(region.as('noor'), signalId),
      (signalId: Uuid) => lift(region.as('noor'), signalId),
      (signalId: Uuid) =>
        desk.signals.acknowledge(region.as('noor'), { idempotencyKey: newId(), signalId, version: 3 }),
      (signalId: Uuid) =>
        desk.questions.ask(region.as('noor'), { idempotencyKey: newId(), signalId, question: 'Wat?' }),
    ];
    for (const command of commands) {
      const refusal = await command(id).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusal).toEqual(await command(newId()).catch((error: unknown) => error));
    }
  });

  test('offers the members of the desk to choose from, not who is kept away already', async () => {
    const { id } = await desk.acknowledged();
    const both = [region.member('noor'), region.member('sven')];
    for (const subject of ['noor', 'sven'])
      expect((await blockable(region.as(subject), id)).toSorted()).toEqual(both.toSorted());
    for (const { as } of strangers) expect(await blockable(as(), id)).toEqual([]);
    for (const subject of ['karim', 'frits', 'anne']) expect(await blockable(region.as(subject), id)).toEqual([]);
    expect(await block(region.as('noor'), id, region.member('sven'))).toMatchObject({ id: `signal_${id}` });
    expect(await blockable(region.as('noor'), id)).toEqual([region.member('noor')]);
    expect(await blockable(region.as('sven'), id)).toEqual([]);
    expect(await sees('sven', id)).toBe(false);
  });

  test('is lifted by a colleague once, never by the person it is about', async () => {
    const { id } = await desk.acknowledged();
    await block(region.as('noor'), id);
    expect(await lift(region.as('sven'), id)).not.toBeNull();
    expect(await sees('noor', id)).toBe(true);
    expect(await codeOf(lift(region.as('sven'), id))).toBe('ALREADY_ENDED');
    const own = prepared(
      'test.kept.own',
      `update cases.signal_blocks set lifted_by = member_id, lifted_at = now() where signal_id = $1::uuid`,
    );
    const other = await desk.acknowledged();
    await block(region.as('noor'), other.id);
    const attack = desk.tenants.run(region.as('sven'), { action: 'attack' }, (tx) => tx.write(own, [other.id]));
    expect(await codeOf(attack)).toBe('23514');
  });

  test('leaves a desk without anybody to the coordinator, who hears that a signal waits until somebody is there', async () => {
    const { id } = await desk.acknowledged();
    const waits = async () =>
      (await desk.tenants.run(region.as('karim'), { action: 'work.list' }, (tx) => desk.work.waiting(tx))).filter(
        ({ reason, municipalityId }) =>
          reason === 'SIGNAL_WAITS' && municipalityId === region.municipality('lindehoven'),
      ).length;
    await block(region.as('noor'), id);
    expect(await block(region.as('sven'), id)).toBeNull();
    expect([await sees('noor', id), await sees('sven', id), await waits()]).toEqual([false, false, 0]);
    const told = await region.database.sql<{ payload: CasesEvents['SignalWithoutDesk'] }>(
      "select payload from cases.outbox where event = 'SignalWithoutDesk' and payload->>'signalId' = $1",
      [id],
    );
    expect(told).toHaveLength(1);
    for (const { payload } of told)
      await desk.clock.noteWithoutDesk(actingIn(region.id, region.system(payload.municipalityId)), payload);
    expect(await waits()).toBe(1);
    await region.database.sql(
      'update cases.signal_blocks set lifted_by = id, lifted_at = now() where signal_id = $1 and member_id = $2',
      [id, region.member('sven')],
    );
    expect([await sees('sven', id), await waits()]).toEqual([true, 0]);
  });

  test('asks nobody who is kept away to look along, and keeps only the desk away', async () => {
    const { id } = await desk.acknowledged();
    await block(region.as('noor'), id);
    const outsider = { code: 'INVALID_INPUT', fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }] };
    await expect(block(region.as('sven'), id, region.member('frits'))).rejects.toMatchObject(outsider);
    await reviews.interpret('sven', id, 'ADVICE');
    const review = await reviews.seen('sven', id);
    expect(review?.reader).toEqual({ id: `member_${region.member('roos')}` });
  });

  test('asks another reader of the partnership when the first one is kept away', async () => {
    const { id } = await desk.acknowledged();
    await region.database.sql(
      `insert into cases.signal_blocks (tenant_id, id, signal_id, member_id, reason, recorded_by, recorded_at)
       select tenant_id, uuidv4(), id, $2, 'x', id, now() from cases.signals where id = $1`,
      [id, region.member('roos')],
    );
    await block(region.as('noor'), id);
    await reviews.interpret('sven', id, 'ADVICE');
    expect((await reviews.seen('sven', id))?.reader).toEqual({ id: `member_${region.member('karim')}` });
  });

  test('takes back what the person who is kept away was asked to look at', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    await block(region.as('sven'), id);
    expect((await reviews.seen('noor', id))?.state).toBe('DROPPED');
    await reviews.interpret('noor', id, 'ADVICE');
    expect((await reviews.seen('noor', id))?.reader).toEqual({ id: `member_${region.member('roos')}` });
  });

  test('is nothing to everybody but the desk, and no word of it stands readable', async () => {
    const { id } = await desk.acknowledged();
    await block(region.as('noor'), id);
    const members = ['karim', 'marit', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...members, ...strangers]) {
      expect({ name, blocks: await blocksOf(as(), id) }).toEqual({ name, blocks: [] });
      const refusal = await block(as(), id).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusal).toEqual(await block(as(), newId()).catch((error: unknown) => error));
    }
    expect((await leftWords(region.database, ['Kanarie-conflict'])).found).toEqual([]);
  });
});

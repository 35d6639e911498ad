import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { ReviewJobs } from './review.job.js';
import { TestReviews } from './testing/a-review.js';

const REASON = 'Kanarie: een belang.';

describe('a second person who can read nothing any longer', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let reviews: TestReviews;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table, () => new ReviewJobs(table.reviews, table.regionReviews).works());
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const keepAway = (subject: string, signalId: Uuid) =>
    table.ownConflicts.name(region.as(subject), {
      idempotencyKey: newId(),
      about: { kind: 'signal', id: signalId },
      reason: REASON,
    });
  const state = async (subject: string, id: Uuid) => (await reviews.seen(subject, id))?.state;
  const work = async (subject: string, id: Uuid) =>
    (await table.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => table.work.waiting(tx))).flatMap(
      ({ reason, about }) => (about?.id === id ? [reason] : []),
    );
  const inRegion = async (subject: string, id: Uuid) =>
    (
      await table.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => table.regionReviews.waiting(tx))
    ).filter(({ about }) => about?.id === id).length;
  const restrict = (caseId: Uuid, ...keepers: string[]) =>
    table.closures.restrict(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      keepers: keepers.map((subject) => region.member(subject)),
      reason: REASON,
    });

  test('gives the question back, somebody else is asked, and with nobody left the desk hears that', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    await keepAway('roos', id);
    await reviews.work();
    expect([await state('anne', id), await inRegion('roos', id)]).toEqual(['GIVEN_BACK', 0]);
    expect(await work('anne', id)).toEqual(['SIGNAL_TO_DECIDE']);
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    expect([await state('anne', id), await inRegion('karim', id)]).toEqual(['ASKED', 1]);
    await keepAway('karim', id);
    await reviews.work();
    expect(await state('anne', id)).toBe('GIVEN_BACK');
    await expect(reviews.interpret('anne', id, 'ADVICE')).rejects.toMatchObject({ code: 'NO_SECOND_READER' });
    expect(await work('anne', id)).toEqual(['SIGNAL_TO_DECIDE']);
  });

  test('is looked for in one minute of each quarter of an hour, a date that passed each time', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    await table.setNow('2026-03-02T08:07:00Z');
    await keepAway('roos', id);
    await reviews.work();
    expect(await state('anne', id)).toBe('ASKED');
    await table.setNow('2026-03-02T08:15:59Z');
    await reviews.work();
    expect(await state('anne', id)).toBe('GIVEN_BACK');
  });

  test('is not waited for after their seat has ended', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    const seat = (active: boolean) =>
      region.database.sql('update directory.members set active = $2 where id = $1', [region.member('roos'), active]);
    await seat(false);
    try {
      await reviews.work();
      expect(await state('anne', id)).toBe('GIVEN_BACK');
    } finally {
      await seat(true);
    }
  });

  test('of the desk is not asked while the case is restricted to others, nor is somebody of the partnership', async () => {
    const { signalId, caseId } = await table.opened();
    await restrict(caseId, 'noor');
    await expect(reviews.askWaiver('noor', signalId)).rejects.toMatchObject({ code: 'NO_SECOND_READER' });
    expect(await work('noor', signalId)).toEqual(['FEEDBACK_TO_GIVE']);
    await table.closures.liftRestriction(region.as('noor'), { idempotencyKey: newId(), caseId });
    await restrict(caseId, 'noor', 'roos');
    await reviews.askWaiver('noor', signalId);
    expect((await reviews.seen('noor', signalId))?.reader).toEqual({ id: `member_${region.member('roos')}` });
  });

  test('of the desk is shut out by a restriction while the question waits: it comes back, and waits on while one can read', async () => {
    const [shut, open] = [await table.opened(), await table.opened()];
    for (const { signalId } of [shut, open]) await reviews.askWaiver('noor', signalId);
    await restrict(shut.caseId, 'noor');
    await restrict(open.caseId, 'noor', 'sven');
    await reviews.work();
    expect([await state('noor', shut.signalId), await state('noor', open.signalId)]).toEqual(['GIVEN_BACK', 'ASKED']);
    await reviews.answer('sven', open.signalId, true);
    expect(await state('noor', open.signalId)).toBe('AGREED');
  });

  test('of the partnership is asked about a waiver too, reads the interpretation alone, and settles it', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    await reviews.answer('roos', id, true, 'roos');
    await reviews.work();
    await reviews.askWaiver('anne', id);
    await reviews.work();
    expect((await table.parts.interpretations(region.as('roos'), [id])).size).toBe(1);
    expect((await table.parts.narratives(region.as('roos'), [id])).size).toBe(0);
    await reviews.answer('roos', id, true, 'roos');
    await reviews.work();
    expect((await table.signals.byIds(region.as('anne'), [id])).get(id)).toMatchObject({ status: 'CLOSED' });
    expect((await table.parts.interpretations(region.as('roos'), [id])).size).toBe(0);
  });

  test('past the services no question is given back without being dropped, nor after it was', async () => {
    const { id } = await table.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    const back = prepared(
      'test.review.give_back',
      'update cases.signal_reviews set given_back = true where signal_id = $1::uuid',
    );
    const attack = (subject: string) =>
      table.tenants.run(region.as(subject), { action: 'attack' }, (tx) => tx.write(back, [id]));
    await expect(attack('noor')).rejects.toMatchObject({ code: '23514' });
    for (const subject of ['frits', 'anne', 'karim', 'leila'])
      expect({ subject, changed: await attack(subject) }).toEqual({ subject, changed: 0 });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

describe('a question that nobody answered', () => {
  let region: TestRegion;
  let desk: TestWeighing;
  let reviews: TestReviews;

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestWeighing(region);
    reviews = new TestReviews(region, desk);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const ask = (signalId: Uuid) =>
    desk.questions.ask(region.as('noor'), { idempotencyKey: newId(), signalId, question: 'Wanneer zag u dit?' });
  const asked = async (id: Uuid) => (await desk.questions.bySignals(region.as('noor'), [id])).get(id)?.asked[0];
  const settle = async (id: Uuid, conclusion: 'ADVICE' | 'LOCAL_CARE') => {
    await reviews.interpret('noor', id, conclusion);
    await reviews.answer('sven', id, true);
  };
  const takenOver = async (signalId: Uuid) => {
    await settle(signalId, 'LOCAL_CARE');
    expect(await asked(signalId)).toMatchObject({ droppedBecause: null });
    const version = await reviews.versionOf('noor', signalId);
    await desk.redirects.confirmByDesk(region.as('noor'), { idempotencyKey: newId(), signalId, version });
  };
  const withdraw = async (signalId: Uuid) =>
    desk.withdrawals.record(region.as('noor'), {
      idempotencyKey: newId(),
      signalId,
      version: await reviews.versionOf('noor', signalId),
      reason: 'De melder vergiste zich.',
    });
  const drop = async (id: Uuid) => {
    const questionId = (await asked(id))?.id.slice('question_'.length) as Uuid;
    return desk.questions.drop(region.as('sven'), { idempotencyKey: newId(), questionId });
  };

  test.each([
    ['advice', (id: Uuid) => settle(id, 'ADVICE'), 'ASSESSED'],
    ['care that was confirmed', takenOver, 'ASSESSED'],
    ['a withdrawal', withdraw, 'WITHDRAWN'],
    ['the desk', drop, 'DESK'],
  ] as const)('ends with %s, and the desk sees why', async (_what, end, because) => {
    const { id, code } = await desk.acknowledged();
    await ask(id);
    expect(await asked(id)).toMatchObject({ droppedBecause: null, droppedAt: null });
    await end(id);
    expect(await asked(id)).toMatchObject({ droppedBecause: because, answer: null, droppedAt: expect.any(Date) });
    expect((await desk.reports.read(code))?.question).toBeNull();
    const sent = { idempotencyKey: newId(), code, answer: 'Dinsdag.', website: '' };
    expect(await desk.reports.answer(sent)).toEqual({ isKept: false });
  });

  test('ends when the table has weighed, not before', async () => {
    const { signalId, weighingId } = await desk.judged();
    await ask(signalId);
    await desk.conclude('marit', weighingId, 4, 'NO_ACTION');
    expect(await asked(signalId)).toMatchObject({ droppedBecause: null });
    await desk.carryOut();
    expect(await asked(signalId)).toMatchObject({ droppedBecause: 'ASSESSED' });
  });
});

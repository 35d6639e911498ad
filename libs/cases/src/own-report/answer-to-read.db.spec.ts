import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

describe('the answer of a reporter', () => {
  let region: TestRegion;
  let desk: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestWeighing(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const ask = (subject: string, signalId: Uuid) =>
    desk.questions.ask(region.as(subject), { idempotencyKey: newId(), signalId, question: 'Kanarie-vraag?' });
  const answer = (code: string) =>
    desk.reports.answer({ idempotencyKey: newId(), code, answer: 'Kanarie-antwoord.', website: '' });
  const waiting = async (subject: string, signalId: Uuid) =>
    (await desk.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => desk.work.waiting(tx))).flatMap(
      ({ reason, about }) => (about?.id === signalId ? [reason] : []),
    );
  const feedbackBy = async (signalId: Uuid) =>
    (await desk.signals.byIds(region.as('noor'), [signalId])).get(signalId)?.feedbackBy.getTime() ?? 0;

  test('waits on the start page of the deputy who asked, or has the signal because the liaison is kept away or late', async () => {
    const asked = await desk.acknowledged();
    await ask('noor', asked.id);
    await answer(asked.code);
    expect(await waiting('sven', asked.id)).toEqual([]);
    await desk.setNow(new Date((await feedbackBy(asked.id)) + 60_000).toISOString());
    await desk.clock.unanswered(region.system(region.municipality('lindehoven')), asked.id);
    expect(await waiting('sven', asked.id)).toContain('ANSWER_TO_READ');
    await desk.setNow(MONDAY);
    const kept = await desk.acknowledged();
    await ask('noor', kept.id);
    await desk.blocks.block(region.as('sven'), {
      idempotencyKey: newId(),
      signalId: kept.id,
      memberId: region.member('noor'),
      reason: 'Kanarie.',
    });
    await answer(kept.code);
    expect(await waiting('sven', kept.id)).toContain('ANSWER_TO_READ');
    expect(await waiting('noor', kept.id)).toEqual([]);
    const own = await desk.acknowledged();
    await ask('sven', own.id);
    await answer(own.code);
    expect(await waiting('sven', own.id)).toEqual(['ANSWER_TO_READ']);
    expect(await waiting('noor', own.id)).toContain('ANSWER_TO_READ');
  });
});

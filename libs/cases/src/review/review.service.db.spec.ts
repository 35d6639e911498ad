import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import fc from 'fast-check';
import type { OwnConclusion } from '../domain/signal.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { ReviewJobs } from './review.job.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';
import { TestReviews } from './testing/a-review.js';

fc.configureGlobal({ seed: 20_260_302 });

const OWN: readonly OwnConclusion[] = ['LOCAL_CARE', 'ADVICE', 'NO_CONCERN'];

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  );

describe('a second person', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let reviews: TestReviews;
  let feedback: FeedbackService;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    reviews = new TestReviews(region, desk, () => new ReviewJobs(desk.reviews, desk.regionReviews).works());
    feedback = new FeedbackService(desk.tenants, desk.signals, desk.sealing);
    strangers = await strangersTo(region);
    await region.database.sql('update cases.intake_forms set hourly_limit = 1000');
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const stateOf = async (id: Uuid, subject = 'noor') => (await desk.signals.byIds(region.as(subject), [id])).get(id);
  const attack = (subject: string, name: string, sql: string, values: (string | null)[]) =>
    codeOf(
      desk.tenants.run(region.as(subject), { action: 'attack' }, (tx) =>
        tx.write(prepared(`test.review.${name}`, sql), values),
      ),
    );

  test.each(OWN)('agrees before %s leads on; who concluded never does, also past the services', async (conclusion) => {
    const { id } = await desk.acknowledged();
    expect(await reviews.interpret('noor', id, conclusion)).toMatchObject({ status: 'INTERPRETING', conclusion });
    expect(await codeOf(reviews.answer('noor', id, true))).toBe('SECOND_PERSON_NEEDED');
    const status = conclusion === 'LOCAL_CARE' ? 'REDIRECTED_TO_CARE' : 'ADVISED';
    expect(
      await attack('noor', 'status', 'update cases.signals set status = $2 where id = $1::uuid', [id, status]),
    ).toBe('23514');
    const self =
      'update cases.signal_reviews set agreed = true, decided_by = (select sec.m()), decided_at = now() where signal_id = $1::uuid';
    expect(await attack('noor', 'self', self, [id])).toBe('23514');
    expect(await reviews.answer('sven', id, true)).toMatchObject({ status });
    expect(await reviews.seen('noor', id)).toMatchObject({ state: 'AGREED', mayAnswer: false });
    expect(await codeOf(reviews.answer('sven', id, true))).toBe('REVIEW_ENDED');
  });

  test('who does not agree says why, and the desk goes on from there', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'NO_CONCERN');
    expect(await reviews.answer('sven', id, false)).toMatchObject({ status: 'INTERPRETING' });
    expect(await reviews.seen('noor', id)).toMatchObject({
      state: 'DECLINED',
      note: 'Kanarie-bezwaar: kijk nog eens.',
      decidedBy: { id: `member_${region.member('sven')}` },
    });
    await reviews.interpret('noor', id, 'OFFER_TO_REGION');
    expect((await stateOf(id))?.steps).toContain('OFFER');
  });

  test('an agreement counts for the text that was read, not for a later one', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    const first = await reviews.seen('noor', id);
    await reviews.interpret('noor', id, 'NO_CONCERN');
    const late = {
      idempotencyKey: newId(),
      reviewId: (first?.id.split('_')[1] ?? '') as Uuid,
      agrees: true,
      note: null,
    };
    expect(await codeOf(desk.reviews.answer(region.as('sven'), late))).toBe('REVIEW_ENDED');
    expect(await stateOf(id)).toMatchObject({ status: 'INTERPRETING' });
  });

  test('is asked on the start page of a colleague, and of nobody who asked', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    const asked = async (subject: string) =>
      desk.tenants.run(region.as(subject), { action: 'work.list' }, async (tx) =>
        (await desk.work.waiting(tx)).filter(({ about }) => about?.id === id).map(({ reason }) => reason),
      );
    expect([await asked('noor'), await asked('sven')]).toEqual([[], ['REVIEW_TO_GIVE']]);
  });

  test('of the partnership is called where the desk is one, and reads the interpretation alone', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    const roos = () => region.as('roos');
    expect((await desk.signals.byIds(roos(), [id])).get(id)).toMatchObject({ status: 'INTERPRETING', steps: [] });
    expect((await desk.parts.interpretations(roos(), [id])).get(id)?.text).toContain('Kanarie-duiding');
    for (const part of ['narratives', 'identities', 'reporters'] as const)
      expect({ part, size: (await desk.parts[part](roos(), [id])).size }).toEqual({ part, size: 0 });
    expect(await reviews.seen('roos', id)).toMatchObject({ state: 'ASKED', mayAnswer: true });
    const waits = await desk.tenants.run(roos(), { action: 'work.list' }, (tx) => desk.regionReviews.waiting(tx));
    expect(waits).toMatchObject([{ reason: 'REVIEW_TO_GIVE', about: { kind: 'SIGNAL', id } }]);
    await reviews.answer('roos', id, true, 'roos');
    await reviews.work();
    expect(await stateOf(id, 'anne')).toMatchObject({ status: 'ADVISED' });
    expect((await desk.parts.interpretations(roos(), [id])).size).toBe(0);
    expect((await desk.signals.byIds(roos(), [id])).size).toBe(0);
    expect(await codeOf(reviews.answer('roos', id, true, 'anne'))).toBe('NOT_FOUND');
  });

  test('of the partnership who does not answer loses task and access, and the desk asks somebody else', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    const waits = async (subject: string) =>
      (await desk.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => desk.regionReviews.waiting(tx))).map(
        ({ about }) => about?.id,
      );
    expect(await waits('roos')).toEqual([id]);
    await desk.setNow('2026-03-04T23:00:01Z');
    expect(await waits('roos')).toEqual([]);
    expect((await desk.signals.byIds(region.as('roos'), [id])).size).toBe(0);
    await reviews.work();
    expect((await reviews.seen('anne', id))?.state).toBe('LAPSED');
    const reasons = await desk.tenants.run(region.as('anne'), { action: 'work.list' }, (tx) => desk.work.waiting(tx));
    expect(reasons.map(({ reason }) => reason)).toContain('SIGNAL_TO_DECIDE');
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    expect(await waits('roos')).toEqual([]);
    expect(await waits('karim')).toEqual([id]);
    expect(await reviews.answer('karim', id, true, 'anne')).toBeDefined();
    await reviews.work();
    expect((await desk.signals.byIds(region.as('anne'), [id])).get(id)?.status).toBe('ADVISED');
  });

  test('of the partnership is let go when the desk decides otherwise', async () => {
    const { id } = await reviews.atDeskOfOne();
    await reviews.interpret('anne', id, 'ADVICE');
    await reviews.work();
    await reviews.interpret('anne', id, 'OFFER_TO_REGION');
    await reviews.work();
    expect((await desk.signals.byIds(region.as('roos'), [id])).size).toBe(0);
    const waits = await desk.tenants.run(region.as('roos'), { action: 'work.list' }, (tx) =>
      desk.regionReviews.waiting(tx),
    );
    expect(waits).toEqual([]);
  });

  test('agrees that the reporter hears nothing more; only then a signal closes without feedback', async () => {
    const { id, code } = await reviews.concluded('NO_CONCERN');
    await reviews.askWaiver('noor', id);
    expect((await stateOf(id))?.steps).not.toContain('GIVE_FEEDBACK');
    expect(await codeOf(reviews.answer('noor', id, true))).toBe('SECOND_PERSON_NEEDED');
    const end = "update cases.signals set status = 'CLOSED' where id = $1::uuid";
    expect(await attack('noor', 'close', end, [id])).toBe('23514');
    expect(await reviews.answer('sven', id, true)).toMatchObject({ status: 'CLOSED', steps: [] });
    expect((await desk.reports.read(code))?.step).toBe('CLOSED');
  });

  test('is not asked before the signal was assessed', async () => {
    const { id } = await desk.acknowledged();
    expect(await codeOf(reviews.askWaiver('noor', id))).toBe('SIGNAL_WRONG_STATE');
  });

  test('and nobody else finds the question, nor whether there is one', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    const [, reviewId] = (await reviews.seen('noor', id))?.id.split('_') ?? [];
    const answerOf = (who: Stranger, review: string) =>
      desk.reviews
        .answer(who.as(), { idempotencyKey: newId(), reviewId: review as Uuid, agrees: true, note: null })
        .catch((error: unknown) => error);
    const members = ['karim', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    for (const who of [...strangers, ...members]) {
      expect({ name: who.name, size: (await desk.reviews.bySignals(who.as(), [id])).size }).toEqual({
        name: who.name,
        size: 0,
      });
      const refused = await answerOf(who, reviewId ?? '');
      expect(refused).toMatchObject({ code: 'NOT_FOUND' });
      expect(refused).toEqual(await answerOf(who, newId()));
    }
  });

  const COMMANDS = ['advise', 'care', 'ask', 'agree', 'decline', 'agreeSelf', 'confirm', 'feedback', 'close', 'attack'];

  test('or feedback stands before every end, whatever two people do in whatever order', async () => {
    const head = async (id: Uuid) => ({
      idempotencyKey: newId(),
      signalId: id,
      version: await reviews.versionOf('noor', id),
    });
    const acts: Readonly<Record<string, (id: Uuid) => Promise<unknown>>> = {
      advise: (id) => reviews.interpret('noor', id, 'ADVICE'),
      care: (id) => reviews.interpret('noor', id, 'LOCAL_CARE'),
      ask: (id) => reviews.askWaiver('noor', id),
      agree: (id) => reviews.answer('sven', id, true),
      decline: (id) => reviews.answer('sven', id, false),
      agreeSelf: (id) => reviews.answer('noor', id, true),
      confirm: async (id) => desk.redirects.confirmByDesk(region.as('noor'), await head(id)),
      feedback: async (id) =>
        feedback.give(region.as('noor'), { ...(await head(id)), level: 'ASSESSED', advice: null, outcomeNeed: null }),
      close: async (id) => feedback.close(region.as('noor'), await head(id)),
      attack: (id) =>
        attack(
          'noor',
          'end',
          "update cases.signals set status = 'CLOSED' where id = $1::uuid and status <> 'RECEIVED'",
          [id],
        ),
    };
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...COMMANDS), { minLength: 4, maxLength: 9 }), async (commands) => {
        const { id } = await desk.acknowledged();
        for (const command of ['advise', 'agree', ...commands]) await codeOf(acts[command]?.(id) ?? Promise.resolve());
        const [row] = await region.database.sql<{ ended: boolean; right: boolean }>(
          `select s.status = 'CLOSED' as ended,
             exists (select from cases.feedbacks f where f.signal_id = s.id)
             or exists (select from cases.signal_reviews w where w.signal_id = s.id and w.about = 'WAIVER' and w.agreed and w.decided_by <> w.asked_by) as right
           from cases.signals s where s.id = $1`,
          [id],
        );
        if (row?.ended) closed += 1;
        expect(row?.ended === true && !row.right).toBe(false);
      }),
      { numRuns: 25 },
    );
    expect(closed).toBeGreaterThan(2);
  }, 120_000);
});

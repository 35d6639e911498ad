import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { FeedbackService } from '../feedback/feedback.service.js';
import { RECEIVER, TestReviews } from '../review/testing/a-review.js';
import { RedirectJobs } from './redirect.job.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';

describe('a signal that goes to care', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let reviews: TestReviews;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    reviews = new TestReviews(region, desk, () => new RedirectJobs(desk.redirects).works());
    strangers = await strangersTo(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const seen = async (id: Uuid, as = region.as('noor')) => (await desk.redirects.bySignals(as, [id])).get(id);
  const stateOf = async (id: Uuid) => (await desk.signals.byIds(region.as('noor'), [id])).get(id);
  const head = async (id: Uuid) => ({
    idempotencyKey: newId(),
    signalId: id,
    version: await reviews.versionOf('noor', id),
  });

  test('names who takes it over, who has a code from the moment a second person agreed', async () => {
    const { id } = await desk.acknowledged();
    await reviews.interpret('noor', id, 'LOCAL_CARE');
    expect(await seen(id)).toMatchObject({ ...RECEIVER, code: null, confirmBy: null });
    await reviews.answer('sven', id, true);
    expect(await seen(id)).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/),
      confirmBy: new Date('2026-03-09T22:59:00Z'),
    });
  });

  test('is taken over by that code, which shows nothing, works once or twice alike and nowhere else', async () => {
    const { id, code: receipt } = await reviews.concluded('LOCAL_CARE');
    const code = (await seen(id))?.code ?? '';
    expect((await stateOf(id))?.steps).toEqual(['CONFIRM_CARE', 'RETURN']);
    expect(await desk.reports.read(code)).toBeNull();
    for (const wrong of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', receipt])
      expect(await desk.redirects.confirmByCode(wrong)).toEqual({ isConfirmed: false });
    expect(await desk.redirects.confirmByCode(code.toLowerCase())).toEqual({ isConfirmed: true });
    expect(await desk.redirects.confirmByCode(code)).toEqual({ isConfirmed: true });
    await reviews.work();
    expect(await stateOf(id)).toMatchObject({ status: 'REDIRECTED_TO_CARE', steps: ['GIVE_FEEDBACK', 'ASK_WAIVER'] });
    expect(await seen(id)).toMatchObject({ code: null, confirmedTo: null });
    await desk.setNow('2026-03-20T09:00:00Z');
    await reviews.work();
    expect(await stateOf(id)).toMatchObject({ status: 'REDIRECTED_TO_CARE' });
  });

  test('is not told to the reporter before it is taken over, also past the services', async () => {
    const { id } = await reviews.concluded('LOCAL_CARE');
    const feedback = new FeedbackService(desk.tenants, desk.signals, desk.sealing);
    const told = { level: 'ASSESSED', advice: null, outcomeNeed: null } as const;
    await expect(feedback.give(region.as('noor'), { ...(await head(id)), ...told })).rejects.toMatchObject({
      code: 'SIGNAL_WRONG_STATE',
    });
    const past = prepared(
      'test.redirect.past',
      `update cases.signals set status = 'FEEDBACK_GIVEN' where id = $1::uuid`,
    );
    await expect(
      desk.tenants.run(region.as('noor'), { action: 'attack' }, (tx) => tx.write(past, [id])),
    ).rejects.toMatchObject({ code: '23514' });
    await desk.redirects.confirmByDesk(region.as('noor'), await head(id));
    expect(await seen(id)).toMatchObject({ confirmedTo: { id: `member_${region.member('noor')}` } });
    expect(await feedback.give(region.as('noor'), { ...(await head(id)), ...told })).toMatchObject({
      status: 'FEEDBACK_GIVEN',
    });
  });

  test('comes back to the desk when nobody takes it over in time, and the code is dead', async () => {
    const { id } = await reviews.concluded('LOCAL_CARE');
    const code = (await seen(id))?.code ?? '';
    await desk.setNow('2026-03-09T23:00:00Z');
    await reviews.work();
    expect(await stateOf(id)).toMatchObject({ status: 'INTERPRETING' });
    expect(await desk.redirects.confirmByCode(code)).toEqual({ isConfirmed: false });
    await reviews.interpret('noor', id, 'OFFER_TO_REGION');
    expect((await stateOf(id))?.steps).toContain('OFFER');
  });

  test('is taken back by the desk when the receiver says no', async () => {
    const { id } = await reviews.concluded('LOCAL_CARE');
    expect(await desk.redirects.takeBack(region.as('sven'), await head(id))).toMatchObject({ status: 'INTERPRETING' });
    await expect(desk.redirects.confirmByDesk(region.as('noor'), await head(id))).rejects.toMatchObject({
      code: 'SIGNAL_WRONG_STATE',
    });
  });

  test('lets nobody but the desk know who takes it over', async () => {
    const { id } = await reviews.concluded('LOCAL_CARE');
    const members = ['karim', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...strangers, ...members]) {
      expect({ name, found: await seen(id, as()) }).toEqual({ name, found: undefined });
      const refusal = await desk.redirects.takeBack(as(), await head(id)).catch((error: unknown) => error);
      const absence = await desk.redirects
        .takeBack(as(), { ...(await head(id)), signalId: newId() })
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusal).toEqual(absence);
    }
  });
});

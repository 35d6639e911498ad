import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { FORM_REPORTER_TYPES } from '../domain/reporter.js';
import { type Outcome, OUTCOMES } from '../domain/weighing.js';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

/** All that a page says, from the table or the second reader to the end. */
const ROAD = [
  { step: 'IN_PROGRESS', question: null, mayWithdraw: true },
  { step: 'ASSESSED', question: null, mayWithdraw: false },
  { step: 'CLOSED', question: null, mayWithdraw: false },
].map((page) => JSON.stringify(page));

describe('the code page', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let reviews: TestReviews;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  /** The pages that a reporter gets one after the other, from the table to the end. */
  const pagesOf = async (reporterType: (typeof FORM_REPORTER_TYPES)[number], outcome: Outcome): Promise<string[]> => {
    const pages: string[] = [];
    const { code, signalId, weighingId } = await table.judged({ reporterType });
    const look = async () => {
      const page = JSON.stringify(await table.reports.read(code));
      if (page !== pages.at(-1)) pages.push(page);
    };
    await look();
    await table.conclude('marit', weighingId, 4, outcome);
    await look();
    await table.carryOut();
    await look();
    if (outcome === 'MORE_INFORMATION') await table.weighAgain(signalId, 'NO_ACTION');
    await look();
    const step = async (work: (version: number) => Promise<unknown>) => {
      const signal = (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId);
      await work(signal?.version ?? 0);
      await look();
    };
    const noor = region.as('noor');
    // An advice behind the code would differ by outcome and give it away (rule of practice 1): the desk tells it in person, and
    // who left no name is told only that the report was assessed.
    const told =
      reporterType === 'ANONYMOUS'
        ? ({ level: 'ASSESSED', advice: null, outcomeNeed: null } as const)
        : ({ level: 'ASSESSED_WITH_ADVICE', advice: `Advies na ${outcome}.`, outcomeNeed: null } as const);
    await step((version) => table.feedback.give(noor, { idempotencyKey: newId(), signalId, version, ...told }));
    await step((version) => table.feedback.close(region.as('noor'), { idempotencyKey: newId(), signalId, version }));
    return pages;
  };

  /** The pages of a signal that the desk does not offer, up to its end or to the reporter's own. */
  const pagesWithout = async (way: 'ADVICE' | 'LOCAL_CARE' | 'NO_CONCERN' | 'WITHDRAWN'): Promise<string[]> => {
    const pages: string[] = [];
    const { id, code } = await table.interpreted();
    const noor = region.as('noor');
    const look = async () => {
      const page = JSON.stringify(await table.reports.read(code));
      if (page !== pages.at(-1)) pages.push(page);
    };
    const head = async () => ({
      idempotencyKey: newId(),
      signalId: id,
      version: await reviews.versionOf('noor', id),
    });
    await look();
    if (way === 'WITHDRAWN') {
      await table.withdrawals.record(noor, { ...(await head()), reason: 'Zei door de telefoon dat het over is.' });
      await look();
      return pages;
    }
    await reviews.interpret('noor', id, way);
    await look();
    await reviews.answer('sven', id, true);
    await look();
    if (way === 'LOCAL_CARE') await table.redirects.confirmByDesk(noor, await head());
    await look();
    await reviews.askWaiver('noor', id);
    await look();
    await reviews.answer('sven', id, true);
    await look();
    return pages;
  };

  test('is the same, byte for byte, for every outcome and every kind of reporter', async () => {
    const ways = FORM_REPORTER_TYPES.flatMap((type) => OUTCOMES.map((outcome) => [type, outcome] as const));
    const pages = [];
    for (const [type, outcome] of ways) pages.push(await pagesOf(type, outcome));
    expect(new Set(pages.map((each) => each.join('\n')))).toEqual(new Set([ROAD.join('\n')]));
  }, 60_000);

  /** The pages of a signal that comes back to the desk, by every way there is, and is then advised on. */
  const pagesBack = async (way: 'CARE_TAKEN_BACK' | 'CARE_TIMED_OUT' | 'OFFER_TAKEN_BACK' | 'OFFER_TIMED_OUT') => {
    await table.setNow(MONDAY);
    const { id, code } = way.startsWith('CARE') ? await table.acknowledged() : await table.offered();
    const pages: string[] = [];
    const look = async () => {
      const page = JSON.stringify(await table.reports.read(code));
      if (page !== pages.at(-1)) pages.push(page);
    };
    const head = async () => ({ idempotencyKey: newId(), signalId: id, version: await reviews.versionOf('noor', id) });
    await look();
    if (way.startsWith('CARE')) {
      await reviews.interpret('noor', id, 'LOCAL_CARE');
      await reviews.answer('sven', id, true);
      await look();
    }
    if (way === 'CARE_TAKEN_BACK') await table.redirects.takeBack(region.as('noor'), await head());
    if (way === 'OFFER_TAKEN_BACK') await table.ending.takeBack(region.as('noor'), await head());
    if (way.endsWith('TIMED_OUT')) await table.setNow('2026-06-15T09:00:00Z');
    if (way === 'CARE_TIMED_OUT') {
      const [row] = await region.database.sql<{ id: Uuid }>(
        'select id from cases.signal_redirects where signal_id = $1',
        [id],
      );
      await table.redirects.notTakenOver(region.system(region.municipality('lindehoven')), row?.id ?? newId());
    }
    if (way === 'OFFER_TIMED_OUT') await table.ending.lapse(region.system(region.municipality('lindehoven')), id);
    expect((await stateAt(id))?.status).toBe('INTERPRETING');
    await look();
    await reviews.interpret('noor', id, 'ADVICE');
    await reviews.answer('sven', id, true);
    await look();
    await reviews.askWaiver('noor', id);
    await reviews.answer('sven', id, true);
    await look();
    return pages;
  };
  const stateAt = async (id: Uuid) => (await table.signals.byIds(region.as('noor'), [id])).get(id);

  test.each(['CARE_TAKEN_BACK', 'CARE_TIMED_OUT', 'OFFER_TAKEN_BACK', 'OFFER_TIMED_OUT'] as const)(
    'is the same, and never goes back a word, when a signal comes back to the desk: %s',
    async (way) => {
      expect(await pagesBack(way)).toEqual(ROAD);
    },
  );

  test('is closed for who withdraws while care has it, and the signal ends when it comes back', async () => {
    await table.setNow(MONDAY);
    const { id, code } = await reviews.concluded('LOCAL_CARE');
    await table.reports.withdraw({ idempotencyKey: newId(), code });
    expect((await table.reports.read(code))?.step).toBe('CLOSED');
    const head = { idempotencyKey: newId(), signalId: id, version: await reviews.versionOf('noor', id) };
    await table.redirects.takeBack(region.as('noor'), head);
    const lindehoven = region.system(region.municipality('lindehoven'));
    await table.withdrawals.returned(lindehoven, await table.heard('SignalReturned'));
    expect((await stateAt(id))?.status).toBe('WITHDRAWN');
  });

  test('is the same for advice, care and a waiver, and of a withdrawn report it is the last page of all', async () => {
    for (const way of ['ADVICE', 'LOCAL_CARE', 'NO_CONCERN'] as const)
      expect({ way, pages: await pagesWithout(way) }).toEqual({ way, pages: ROAD });
    expect(await pagesWithout('WITHDRAWN')).toEqual([ROAD.at(0), ROAD.at(-1)]);
  });
});

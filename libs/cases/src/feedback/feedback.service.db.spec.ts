import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import { FEEDBACK_LEVELS, type FeedbackLevel, levelsUpTo } from '../domain/feedback.js';
import { feedbackCap, FORM_REPORTER_TYPES, REPORTER_TYPES, type ReporterType } from '../domain/reporter.js';
import { type Outcome, OUTCOMES } from '../domain/weighing.js';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { runJobs } from '../signal/testing/run-jobs.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { showReporter } from '../signal/signal.store.js';
import { WithdrawalJobs } from '../withdrawal/withdrawal.job.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { GiveFeedback } from './feedback.input.js';

const INSIDERS: readonly ReporterType[] = ['COVENANT_PARTY', 'INTERNAL'];

describe('feedback', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const told = (signalId: Uuid, version: number, changes: object = {}) => ({
    idempotencyKey: newId(),
    signalId,
    version,
    level: 'ASSESSED_WITH_ADVICE' as FeedbackLevel,
    advice: 'Kanarie-advies: blijf in gesprek.',
    outcomeNeed: 'Kanarie-noodzaak: moet de les aanpassen.',
    ...changes,
  });
  const stateOf = async (id: Uuid) => (await table.signals.byIds(region.as('noor'), [id])).get(id);
  const give = async (who: Actor, id: Uuid, changes: object = {}) =>
    table.feedback.give(who, told(id, (await stateOf(id))?.version ?? 1, changes));
  const close = async (who: Actor, signalId: Uuid) =>
    table.feedback.close(who, { idempotencyKey: newId(), signalId, version: (await stateOf(signalId))?.version ?? 1 });
  const codeOf = (done: Promise<unknown>) =>
    done.then(
      () => 'OK',
      ({ code }: { code: string }) => code,
    );
  const attack = (subject: string, name: string, sql: string, values: string[]) =>
    codeOf(
      table.tenants.run(region.as(subject), { action: 'attack' }, (tx: TenantTx) =>
        tx.write(prepared(`test.feedback.${name}`, sql), values),
      ),
    );

  const PAST = `insert into cases.feedbacks (tenant_id, signal_id, level, advice, outcome_need, given_by, given_at)
    values ((select sec.t()), $1::uuid, $2, 'x', 'x', (select sec.m()), now())`;
  /** Whether each level could be written down past the services; taken back at once. */
  const pastServices = async (signalId: Uuid) => {
    const allowed: FeedbackLevel[] = [];
    for (const level of FEEDBACK_LEVELS) {
      if ((await attack('noor', 'past', PAST, [signalId, level])) === 'OK') allowed.push(level);
      await region.database.sql('delete from cases.feedbacks where signal_id = $1', [signalId]);
    }
    return allowed;
  };

  test.each(REPORTER_TYPES)(
    'never tells more than a reporter of type %s may hear, also past the services',
    async (type) => {
      const { signalId } = await table.concluded('REGULAR_CARE');
      await region.database.sql('update cases.signals set reporter_type = $2 where id = $1', [signalId, type]);
      expect(await pastServices(signalId)).toEqual(levelsUpTo(feedbackCap(type)));
      const mayHearOutcome = INSIDERS.includes(type);
      expect(await codeOf(give(region.as('noor'), signalId, { level: 'OUTCOME_CATEGORY' }))).toBe(
        mayHearOutcome ? 'OK' : 'FEEDBACK_ABOVE_CAP',
      );
      const shown = (await table.feedback.bySignals(region.as('sven'), [signalId])).get(signalId);
      expect(shown?.level).toBe(mayHearOutcome ? 'OUTCOME_CATEGORY' : undefined);
    },
  );

  test('needs advice above the first level and a reason for the outcome, all told at once', () => {
    const input = {
      idempotencyKey: newId(),
      signalId: `signal_${newId()}`,
      version: 1,
      level: 'OUTCOME_CATEGORY',
      advice: ' ',
    };
    expect(() => parse(GiveFeedback, input)).toThrow(
      expect.objectContaining({
        fields: [
          { path: 'advice', code: 'REQUIRED' },
          { path: 'outcomeNeed', code: 'REQUIRED' },
        ],
      }),
    );
  });

  test('is given once, to the version the desk saw, and read by the desk with a log row', async () => {
    const { signalId } = await table.concluded('NO_ACTION');
    const { version = 0 } = (await stateOf(signalId)) ?? {};
    const input = told(signalId, version);
    await expect(table.feedback.give(region.as('noor'), told(signalId, version - 1))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await Promise.all([table.feedback.give(region.as('noor'), input), table.feedback.give(region.as('noor'), input)]);
    expect(await stateOf(signalId)).toMatchObject({
      status: 'FEEDBACK_GIVEN',
      version: version + 1,
      steps: ['CLOSE'],
      dueAt: new Date('2026-03-16T22:59:00Z'),
    });
    await expect(give(region.as('sven'), signalId)).rejects.toMatchObject({ code: 'SIGNAL_WRONG_STATE' });
    const sven = region.as('sven');
    expect((await table.feedback.bySignals(sven, [signalId])).get(signalId)).toMatchObject({
      advice: 'Kanarie-advies: blijf in gesprek.',
      givenBy: { id: `member_${region.member('noor')}` },
    });
    const [subject] = await region.database.sql('select subject_id from cases.signals where id = $1', [signalId]);
    const logged = 'select subject_id from evidence.processing_log where operation_id = $1';
    expect(await region.database.sql(logged, [sven.operation])).toEqual([subject]);
  });

  test('comes after the assessment and before the end: no signal closes without it, also past the services', async () => {
    const early = await table.offered();
    await expect(give(region.as('noor'), early.id)).rejects.toMatchObject({ code: 'SIGNAL_WRONG_STATE' });
    const { signalId } = await table.concluded('NO_ACTION');
    await expect(close(region.as('noor'), signalId)).rejects.toMatchObject({ code: 'SIGNAL_WRONG_STATE' });
    const end = "update cases.signals set status = 'CLOSED' where id = $1::uuid";
    expect(await attack('noor', 'close', end, [signalId])).toBe('23514');
    await give(region.as('noor'), signalId);
    expect(await close(region.as('noor'), signalId)).toMatchObject({ status: 'CLOSED', steps: [] });
  });

  test('is nothing to everybody but the desk', async () => {
    const { signalId } = await table.concluded('PERSON_CENTRED_APPROACH');
    const open = (await table.concluded('PERSON_CENTRED_APPROACH')).signalId;
    await give(region.as('noor'), signalId);
    const members = ['karim', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    const missing = newId();
    for (const { name, as } of [...members, ...strangers]) {
      expect({ name, size: (await table.feedback.bySignals(as(), [signalId])).size }).toEqual({ name, size: 0 });
      for (const command of [give, close]) {
        const [refusal, absence] = [
          await command(as(), open).catch((error: unknown) => error),
          await command(as(), missing).catch((error: unknown) => error),
        ];
        expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
        expect({ name, refusal }).toEqual({ name, refusal: absence });
      }
    }
  });
});

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
    const advice = { level: 'ASSESSED_WITH_ADVICE', advice: `Advies na ${outcome}.`, outcomeNeed: null } as const;
    await step((version) => table.feedback.give(noor, { idempotencyKey: newId(), signalId, version, ...advice }));
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

  test('rises only, also past the services', async () => {
    const { id, code } = await table.acknowledged();
    await table.tenants.run(region.as('noor'), { action: 'test' }, (tx) => showReporter(tx, id, 'ASSESSED'));
    await table.tenants.run(region.as('noor'), { action: 'test' }, (tx) => showReporter(tx, id, 'IN_PROGRESS'));
    expect((await table.reports.read(code))?.step).toBe('ASSESSED');
  });

  test('is closed for who withdraws while care has it, and the signal ends when it comes back', async () => {
    await table.setNow(MONDAY);
    const { id, code } = await reviews.concluded('LOCAL_CARE');
    await table.reports.withdraw({ idempotencyKey: newId(), code });
    expect((await table.reports.read(code))?.step).toBe('CLOSED');
    const head = { idempotencyKey: newId(), signalId: id, version: await reviews.versionOf('noor', id) };
    await table.redirects.takeBack(region.as('noor'), head);
    await runJobs(region.database, new WithdrawalJobs(table.withdrawals).works());
    expect((await stateAt(id))?.status).toBe('WITHDRAWN');
  });

  test('is the same for advice, care and a waiver, and of a withdrawn report it is the last page of all', async () => {
    for (const way of ['ADVICE', 'LOCAL_CARE', 'NO_CONCERN'] as const)
      expect({ way, pages: await pagesWithout(way) }).toEqual({ way, pages: ROAD });
    expect(await pagesWithout('WITHDRAWN')).toEqual([ROAD.at(0), ROAD.at(-1)]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import { FEEDBACK_LEVELS, type FeedbackLevel, levelsUpTo } from '../domain/feedback.js';
import { feedbackCap, REPORTER_TYPES, type ReporterType } from '../domain/reporter.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
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

  const REPORTERS = REPORTER_TYPES.flatMap((type) => [
    { type, from: 'outside' },
    { type, from: 'a seat' },
  ]);
  const reportedFromSeat = (signalId: Uuid) =>
    region.database.sql(
      `insert into cases.member_reports (tenant_id, id, signal_id, reporter, member_id, theme, reported_at)
       select s.tenant_id, uuidv4(), s.id, $2, $2, s.theme, s.received_at from cases.signals s where s.id = $1`,
      [signalId, region.member('frits')],
    );

  test.each(REPORTERS)(
    'never tells more than a reporter of type $type from $from may hear, also past the services',
    async ({ type, from }) => {
      const { signalId } = await table.concluded('REGULAR_CARE');
      await region.database.sql('alter table cases.signals disable trigger as_it_came_in');
      await region.database.sql('update cases.signals set reporter_type = $2 where id = $1', [signalId, type]);
      await region.database.sql('alter table cases.signals enable trigger as_it_came_in');
      const isFromSeat = from === 'a seat';
      if (isFromSeat) await reportedFromSeat(signalId);
      expect(await pastServices(signalId)).toEqual(levelsUpTo(feedbackCap(type, isFromSeat)));
      const mayHearOutcome = isFromSeat && INSIDERS.includes(type);
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

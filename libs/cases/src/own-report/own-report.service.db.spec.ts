import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, type InvalidInput, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { leftWords } from '../setup/testing/left-words.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestReviews } from '../review/testing/a-review.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { AnswerQuestion } from './own-report.input.js';

const QUESTION = 'Kanarie-vraag: wanneer zag u dit?';
const ANSWER = 'Kanarie-antwoord: dinsdag na school.';
const TOLD = 'Kanarie-reden: melder vergiste zich.';

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  );
const faults = (schema: Parameters<typeof parse>[0], input: object): string[] => {
  try {
    parse(schema, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

describe('the page of a receipt code', () => {
  let region: TestRegion;
  let desk: TestWeighing;
  let reviews: TestReviews;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestWeighing(region);
    reviews = new TestReviews(region, desk);
    strangers = await strangersTo(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const ask = (as: Actor, signalId: Uuid, question = QUESTION) =>
    desk.questions.ask(as, { idempotencyKey: newId(), signalId, question });
  const answer = (code: string, changes: object = {}) =>
    desk.reports.answer({ idempotencyKey: newId(), code, answer: ANSWER, website: '', ...changes });
  const withdraw = (code: string) => desk.reports.withdraw({ idempotencyKey: newId(), code });
  /** What a worker does when somebody withdrew a report. */
  const work = async () =>
    desk.withdrawals.heard(region.system(region.municipality('lindehoven')), await desk.heard('ReportWithdrawn'));
  const stateOf = async (id: Uuid) => (await desk.signals.byIds(region.as('noor'), [id])).get(id);
  const seen = async (id: Uuid, as: Actor = region.as('noor')) => (await desk.questions.bySignals(as, [id])).get(id);
  const questionId = async (id: Uuid, at = 0) => (await seen(id))?.asked[at]?.id.slice('question_'.length) as Uuid;
  const head = async (signalId: Uuid) => ({
    idempotencyKey: newId(),
    signalId,
    version: (await stateOf(signalId))?.version ?? 0,
  });
  const record = async (as: Actor, signalId: Uuid) =>
    desk.withdrawals.record(as, { ...(await head(signalId)), reason: TOLD });
  const due = (signalId: Uuid) =>
    region.database.sql('select due_at, escalate_at from cases.signals where id = $1', [signalId]);
  const waiting = async (subject: string, signalId: Uuid) =>
    (await desk.tenants.run(region.as(subject), { action: 'work.list' }, (tx) => desk.work.waiting(tx))).flatMap(
      ({ reason, about }) => (about?.id === signalId ? [reason] : []),
    );

  test('shows the question of the desk, takes one answer and does not show that again', async () => {
    const { id, code } = await desk.acknowledged();
    expect(await desk.reports.read(code)).toEqual({ step: 'IN_PROGRESS', question: null, mayWithdraw: true });
    await ask(region.as('noor'), id);
    expect(await desk.reports.read(code)).toMatchObject({ question: { text: QUESTION, askedAt: expect.any(Date) } });
    const sent = { idempotencyKey: newId(), code: code.toLowerCase(), answer: ANSWER, website: '' };
    expect(await Promise.all([desk.reports.answer(sent), desk.reports.answer(sent)])).toEqual([
      { isKept: true },
      { isKept: true },
    ]);
    expect(await answer(code)).toEqual({ isKept: false });
    expect(await desk.reports.read(code)).toEqual({ step: 'IN_PROGRESS', question: null, mayWithdraw: true });
    expect(await seen(id, region.as('sven'))).toMatchObject({
      mayAsk: true,
      asked: [{ question: QUESTION, answer: ANSWER, askedBy: { id: `member_${region.member('noor')}` }, readAt: null }],
    });
  });

  test('puts the answer on the start page of the liaison until it was read', async () => {
    const { id, code } = await desk.acknowledged();
    await ask(region.as('noor'), id);
    expect(await waiting('noor', id)).toEqual(['SIGNAL_TO_INTERPRET']);
    await answer(code);
    expect(await waiting('noor', id)).toEqual(['ANSWER_TO_READ', 'SIGNAL_TO_INTERPRET']);
    const step = { idempotencyKey: newId(), questionId: await questionId(id) };
    await desk.questions.markRead(region.as('noor'), step);
    expect(await waiting('noor', id)).toEqual(['SIGNAL_TO_INTERPRET']);
    const again = { ...step, idempotencyKey: newId() };
    expect(await codeOf(desk.questions.markRead(region.as('sven'), again))).toBe('QUESTION_ENDED');
    expect(await codeOf(desk.questions.drop(region.as('sven'), { ...again, idempotencyKey: newId() }))).toBe(
      'QUESTION_ENDED',
    );
  });

  test('holds one question at a time and three in all, also past the services', async () => {
    const { id, code } = await desk.received();
    expect(await codeOf(ask(region.as('noor'), id))).toBe('REPORTER_NOT_ASKABLE');
    await desk.signals.acknowledge(region.as('noor'), await head(id));
    await ask(region.as('noor'), id);
    expect(await codeOf(ask(region.as('sven'), id))).toBe('REPORTER_NOT_ASKABLE');
    await desk.questions.drop(region.as('sven'), { idempotencyKey: newId(), questionId: await questionId(id) });
    expect((await desk.reports.read(code))?.question).toBeNull();
    expect(await answer(code)).toEqual({ isKept: false });
    for (const _ of [2, 3]) {
      await ask(region.as('noor'), id);
      expect(await answer(code)).toEqual({ isKept: true });
    }
    expect(await codeOf(ask(region.as('noor'), id))).toBe('REPORTER_NOT_ASKABLE');
    const past = prepared(
      'test.question.past',
      `insert into cases.signal_questions (tenant_id, id, signal_id, nr, reporter, question, asked_by, asked_at)
       values ((select sec.t()), uuidv4(), $1::uuid, 4, uuidv4(), 'x', (select sec.m()), now())`,
    );
    const attack = desk.tenants.run(region.as('noor'), { action: 'attack' }, (tx) => tx.write(past, [id]));
    expect(await codeOf(attack)).toBe('23514');
    const forged = prepared(
      'test.question.forged',
      `update cases.signal_questions set answer = 'x', answered_at = now() where signal_id = $1::uuid`,
    );
    const other = await desk.acknowledged();
    await ask(region.as('noor'), other.id);
    const forging = desk.tenants.run(region.as('noor'), { action: 'attack' }, (tx) => tx.write(forged, [other.id]));
    expect(await codeOf(forging)).toBe('23514');
  });

  test('answers every code that leads nowhere in the same way, and a robot as a person', async () => {
    const { id, code } = await desk.acknowledged();
    await ask(region.as('noor'), id);
    for (const wrong of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', "' or 1=1 --"]) {
      expect(await desk.reports.read(wrong)).toBeNull();
      expect(await answer(wrong)).toEqual({ isKept: false });
      expect(await withdraw(wrong)).toEqual({ isWithdrawn: false });
    }
    expect(await answer(code, { website: 'https://spam.example' })).toEqual({ isKept: true });
    expect((await desk.reports.read(code))?.question).not.toBeNull();
  });

  test('tells all that is missing at once', () => {
    const key = { idempotencyKey: newId() };
    expect(faults(AnswerQuestion, { ...key, answer: ' ' })).toEqual(['code REQUIRED', 'answer REQUIRED']);
  });

  test('ends a signal that was not offered, with its question, its review and its clocks', async () => {
    const { id, code } = await desk.acknowledged();
    await ask(region.as('noor'), id);
    await reviews.interpret('noor', id, 'ADVICE');
    expect(await withdraw(code)).toEqual({ isWithdrawn: true });
    const page = await desk.reports.read(code);
    expect(page).toEqual({ step: 'CLOSED', question: null, mayWithdraw: false });
    await work();
    expect(await stateOf(id)).toMatchObject({ status: 'WITHDRAWN', dueAt: null, steps: [] });
    expect((await reviews.seen('noor', id))?.state).toBe('DROPPED');
    expect(await seen(id)).toMatchObject({ mayAsk: false, asked: [{ droppedAt: expect.any(Date) }] });
    expect(await desk.reports.read(code)).toEqual(page);
    expect(await withdraw(code)).toEqual({ isWithdrawn: true });
    await desk.setNow('2026-04-20T09:00:00Z');
    for (const list of ['acknowledgement', 'feedback'])
      expect(await region.database.sql('select id from sec.due($1, 100) where id = $2', [list, id])).toEqual([]);
    expect(await due(id)).toEqual([{ due_at: null, escalate_at: null }]);
    expect(await waiting('noor', id)).toEqual([]);
  });

  test('takes the notice in the region away when what nobody answered is withdrawn', async () => {
    const { id, code } = await desk.received();
    const system = () => region.system(region.municipality('lindehoven'));
    for (const now of ['2026-03-04T09:00:00Z', '2026-03-05T09:00:00Z']) {
      await desk.setNow(now);
      await desk.clock.unanswered(system(), id);
    }
    const inRegion = () => actingIn(region.id, system());
    await desk.clock.noteUnanswered(inRegion(), await desk.heard('SignalUnanswered'));
    const notices = 'select ended_at is null as open from cases.signal_notices where signal_id = $1';
    expect(await region.database.sql(notices, [id])).toEqual([{ open: true }]);
    await withdraw(code);
    await work();
    const ended = await desk.heard('SignalWithdrawn');
    expect(ended).toMatchObject({ signalId: id, toldCoordinator: true });
    await desk.clock.noteAnswered(inRegion(), ended);
    expect(await region.database.sql(notices, [id])).toEqual([{ open: false }]);
  });

  test('says the same to who withdraws what the region looks at already, and the signal goes on', async () => {
    const { id, code } = await desk.interpreted();
    const offered = await desk.offered();
    await ask(region.as('noor'), offered.id);
    expect(await withdraw(offered.code)).toEqual({ isWithdrawn: true });
    await work();
    expect(await withdraw(code)).toEqual({ isWithdrawn: true });
    await work();
    expect(await desk.reports.read(offered.code)).toEqual(await desk.reports.read(code));
    expect([(await stateOf(id))?.status, (await stateOf(offered.id))?.status]).toEqual(['WITHDRAWN', 'OFFERED']);
    expect(await answer(offered.code)).toEqual({ isKept: false });
    expect(await seen(offered.id)).toMatchObject({ mayAsk: false });
    const told = await desk.withdrawals.bySignals(region.as('sven'), [offered.id]);
    expect(told.get(offered.id)).toEqual({ withdrawnAt: expect.any(Date), toldTo: null, reason: null });
  });

  test('is not needed by who calls: the desk writes the withdrawal down, until the offer', async () => {
    const { id, code } = await desk.acknowledged();
    expect(await record(region.as('noor'), id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await desk.reports.read(code)).toEqual({ step: 'CLOSED', question: null, mayWithdraw: false });
    const told = (await desk.withdrawals.bySignals(region.as('sven'), [id])).get(id);
    expect(told).toMatchObject({ reason: TOLD, toldTo: { id: `member_${region.member('noor')}` } });
    const offered = await desk.offered();
    expect(await codeOf(record(region.as('noor'), offered.id))).toBe('SIGNAL_WRONG_STATE');
    const end = prepared('test.withdraw.past', `update cases.signals set status = 'WITHDRAWN' where id = $1::uuid`);
    const past = desk.tenants.run(region.as('noor'), { action: 'attack' }, (tx) => tx.write(end, [offered.id]));
    expect(await codeOf(past)).toBe('23514');
  });

  test('and its questions are nothing to everybody but the desk', async () => {
    const { id, code } = await desk.offered();
    await ask(region.as('noor'), id);
    await answer(code);
    const asked = await questionId(id);
    const open = await desk.acknowledged();
    const members = ['karim', 'marit', 'bram', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    const commands = [
      (as: Actor, known: boolean) => ask(as, known ? open.id : newId()),
      async (as: Actor, known: boolean) =>
        desk.withdrawals.record(as, { ...(await head(open.id)), ...(!known && { signalId: newId() }), reason: TOLD }),
      (as: Actor, known: boolean) =>
        desk.questions.markRead(as, { idempotencyKey: newId(), questionId: known ? asked : newId() }),
    ];
    for (const { name, as } of [...members, ...strangers]) {
      const shown = [await seen(id, as()), (await desk.withdrawals.bySignals(as(), [id])).get(id)];
      expect({ name, shown }).toEqual({ name, shown: [undefined, undefined] });
      for (const command of commands) {
        const refusals = [true, false].map((known) => command(as(), known).catch((error: unknown) => error));
        const [refusal, absence] = await Promise.all(refusals);
        expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
        expect({ name, refusal }).toEqual({ name, refusal: absence });
      }
    }
  });

  test('lets its holder use the key of a signal only while a question is open, and never read the signal', async () => {
    const { id, code } = await desk.acknowledged();
    const [holder] = await region.database.sql<{ reporter: Uuid }>(
      'select reporter from cases.signal_status where id = $1',
      [id],
    );
    const as = (): Actor => ({
      kind: 'REPORTER',
      tenantId: region.municipality('lindehoven'),
      reporter: holder?.reporter as Uuid,
      operation: newId(),
      expires: Date.now() + 60_000,
    });
    const count = async (table: string) => {
      const all = prepared<object>(`test.holder.${table}`, `select * from cases.${table}`);
      return (await desk.tenants.read(as(), { action: 'test' }, all)).rows.length;
    };
    await ask(region.as('noor'), id);
    for (const table of [
      'signals',
      'signal_narratives',
      'signal_identities',
      'signal_reporters',
      'signal_interpretations',
    ])
      expect({ table, rows: await count(table) }).toEqual({ table, rows: 0 });
    expect([await count('object_keys'), await count('signal_questions')]).toEqual([1, 1]);
    await answer(code);
    expect(await count('object_keys')).toBe(0);
  });

  test('leaves no word of a question, an answer or a reason readable in the database', async () => {
    const { tables, found } = await leftWords(region.database, ['Kanarie-vraag', 'Kanarie-antwoord', 'Kanarie-reden']);
    expect(tables.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });
});

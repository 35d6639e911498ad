import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { newId } from '@regiotafel/kernel';
import { CANARY } from '../intake/testing/a-report.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { SignalQuery } from './signal.input.js';
import { SignalJobs } from './signal.job.js';
import { MONDAY, TestDesk } from './testing/a-signal.js';
import { runJobs } from './testing/run-jobs.js';

const query = (asked: object = {}) => parse(SignalQuery, asked);

describe('signals at the desk', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let desk: TestDesk;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    desk = new TestDesk(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const subjectsOf = async (operation: string) =>
    (
      await region.database.sql<{ subject_id: string }>(
        'select subject_id from evidence.processing_log where operation_id = $1',
        [operation],
      )
    ).map(({ subject_id }) => subject_id);

  test('are read with all their parts by the liaison, and each reading names the person by pseudonym in the log', async () => {
    const { id } = await desk.interpreted();
    const [row] = await region.database.sql<{ subject_id: string }>(
      'select subject_id from cases.signals where id = $1',
      [id],
    );
    const noor = () => region.as('noor');
    expect((await desk.signals.byIds(noor(), [id])).get(id)).toMatchObject({
      status: 'INTERPRETING',
      version: 3,
      steps: ['INTERPRET', 'OFFER', 'WITHDRAW', 'JOIN', 'SPLIT'],
    });
    expect((await desk.parts.narratives(noor(), [id])).get(id)).toBe(CANARY.narrative);
    expect((await desk.parts.identities(noor(), [id])).get(id)).toMatchObject({ name: CANARY.person });
    expect((await desk.parts.interpretations(noor(), [id])).get(id)).toMatchObject({
      conclusion: 'OFFER_TO_REGION',
      version: 1,
    });
    const reader = noor();
    expect((await desk.parts.reporters(reader, [id])).get(id)).toMatchObject({
      name: CANARY.reporter,
      nameMayBeKnown: false,
    });
    expect(await subjectsOf(reader.operation)).toEqual([row?.subject_id]);
    const log = await region.database.sql(
      'select action, object_id from evidence.audit_log where operation_id = $1 order by id',
      [reader.operation],
    );
    expect(log).toEqual([
      { action: 'signal.reporter.read', object_id: id },
      { action: 'seen', object_id: null },
    ]);
  });

  test('are absent for finance of the same municipality, for a neighbour, for a coordinator and for another region', async () => {
    const { id } = await desk.interpreted();
    const others = ['frits', 'anne', 'karim', 'marit', 'leila'].map((subject) => () => region.as(subject));
    for (const other of [...others, () => elsewhere.as('karim'), () => elsewhere.as('noor')]) {
      const missing = newId();
      expect(await desk.signals.byIds(other(), [id])).toEqual(await desk.signals.byIds(other(), [missing]));
      for (const part of ['narratives', 'identities', 'reporters', 'interpretations'] as const)
        expect((await desk.parts[part](other(), [id])).size).toBe(0);
      const command = (signalId: typeof id) =>
        desk.signals
          .acknowledge(other(), { idempotencyKey: newId(), signalId, version: 3 })
          .catch((error: unknown) => error);
      const [refusal, absence] = [await command(id), await command(missing)];
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusal).toEqual(absence);
      expect((await desk.signals.page(other(), query())).edges.filter(({ node }) => node.uuid === id)).toEqual([]);
    }
  });

  test('show finance of the same municipality an empty list', async () => {
    await desk.received();
    expect((await desk.signals.page(region.as('frits'), query())).edges).toEqual([]);
  });

  test('are paged newest first, without gap or double, and the persons seen are logged', async () => {
    for (let n = 0; n < 5; n += 1) await desk.received();
    const reader = region.as('sven');
    const whole = await desk.signals.page(reader, query({ first: 100 }));
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await desk.signals.page(region.as('sven'), query({ first: 2, after }));
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(whole.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await subjectsOf(reader.operation)).toHaveLength(ids.length);
  });

  test('are filtered by state, theme and deadline, and sorted by what is due first', async () => {
    const { id } = await desk.acknowledged();
    const found = async (asked: object) =>
      (await desk.signals.page(region.as('noor'), query(asked))).edges.map(({ node }) => node);
    const acknowledged = await found({ filter: { status: ['ACKNOWLEDGED'] } });
    expect(acknowledged.map(({ uuid }) => uuid)).toContain(id);
    expect(new Set(acknowledged.map(({ status }) => status))).toEqual(new Set(['ACKNOWLEDGED']));
    expect(await found({ filter: { theme: 'theme_SCHOOL_TENSION' } })).toEqual([]);
    expect(await found({ filter: { overdue: true } })).toEqual([]);
    const due = (await found({ sort: 'DUE', first: 100 })).map(({ dueAt }) => Number(dueAt));
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    await desk.setNow('2026-03-05T08:00:00Z');
    expect((await found({ filter: { overdue: true }, first: 100 })).length).toBeGreaterThan(0);
  });

  test('are acknowledged once: a second colleague with the old version is told', async () => {
    const { id, code } = await desk.received();
    const input = { idempotencyKey: newId(), signalId: id, version: 1 };
    const noor = region.as('noor');
    expect(await desk.signals.acknowledge(noor, input)).toMatchObject({ status: 'ACKNOWLEDGED', version: 2 });
    expect(await desk.signals.acknowledge(region.as('noor'), input)).toMatchObject({
      status: 'ACKNOWLEDGED',
      version: 2,
    });
    const second = { idempotencyKey: newId(), signalId: id, version: 1 };
    await expect(desk.signals.acknowledge(region.as('sven'), second)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(desk.signals.acknowledge(region.as('sven'), { ...second, version: 2 })).rejects.toMatchObject({
      code: 'SIGNAL_WRONG_STATE',
    });
    expect((await desk.reports.read(code))?.step).toBe('IN_PROGRESS');
  });

  test('keep every interpretation; the last one is shown', async () => {
    const { id } = await desk.interpreted();
    const again = {
      idempotencyKey: newId(),
      signalId: id,
      version: 3,
      text: 'Second reading',
      conclusion: 'OFFER_TO_REGION' as const,
      receiver: null,
    };
    await desk.reviews.interpret(region.as('sven'), again);
    expect((await desk.parts.interpretations(region.as('noor'), [id])).get(id)).toMatchObject({
      version: 2,
      text: 'Second reading',
    });
    expect(await region.database.sql('select 1 from cases.signal_interpretations where id = $1', [id])).toHaveLength(2);
  });
});

describe('a signal that nobody answers', () => {
  let region: TestRegion;
  let desk: TestDesk;
  const reasons = async (subject: string) =>
    desk.tenants.run(region.as(subject), { action: 'work.list' }, async (tx) =>
      (await desk.work.waiting(tx)).map(({ reason }) => reason),
    );
  const asked = async () => [await reasons('noor'), await reasons('sven'), await reasons('karim')];
  const jobs = () => runJobs(region.database, new SignalJobs(desk.clock).works());

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterEach(async () => {
    await region.database.sql(`update cases.signals set status = 'FEEDBACK_GIVEN', due_at = null, escalate_at = null`);
    await region.database.sql('update cases.signal_notices set ended_at = waiting_since where ended_at is null');
  });
  afterAll(() => region.database.close());

  test('calls the liaison, then the deputy, then the coordinator, and stops when it is answered', async () => {
    const { id } = await desk.received();
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_ACKNOWLEDGE'], [], []]);
    await desk.setNow('2026-03-03T23:00:00Z');
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_ACKNOWLEDGE'], ['SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY'], []]);
    await desk.setNow('2026-03-04T23:00:00Z');
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_ACKNOWLEDGE'], ['SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY'], ['SIGNAL_WAITS']]);
    await desk.signals.acknowledge(region.as('sven'), { idempotencyKey: newId(), signalId: id, version: 1 });
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_INTERPRET'], [], []]);
  });

  test('tells the coordinator of the municipality, and nothing of the signal', async () => {
    await desk.received();
    for (const day of ['2026-03-03', '2026-03-04']) {
      await desk.setNow(`${day}T23:00:00Z`);
      await jobs();
    }
    const items = await desk.tenants.run(region.as('karim'), { action: 'work.list' }, (tx) => desk.work.waiting(tx));
    expect(items).toEqual([
      {
        reason: 'SIGNAL_WAITS',
        municipalityId: region.municipality('lindehoven'),
        dueAt: expect.any(Date),
        about: null,
        theme: null,
      },
    ]);
    expect(await reasons('marit')).toEqual([]);
  });

  test('leaves no trace in the region when it is answered in time', async () => {
    const { id } = await desk.acknowledged();
    await jobs();
    expect(await region.database.sql('select 1 from cases.signal_notices where signal_id = $1', [id])).toEqual([]);
  });

  test('calls the deputy and then the coordinator again when the signal did not end in time, until it has', async () => {
    const { id } = await desk.acknowledged();
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_INTERPRET'], [], []]);
    await desk.setNow('2026-03-16T23:00:00Z');
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_INTERPRET'], ['SIGNAL_TO_INTERPRET'], []]);
    await desk.setNow('2026-03-17T23:00:00Z');
    await jobs();
    await jobs();
    expect(await asked()).toEqual([['SIGNAL_TO_INTERPRET'], ['SIGNAL_TO_INTERPRET'], ['SIGNAL_WAITS']]);
    const head = { idempotencyKey: newId(), signalId: id, version: 2, reason: 'Kanarie-reden.' };
    await desk.withdrawals.record(region.as('sven'), head);
    await jobs();
    expect(await asked()).toEqual([[], [], []]);
  });

  test('lets the coordinator hear of the second wait also when the first one ended', async () => {
    const { id } = await desk.received();
    for (const day of ['2026-03-03', '2026-03-04']) {
      await desk.setNow(`${day}T23:00:00Z`);
      await jobs();
    }
    await desk.signals.acknowledge(region.as('sven'), { idempotencyKey: newId(), signalId: id, version: 1 });
    await jobs();
    expect((await asked())[2]).toEqual([]);
    for (const day of ['2026-03-16', '2026-03-17']) {
      await desk.setNow(`${day}T23:00:00Z`);
      await jobs();
    }
    expect((await asked())[2]).toEqual(['SIGNAL_WAITS']);
  });

  test('warns a liaison who has no deputy', async () => {
    expect(await reasons('anne')).toEqual(['NO_DEPUTY']);
  });
});

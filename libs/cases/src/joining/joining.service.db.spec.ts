import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, asDay, type InvalidInput, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { SignalSplitting } from '../split/split.service.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { JoinSignal } from './joining.input.js';
import { SignalJoining } from './joining.service.js';

const REASON = 'Kanarie-reden: gaat over dezelfde persoon.';
const PERSON = { name: 'Kanarie Tweede', birthDate: null, address: null };

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  );

describe('several signals to one case, and one signal to several', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let reviews: TestReviews;
  let joining: SignalJoining;
  let splitting: SignalSplitting;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table);
    joining = new SignalJoining(table.tenants, table.signals, table.cases, table.readers, table.sealing);
    splitting = new SignalSplitting(table.tenants, table.signals, table.parts, table.reception, table.rules);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const stateOf = async (id: Uuid) => (await table.signals.byIds(region.as('noor'), [id])).get(id);
  const head = async (signalId: Uuid) => ({
    idempotencyKey: newId(),
    signalId,
    version: (await stateOf(signalId))?.version ?? 0,
  });
  const join = async (as: Actor, signalId: Uuid, caseId: Uuid) =>
    joining.join(as, { ...(await head(signalId)), caseId, reason: REASON });
  const split = async (as: Actor, signalId: Uuid, person: object = {}) =>
    splitting.split(as, { ...(await head(signalId)), person: { ...PERSON, ...person } });
  const joinedOf = async (as: Actor, caseId: Uuid) => (await joining.byCases(as, [caseId])).get(caseId);

  test('joins a signal to a case that runs, and still owes its reporter feedback', async () => {
    const { caseId } = await table.opened();
    const { id, code } = await table.interpreted();
    const noor = () => region.as('noor');
    expect((await joining.bySignals(noor(), [id])).get(id)?.joinable).toContain(caseId);
    expect(await join(noor(), id, caseId)).toMatchObject({
      status: 'WEIGHED',
      steps: ['GIVE_FEEDBACK', 'ASK_WAIVER', 'SPLIT'],
    });
    expect((await table.reports.read(code))?.step).toBe('ASSESSED');
    expect(await joinedOf(noor(), caseId)).toMatchObject([
      { signal: { id: `signal_${id}` }, reason: REASON, joinedBy: { id: `member_${region.member('noor')}` } },
    ]);
    expect((await joining.bySignals(noor(), [id])).get(id)).toEqual({ joinable: [], joined: [caseId] });
  });

  test('takes back what a second person was asked about a signal that joins a case', async () => {
    const { caseId } = await table.opened();
    const { id } = await table.acknowledged();
    await reviews.interpret('noor', id, 'ADVICE');
    await join(region.as('noor'), id, caseId);
    expect((await reviews.seen('noor', id))?.state).toBe('DROPPED');
  });

  test('joins nothing to a case of another theme, one that is not the caller’s or not there, alike', async () => {
    const { caseId } = await table.opened();
    const { id } = await table.interpreted();
    const refusal = { code: 'INVALID_INPUT', fields: [{ path: 'caseId', code: 'NOT_ALLOWED' }] };
    await expect(join(region.as('noor'), id, newId())).rejects.toMatchObject(refusal);
    await expect(join(region.as('sven'), id, caseId)).rejects.toMatchObject(refusal);
    expect((await joining.bySignals(region.as('sven'), [id])).get(id)).toEqual({ joinable: [], joined: [] });
    await region.database.sql('alter table cases.case_files disable trigger user');
    await region.database.sql(`update cases.case_files set theme = 'SCHOOL_TENSION' where id = $1`, [caseId]);
    await region.database.sql('alter table cases.case_files enable trigger user');
    await expect(join(region.as('noor'), id, caseId)).rejects.toMatchObject(refusal);
    const other = await table.acknowledged();
    expect(await codeOf(join(region.as('noor'), other.id, caseId))).toBe('SIGNAL_WRONG_STATE');
  });

  test('lets no desk assess a signal alone by a case that it did not join, also past the services', async () => {
    const { id } = await table.interpreted();
    const past = prepared('test.joining.past', `update cases.signals set status = 'WEIGHED' where id = $1::uuid`);
    const attack = table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) => tx.write(past, [id]));
    expect(await codeOf(attack)).toBe('23514');
  });

  test('makes a signal for each person of a report, with its story, reporter and clocks, and weighs each alone', async () => {
    const { id } = await table.interpreted();
    const [first, second] = [await split(region.as('noor'), id), await split(region.as('sven'), id, { name: 'Derde' })];
    expect(first).toMatchObject({ status: 'ACKNOWLEDGED', channel: 'FORM', splitFrom: id });
    const [one, twin] = [await stateOf(id), await stateOf(first.uuid)];
    expect([twin?.receivedAt, twin?.feedbackBy]).toEqual([one?.receivedAt, one?.feedbackBy]);
    const noor = () => region.as('noor');
    const texts = await table.parts.narratives(noor(), [id, first.uuid]);
    expect(texts.get(first.uuid)).toBe(texts.get(id));
    expect((await table.parts.identities(noor(), [first.uuid])).get(first.uuid)).toEqual(PERSON);
    expect((await table.parts.reporters(noor(), [first.uuid])).get(first.uuid)).toEqual(
      (await table.parts.reporters(noor(), [id])).get(id),
    );
    const splits = (await splitting.bySignals(noor(), [id])).get(id) ?? [];
    expect(splits.map((each) => each.uuid).toSorted()).toEqual([first.uuid, second.uuid].toSorted());
    const subjects = await region.database.sql(
      'select distinct subject_id from cases.signals where id = any($1::uuid[])',
      [[id, first.uuid, second.uuid]],
    );
    expect(subjects).toHaveLength(3);
    expect(first.steps).not.toContain('WITHDRAW');
    expect((await table.questions.bySignals(noor(), [first.uuid])).get(first.uuid)?.mayAsk).toBe(false);
    expect(await codeOf(split(noor(), first.uuid))).toBe('SIGNAL_WRONG_STATE');
  });

  test('ends with the report when its reporter withdraws it, as far as the region does not look at it', async () => {
    const { id, code } = await table.interpreted();
    const twin = await split(region.as('noor'), id);
    await table.reports.withdraw({ idempotencyKey: newId(), code });
    await table.withdrawals.heard(
      region.system(region.municipality('lindehoven')),
      await table.heard('ReportWithdrawn'),
    );
    expect([(await stateOf(id))?.status, (await stateOf(twin.uuid))?.status]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  test('tells all that is missing at once', async () => {
    const faults = (schema: Parameters<typeof parse>[0], input: object): string[] => {
      try {
        parse(schema, input);
        return [];
      } catch (error) {
        return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
      }
    };
    const given = { idempotencyKey: newId(), signalId: `signal_${newId()}`, version: 1 };
    expect(faults(JoinSignal, { ...given, reason: ' ' })).toEqual(['caseId REQUIRED', 'reason REQUIRED']);
    const { id } = await table.interpreted();
    await expect(split(region.as('noor'), id, { birthDate: asDay('2026-03-03') })).rejects.toMatchObject({
      fields: [{ path: 'person.birthDate', code: 'IN_THE_FUTURE' }],
    });
  });

  test('is nothing to everybody who does not work on the case or at the desk', async () => {
    const { caseId } = await table.opened();
    const { id } = await table.interpreted();
    await join(region.as('noor'), id, caseId);
    const open = await table.interpreted();
    const members = ['sven', 'karim', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...members, ...strangers])
      expect({ name, joined: (await joinedOf(as(), caseId)) ?? [] }).toEqual({ name, joined: [] });
    for (const { as } of [...members.slice(1), ...strangers])
      for (const command of [split, (who: Actor, signal: Uuid) => join(who, signal, caseId)]) {
        const refusal = await command(as(), open.id).catch((error: unknown) => error);
        expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
        expect(refusal).toEqual(await command(as(), newId()).catch((error: unknown) => error));
      }
  });
});

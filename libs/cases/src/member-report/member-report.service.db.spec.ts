import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestReviews } from '../review/testing/a-review.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import type { ReportSignal } from './member-report.input.js';
import { MemberReports } from './member-report.service.js';

const ALL = { first: 50, after: null };

describe('a report from inside', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let reports: MemberReports;
  let reviews: TestReviews;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table);
    reports = new MemberReports(table.tenants, table.reception, region.access());
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const aReport = (changes: Partial<ReportSignal> = {}): ReportSignal => ({
    idempotencyKey: newId(),
    municipalityId: region.municipality('lindehoven'),
    theme: 'RADICALISATION',
    narrative: 'Kanarie-melding van een partner.',
    person: { name: 'Kanarie Persoon', birthDate: null, address: null },
    ...changes,
  });
  const signalOf = async (reportId: string): Promise<Uuid> => {
    const [row] = await region.database.sql<{ signal_id: Uuid }>(
      'select signal_id from cases.member_reports where id = $1',
      [reportId.slice('report_'.length)],
    );
    return row?.signal_id ?? newId();
  };
  const listOf = async (subject: string) =>
    (await reports.mine(region.as(subject), ALL)).edges.map(({ node: { id, step, outcome } }) => ({
      id,
      step,
      outcome,
    }));
  const assessed = async (signalId: Uuid) => {
    const version = await reviews.versionOf('noor', signalId);
    await table.signals.acknowledge(region.as('noor'), { idempotencyKey: newId(), signalId, version });
    await reviews.interpret('noor', signalId, 'ADVICE');
    await reviews.answer('sven', signalId, true);
  };
  const tell = async (signalId: Uuid, level: 'ASSESSED' | 'OUTCOME_CATEGORY') =>
    table.feedback.give(region.as('noor'), {
      idempotencyKey: newId(),
      signalId,
      version: await reviews.versionOf('noor', signalId),
      level,
      advice: level === 'ASSESSED' ? null : 'Kanarie-advies.',
      outcomeNeed: level === 'ASSESSED' ? null : 'Kanarie-noodzaak.',
    });

  test('reaches the desk as a signal of a covenant party, which knows who reported', async () => {
    const { id } = await reports.report(region.as('bram'), aReport());
    const signalId = await signalOf(id);
    const signal = (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId);
    expect(signal).toMatchObject({ channel: 'INTERNAL', reporterType: 'COVENANT_PARTY', status: 'RECEIVED' });
    const by = await reports.bySignals(region.as('noor'), [signalId]);
    expect(by.get(signalId)).toEqual({ id: `member_${region.member('bram')}` });
    for (const subject of ['bram', 'karim', 'anne'])
      expect((await reports.bySignals(region.as(subject), [signalId])).size).toBe(0);
    expect((await table.signals.byIds(region.as('bram'), [signalId])).size).toBe(0);
  });

  test('may come from anybody of the region, also where the public form is off, and is taken once', async () => {
    const toMeerwolde = aReport({ municipalityId: region.municipality('meerwolde') });
    const [first, again] = [
      await reports.report(region.as('frits'), toMeerwolde),
      await reports.report(region.as('frits'), toMeerwolde),
    ];
    expect(again).toEqual(first);
    expect(await listOf('frits')).toHaveLength(1);
    await expect(reports.report(region.as('frits'), { ...toMeerwolde, narrative: 'Anders' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect((await reports.form(region.as('leila'), region.municipality('meerwolde')))?.themes).toHaveLength(2);
  });

  test('is told all that the form does not take at once', async () => {
    const wrong = aReport({ theme: 'OTHER', person: { name: 'A', birthDate: '2026-03-03' as never, address: null } });
    await expect(reports.report(region.as('bram'), wrong)).rejects.toMatchObject({
      fields: [
        { path: 'theme', code: 'NOT_ALLOWED' },
        { path: 'person.birthDate', code: 'IN_THE_FUTURE' },
      ],
    });
  });

  test('shows its reporter how far it is, and the outcome only with a recorded need', async () => {
    const made = [
      await reports.report(region.as('saskia'), aReport()),
      await reports.report(region.as('saskia'), aReport()),
    ];
    const [quiet, needed] = [await signalOf(made[0]?.id ?? ''), await signalOf(made[1]?.id ?? '')];
    expect((await listOf('saskia')).map(({ step }) => step)).toEqual(['RECEIVED', 'RECEIVED']);
    for (const signalId of [quiet, needed]) await assessed(signalId);
    await tell(quiet, 'ASSESSED');
    await tell(needed, 'OUTCOME_CATEGORY');
    expect(
      (await listOf('saskia')).toSorted((a, b) => Number(a.outcome === null) - Number(b.outcome === null)),
    ).toEqual([
      { id: made[1]?.id, step: 'ASSESSED', outcome: 'NO_FOLLOW_UP' },
      { id: made[0]?.id, step: 'ASSESSED', outcome: null },
    ]);
    const attack = table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
      tx.write(prepared('test.tell', `update cases.member_reports set outcome = 'CARE' where signal_id = $1::uuid`), [
        quiet,
      ]),
    );
    await expect(attack).rejects.toMatchObject({ code: '23514' });
  });

  test('has the same page as every other report: its question, and the way out of it', async () => {
    const { id, receiptCode } = await reports.report(region.as('leila'), aReport());
    expect(await table.reports.read(receiptCode)).toEqual({ step: 'RECEIVED', question: null, mayWithdraw: true });
    await table.reports.withdraw({ idempotencyKey: newId(), code: receiptCode });
    expect((await table.reports.read(receiptCode))?.step).toBe('CLOSED');
    expect(await listOf('leila')).toEqual([{ id, step: 'CLOSED', outcome: null }]);
  });

  test('is nothing to anybody else, and nobody of another region reports here', async () => {
    const { id } = await reports.report(region.as('bram'), aReport());
    const others = ['karim', 'marit', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...strangers, ...others]) {
      const seen = (await reports.mine(as(), ALL)).edges.map(({ node }) => node.id);
      expect({ name, seen: seen.includes(id) }).toEqual({ name, seen: false });
    }
    for (const { name, as } of strangers.filter(({ name: each }) => !each.endsWith('veldersoord'))) {
      expect({ name, form: await reports.form(as(), region.municipality('lindehoven')) }).toEqual({ name, form: null });
      await expect(reports.report(as(), aReport())).rejects.toMatchObject({
        fields: [{ path: 'municipalityId', code: 'NOT_ALLOWED' }],
      });
    }
    const peek = await table.tenants.run(region.as('karim'), { action: 'attack' }, (tx) =>
      tx.read(prepared('test.peek', 'select 1 from cases.member_reports'), []),
    );
    expect(peek).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { Covenants } from '../covenant/covenant.service.js';
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
  let covenants: Covenants;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    reviews = new TestReviews(region, table);
    reports = new MemberReports(table.tenants, table.reception, region.access());
    covenants = new Covenants(table.tenants);
    strangers = await strangersTo(region);
    for (const subject of ['bram', 'saskia']) await signs(subject, 'CORE');
    await signs('leila', 'FRONTLINE');
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const aReport = (changes: Partial<ReportSignal> = {}): ReportSignal => ({
    idempotencyKey: newId(),
    municipalityId: region.municipality('lindehoven'),
    theme: 'RADICALISATION',
    narrative: 'Kanarie-melding van een partner.',
    person: { name: 'Kanarie Persoon', birthDate: null, address: null },
    nameMayBeKnown: false,
    ...changes,
  });
  /** The organisation of a colleague is party to a covenant of the law, until a day. */
  const signs = async (
    subject: string,
    tier: string,
    {
      leftAt = null,
      validUntil = '2027-01-01T00:00:00Z',
      version = 1,
    }: Partial<Record<'leftAt' | 'validUntil', string | null>> & { version?: number } = {},
  ) => {
    const partyId = region.member(subject);
    await region.database.sql('update directory.members set organisation_id = $1 where id = $1', [partyId]);
    const covenant = { covenantId: partyId, regionId: region.id, regime: 'WET_PGA', runOutDays: 30, version };
    const times = { validFrom: Date.parse('2026-01-01T00:00:00Z'), validUntil: Date.parse(validUntil ?? '') };
    await covenants.follow(region.system(region.id), { ...covenant, ...times });
    await covenants.followParty(region.system(region.id), {
      covenantId: partyId,
      regionId: region.id,
      partyId,
      tier,
      signedAt: times.validFrom,
      leftAt: leftAt === null ? null : Date.parse(leftAt),
      version,
    });
  };
  const typeOf = async (subject: string): Promise<unknown> => {
    const signalId = await signalOf((await reports.report(region.as(subject), aReport())).id);
    return (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId)?.reporterType;
  };
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

  test('says whether the person may know who reported, to the desk and to nobody else', async () => {
    for (const nameMayBeKnown of [true, false]) {
      const signalId = await signalOf((await reports.report(region.as('bram'), aReport({ nameMayBeKnown }))).id);
      const told = async (actor: SeatActor) => (await table.parts.reporters(actor, [signalId])).get(signalId);
      const nobody = { name: null, organisation: null, email: null, phone: null };
      expect(await told(region.as('noor'))).toEqual({ ...nobody, nameMayBeKnown });
      for (const { name, as } of [...strangers, { name: 'bram', as: () => region.as('bram') }])
        expect({ name, told: await told(as()) }).toEqual({ name, told: undefined });
    }
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

  test('is one of the frontline unless the own organisation signed a covenant that runs; colleagues of a municipality are parties', async () => {
    const expected = { bram: 'COVENANT_PARTY', frits: 'COVENANT_PARTY', marit: 'COVENANT_PARTY', leila: 'FRONTLINE' };
    for (const [subject, type] of Object.entries(expected))
      expect({ subject, type: await typeOf(subject) }).toEqual({ subject, type });
    await signs('bram', 'CORE', { leftAt: MONDAY.toISOString(), version: 2 });
    expect(await typeOf('bram')).toBe('FRONTLINE');
    await signs('bram', 'CORE', { validUntil: MONDAY.toISOString(), version: 3 });
    expect(await typeOf('bram')).toBe('FRONTLINE');
    await signs('bram', 'FRONTLINE', { version: 4 });
    await signs('bram', 'CORE', { version: 3 });
    expect(await typeOf('bram')).toBe('FRONTLINE');
    await signs('bram', 'CORE', { version: 5 });
    await expect(
      covenants.followParty(region.as('karim'), {
        covenantId: region.id,
        regionId: region.id,
        partyId: region.member('leila'),
        tier: 'CORE',
        signedAt: 0,
        leftAt: null,
        version: 9,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('tells nobody the outcome whose covenant ended since, neither the service nor the database', async () => {
    const signalId = await signalOf((await reports.report(region.as('saskia'), aReport())).id);
    await assessed(signalId);
    await signs('saskia', 'CORE', { leftAt: MONDAY.toISOString(), version: 2 });
    await expect(tell(signalId, 'OUTCOME_CATEGORY')).rejects.toMatchObject({ code: 'FEEDBACK_ABOVE_CAP' });
    const past = (text: string) =>
      table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
        tx.write(prepared(`test.${text.length}`, text), [signalId]),
      );
    const told = past(
      `insert into cases.feedbacks (tenant_id, signal_id, level, advice, outcome_need, given_by, given_at)
       values (sec.t(), $1::uuid, 'OUTCOME_CATEGORY', '\\x00', '\\x00', sec.m(), sec.now())`,
    );
    await expect(told).rejects.toMatchObject({ code: '23514', message: expect.stringContaining('outsider') });
    await signs('saskia', 'CORE', { version: 3 });
    await tell(signalId, 'OUTCOME_CATEGORY');
    await signs('saskia', 'FRONTLINE', { version: 4 });
    await region.database.sql('alter table cases.member_reports disable trigger told_once');
    await region.database.sql('update cases.member_reports set outcome = null where signal_id = $1', [signalId]);
    await region.database.sql('alter table cases.member_reports enable trigger told_once');
    await expect(
      past(`update cases.member_reports set outcome = 'CARE' where signal_id = $1::uuid`),
    ).rejects.toMatchObject({ code: '23514', message: expect.stringContaining('outsider') });
    await signs('saskia', 'CORE', { version: 5 });
  });

  test('tells nobody the outcome whose covenant the coordinator closed before its last day', async () => {
    const signalId = await signalOf((await reports.report(region.as('saskia'), aReport())).id);
    await assessed(signalId);
    await covenants.decide(region.as('karim'), {
      idempotencyKey: newId(),
      covenantId: region.member('saskia'),
      closesOn: asDay('2026-03-02'),
      reason: 'Kanarie: het convenant is opgezegd.',
    });
    expect(await typeOf('saskia')).toBe('COVENANT_PARTY');
    await table.setNow('2026-03-03T09:00:00Z');
    expect(await typeOf('saskia')).toBe('FRONTLINE');
    await expect(tell(signalId, 'OUTCOME_CATEGORY')).rejects.toMatchObject({ code: 'FEEDBACK_ABOVE_CAP' });
    await region.database.sql('delete from cases.covenant_decisions');
    await tell(signalId, 'OUTCOME_CATEGORY');
  });

  test('has the same page as every other report: its question, and the way out of it', async () => {
    const { id, receiptCode } = await reports.report(region.as('leila'), aReport());
    expect(await table.reports.read(receiptCode)).toEqual({ step: 'RECEIVED', question: null, mayWithdraw: true });
    await table.reports.withdraw({ idempotencyKey: newId(), code: receiptCode });
    expect((await table.reports.read(receiptCode))?.step).toBe('CLOSED');
    expect(await listOf('leila')).toContainEqual({ id, step: 'CLOSED', outcome: null });
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

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId } from '@regiotafel/kernel';
import { type Tenants, prepared } from '@regiotafel/tenancy';
import { TestWorld } from '@regiotafel/testing';
import type { OwnReports } from '../own-report/own-report.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { TestDesk } from '../signal/testing/a-signal.js';
import type { IntakeService } from './intake.service.js';
import { aReport, CANARY } from './testing/a-report.js';

const CODE = /^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/;

describe('the partner form', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let tenants: Tenants;
  let intake: IntakeService;
  let reports: OwnReports;
  let lindehoven: string;
  let heidervoort: string;
  const sql = <R extends object>(text: string, values: unknown[] = []) =>
    region.database.sql<R & Record<string, unknown>>(text, values);
  const countSignals = async () => Number((await sql('select count(*) as n from cases.signals'))[0]?.['n']);

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    ({ tenants, intake, reports } = desk);
    lindehoven = region.slug('lindehoven');
    heidervoort = region.slug('heidervoort');
    await new TestWorld(region.database).setNow(new Date('2026-03-02T08:00:00Z'));
  });
  afterAll(() => region.database.close());

  test('begins with the numbers for acute danger and says how a report is handled', async () => {
    const form = await intake.form(lindehoven, null);
    expect(form?.emergency.map(({ phone }) => phone)).toEqual(['112', '0900-8844', '0800-2000']);
    expect(form?.noticeNl).toContain('contactpersoon');
    expect(form?.themes.map(({ code, aboutPerson }) => [code, aboutPerson])).toEqual([
      ['RADICALISATION', true],
      ['SCHOOL_TENSION', false],
    ]);
  });

  test('is not there for partners without the link, where it is off, and where there is no municipality', async () => {
    expect(await intake.form(heidervoort, null)).toBeNull();
    expect(await intake.form(heidervoort, 'another link of that length')).toBeNull();
    expect(await intake.form(heidervoort, 'a link of sixteen or more')).not.toBeNull();
    expect(await intake.form(region.slug('meerwolde'), null)).toBeNull();
    expect(await intake.form('nowhere', null)).toBeNull();
    expect(await intake.form(region.file.region.slug, null)).toBeNull();
  });

  test('takes nobody who is born after today, by the business clock', async () => {
    const born = (birthDate: string) =>
      intake.submit(aReport(lindehoven, { person: { name: 'A', birthDate: asDay(birthDate), address: null } }));
    const before = await countSignals();
    await expect(born('2026-03-03')).rejects.toMatchObject({
      fields: [{ path: 'person.birthDate', code: 'IN_THE_FUTURE' }],
    });
    const person = { name: 'A', birthDate: asDay('2026-03-03'), address: null };
    await expect(intake.submit(aReport(lindehoven, { theme: 'OTHER', person }))).rejects.toMatchObject({
      fields: [
        { path: 'theme', code: 'NOT_ALLOWED' },
        { path: 'person.birthDate', code: 'IN_THE_FUTURE' },
      ],
    });
    expect(await countSignals()).toBe(before);
    await born('2026-03-02');
    expect(await countSignals()).toBe(before + 1);
  });

  test('gives a code, starts the clocks in working days and seals every word', async () => {
    const report = aReport(lindehoven);
    const { receiptCode } = await intake.submit(report);
    expect(receiptCode).toMatch(CODE);
    const [signal] = await sql(
      `select status, channel, acknowledge_by, feedback_by, due_at = acknowledge_by as due, region_id from cases.signals order by received_at desc limit 1`,
    );
    expect(signal).toMatchObject({
      status: 'RECEIVED',
      channel: 'FORM',
      acknowledge_by: new Date('2026-03-03T22:59:00Z'),
      feedback_by: new Date('2026-03-16T22:59:00Z'),
      due: true,
      region_id: region.id,
    });
    expect((await reports.read(receiptCode))?.step).toBe('RECEIVED');
  });

  test('takes a repeated report once and gives the same code again', async () => {
    const before = await countSignals();
    const report = aReport(lindehoven);
    const codes = await Promise.all([intake.submit(report), intake.submit(report)]);
    expect(codes[1]).toEqual(codes[0]);
    expect(await countSignals()).toBe(before + 1);
    await expect(intake.submit({ ...report, narrative: 'Something else' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('answers a robot as it answers a person, and keeps nothing', async () => {
    const before = await countSignals();
    const { receiptCode } = await intake.submit(aReport(lindehoven, { website: 'https://spam.example' }));
    expect(receiptCode).toMatch(CODE);
    expect(await reports.read(receiptCode)).toBeNull();
    expect(await countSignals()).toBe(before);
  });

  test('answers every code that leads nowhere in the same way', async () => {
    const answers = await Promise.all(
      ['', 'x', 'AAAAA-AAAAA-AAAAA-AAAAA', "' or 1=1 --"].map((code) => reports.read(code)),
    );
    expect(answers).toEqual([null, null, null, null]);
  });

  test('refuses a theme that is not asked for, and a person where the theme is a situation', async () => {
    await expect(intake.submit(aReport(lindehoven, { theme: 'OTHER' }))).rejects.toMatchObject({
      fields: [{ path: 'theme', code: 'NOT_ALLOWED' }],
    });
    await expect(intake.submit(aReport(lindehoven, { theme: 'SCHOOL_TENSION' }))).rejects.toMatchObject({
      fields: [{ path: 'person', code: 'NOT_ALLOWED' }],
    });
    const situation = await intake.submit(aReport(lindehoven, { theme: 'SCHOOL_TENSION', person: null }));
    expect(situation.receiptCode).toMatch(CODE);
    expect(await sql(`select 1 from cases.signals where theme = 'SCHOOL_TENSION' and subject_id is not null`)).toEqual(
      [],
    );
  });

  test('refuses a report where the form is off, as where there is none', async () => {
    const refusal = { code: 'INVALID_INPUT', fields: [{ path: 'slug', code: 'NOT_ALLOWED' }] };
    for (const slug of [region.slug('meerwolde'), heidervoort, 'nowhere'])
      await expect(intake.submit(aReport(slug))).rejects.toMatchObject(refusal);
  });

  test('keeps no name of an anonymous reporter', async () => {
    const before = await sql('select id from cases.signal_reporters');
    await intake.submit(aReport(lindehoven, { reporterType: 'ANONYMOUS', nameMayBeKnown: true }));
    expect(await sql('select id from cases.signal_reporters')).toEqual(before);
  });

  test('lets the holder of a code read one word and nothing else', async () => {
    await intake.submit(aReport(lindehoven));
    const [someone] = await sql<{ reporter: string }>('select reporter from cases.signal_status limit 1');
    const actor = {
      kind: 'REPORTER' as const,
      tenantId: region.municipality('lindehoven'),
      reporter: someone?.reporter as never,
      operation: newId(),
      expires: Date.now() + 60_000,
    };
    for (const table of [
      'signals',
      'signal_narratives',
      'signal_reporters',
      'signal_identities',
      'object_keys',
      'signal_questions',
      'signal_withdrawals',
      'grants',
    ]) {
      const all = prepared<object>(`test.reporter.${table}`, `select * from cases.${table}`);
      expect((await tenants.read(actor, { action: 'test' }, all)).rows).toEqual([]);
    }
    const statuses = prepared<object>('test.reporter.status', 'select * from cases.signal_status');
    expect((await tenants.read(actor, { action: 'test' }, statuses)).rows).toHaveLength(1);
  });

  test('takes no more reports an hour than its limit', async () => {
    await sql(`update cases.intake_forms set hourly_limit = 1 where mode = 'EVERYONE'`);
    await sql('delete from cases.submission_windows');
    await intake.submit(aReport(lindehoven));
    expect(await desk.refused.list(region.as('noor'))).toEqual([]);
    for (let tries = 0; tries < 3; tries += 1)
      await expect(intake.submit(aReport(lindehoven))).rejects.toMatchObject({ code: 'FORM_BUSY' });
    const told = await desk.refused.list(region.as('noor'));
    expect(told).toMatchObject([{ count: 3, system: null, lastAt: expect.any(Date) }]);
  });

  test('a system has hours of its own: neither fills those of the other, and the desk hears of both', async () => {
    const { key } = await desk.systems.add(region.as('noor'), { idempotencyKey: newId(), name: 'Druk', kind: 'OTHER' });
    const bySystem = () => intake.submit(aReport(lindehoven, { systemKey: key }));
    await expect(intake.submit(aReport(lindehoven))).rejects.toMatchObject({ code: 'FORM_BUSY' });
    await bySystem();
    await expect(bySystem()).rejects.toMatchObject({ code: 'FORM_BUSY' });
    const told = (await desk.refused.list(region.as('noor'))) ?? [];
    expect(told.map(({ system, count }) => [system, count])).toEqual(
      expect.arrayContaining([
        [null, 4],
        ['Druk', 1],
      ]),
    );
    const reasons = async (subject: string) =>
      (await tenants.run(region.as(subject), { action: 'work.list' }, (tx) => desk.work.waiting(tx))).map(
        ({ reason }) => reason,
      );
    for (const subject of ['noor', 'sven']) expect(await reasons(subject)).toContain('REPORTS_REFUSED');
    for (const subject of ['anne', 'karim', 'frits', 'marit']) {
      expect(await reasons(subject)).not.toContain('REPORTS_REFUSED');
      expect((await desk.refused.list(region.as(subject))) ?? []).toEqual([]);
    }
    await new TestWorld(region.database).setNow(new Date('2026-03-09T08:05:00Z'));
    expect(await desk.refused.list(region.as('noor'))).toEqual([]);
    await new TestWorld(region.database).setNow(new Date('2026-03-02T08:00:00Z'));
    await sql(`update cases.intake_forms set hourly_limit = 1000 where mode = 'EVERYONE'`);
  });

  test('leaves no word of a report readable anywhere in the database', async () => {
    const { receiptCode } = await intake.submit(aReport(lindehoven));
    const tables = await sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('cases', 'evidence', 'directory', 'reference', 'bullmq')`,
    );
    for (const { name } of tables) {
      const text = JSON.stringify(await sql(`select t::text as row from ${name} t`));
      for (const word of [
        ...Object.values(CANARY),
        'Kanarie',
        Buffer.from(CANARY.narrative).toString('hex'),
        receiptCode,
      ])
        expect(`${name} ${text.includes(word)}`).toBe(`${name} false`);
    }
  });
});

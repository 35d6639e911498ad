import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { fieldOf, TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';
import { PhoneSignals } from './phone-signal.service.js';
import type { RecordSignal } from './phone-signal.input.js';
import { CANARY } from './testing/a-report.js';

const aCall = (changes: Partial<RecordSignal> = {}): RecordSignal => ({
  idempotencyKey: newId(),
  theme: 'RADICALISATION',
  narrative: CANARY.narrative,
  reporterType: 'CITIZEN',
  reporter: { name: CANARY.reporter, organisation: null, email: null, phone: '06-12345678' },
  nameMayBeKnown: false,
  person: { name: CANARY.person, birthDate: null, address: null },
  ...changes,
});

describe('a signal by phone', () => {
  let desk: TestDesk;
  let region: TestRegion;
  let phone: PhoneSignals;
  const count = async () => Number((await region.database.sql('select count(*) as n from cases.signals'))[0]?.['n']);
  const read = async (subject: string, id: string) => {
    const uuid = id.slice('signal_'.length) as Uuid;
    return (await desk.signals.byIds(region.as(subject), [uuid])).get(uuid) ?? null;
  };

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    phone = new PhoneSignals(desk.tenants, desk.reception, desk.signals, region.access());
    await desk.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  test('runs on the same clocks as the form, is acknowledged, and its code tells how far it is', async () => {
    const { signal, receiptCode } = await phone.record(region.as('noor'), aCall());
    const form = await desk.received();
    const clocks = await region.database.sql(
      'select distinct acknowledge_by, feedback_by, region_id from cases.signals where id = any($1::uuid[])',
      [[signal.uuid, form.id]],
    );
    expect(clocks).toHaveLength(1);
    expect(signal).toMatchObject({ channel: 'PHONE', status: 'ACKNOWLEDGED' });
    expect(signal.acknowledgedAt).toEqual(signal.receivedAt);
    expect(signal.dueAt).toEqual(signal.feedbackBy);
    expect(signal.steps).toContain('INTERPRET');
    expect((await desk.reports.read(receiptCode))?.step).toBe('IN_PROGRESS');
  });

  test('is recorded where the public form is off', async () => {
    expect((await phone.record(region.as('koen'), aCall())).signal.channel).toBe('PHONE');
  });

  test('is taken once, and gives the same code again', async () => {
    const before = await count();
    const call = aCall();
    const [first, again] = [await phone.record(region.as('noor'), call), await phone.record(region.as('noor'), call)];
    expect(again.receiptCode).toBe(first.receiptCode);
    expect(again.signal.id).toBe(first.signal.id);
    expect(await count()).toBe(before + 1);
    await expect(phone.record(region.as('noor'), { ...call, narrative: 'Else' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const elsewhere = await phone.record(region.as('anne'), call);
    expect(elsewhere.receiptCode).not.toBe(first.receiptCode);
  });

  test('keeps nothing of a caller who is anonymous or said nothing', async () => {
    const nothing = { name: null, organisation: null, email: null, phone: null };
    const calls = [aCall({ reporterType: 'ANONYMOUS', nameMayBeKnown: true }), aCall({ reporter: nothing })];
    for (const call of calls) {
      const { signal } = await phone.record(region.as('noor'), call);
      const kept = await region.database.sql('select 1 from cases.signal_reporters where id = $1', [signal.uuid]);
      expect(kept).toEqual([]);
    }
  });

  test('is told all that this desk does not take at once', async () => {
    const person = { name: 'A', birthDate: asDay('2026-03-03'), address: null };
    await expect(phone.record(region.as('noor'), aCall({ theme: 'OTHER', person }))).rejects.toMatchObject({
      fields: [
        { path: 'theme', code: 'NOT_ALLOWED' },
        { path: 'person.birthDate', code: 'IN_THE_FUTURE' },
      ],
    });
  });

  test('is written down at a desk only', async () => {
    const before = await count();
    for (const subject of ['frits', 'karim', 'marit', 'bram', 'leila']) {
      expect(await phone.form(region.as(subject))).toBeNull();
      await expect(phone.record(region.as(subject), aCall())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await count()).toBe(before);
    expect((await phone.form(region.as('koen')))?.themes).toHaveLength(2);
  });

  test('is nothing to another municipality and to colleagues elsewhere', async () => {
    const { signal } = await phone.record(region.as('noor'), aCall());
    expect(await read('sven', signal.id)).not.toBeNull();
    for (const subject of ['anne', 'koen', 'frits', 'karim', 'bram']) expect(await read(subject, signal.id)).toBeNull();
  });
});

describe('the graph of signals by phone', () => {
  let region: TestRegion;
  let graph: TestGraph;
  const RECORD = 'mutation ($input: RecordSignalInput!) { recordSignal(input: $input) { signal { id } receiptCode } }';

  beforeAll(async () => {
    region = await TestRegion.open();
    await new TestDesk(region).setNow(MONDAY);
    graph = await TestGraph.open(region);
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  test('says everything that is missing at once', async () => {
    const refused = await graph.ask('noor', RECORD, {
      input: { idempotencyKey: newId(), narrative: ' ', reporter: { phone: 'x' }, person: { name: '' } },
    });
    expect(refused.errors?.[0]?.extensions.fields?.map(({ path }) => path).sort()).toEqual([
      'narrative',
      'person.name',
      'reporter.phone',
      'reporterType',
      'theme',
    ]);
  });

  test('asks for a seat, and gives the signal and its code', async () => {
    const input = { idempotencyKey: newId(), theme: 'SCHOOL_TENSION', narrative: 'A', reporterType: 'INTERNAL' };
    const stranger = await graph.ask(null, RECORD, { input });
    expect(stranger.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const answer = await graph.ask('noor', RECORD, { input });
    const { signal } = fieldOf<{ signal: { id: string } }>(answer, 'recordSignal');
    expect(signal.id).toMatch(/^signal_/);
  });
});

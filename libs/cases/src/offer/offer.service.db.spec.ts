import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { CANARY } from '../intake/testing/a-report.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { anOffer, TestTable } from './testing/an-offer.js';

describe('offering a signal to the region', () => {
  let region: TestRegion;
  let table: TestTable;
  const TEAM = ['marit', 'bram', 'saskia'];

  beforeAll(async () => {
    region = await TestRegion.open();
    await TestRegion.in(region.database, 'noorderbrink');
    table = new TestTable(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  test('shows beforehand who will see what, until when', async () => {
    const { id } = await table.interpreted();
    const preview = await table.offers.preview(region.as('noor'), { signalId: id, purpose: 'JOINT_WEIGHING_PGA' });
    expect(preview).toMatchObject({
      fieldSets: ['NARRATIVE', 'INTERPRETATION'],
      until: '2026-03-30',
      missingParties: [],
    });
    expect(preview.members.map(({ member }) => member.id).toSorted()).toEqual(
      TEAM.map((subject) => `member_${region.member(subject)}`).toSorted(),
    );
    await expect(
      table.offers.preview(region.as('noor'), { signalId: id, purpose: 'JOINT_WEIGHING_WGS' }),
    ).rejects.toMatchObject({ fields: [{ path: 'purpose', code: 'NOT_ALLOWED' }] });
  });

  test('asks for seven things, and names all that is missing at once', async () => {
    const { id } = await table.interpreted();
    const nothing = { idempotencyKey: newId(), signalId: `signal_${id}`, version: 3 };
    await expect(table.offers.offer(region.as('noor'), nothing)).rejects.toMatchObject({
      fields: ['purpose', 'urgency', 'necessity', 'subsidiarity', 'subjectInformed'].map((path) => ({
        path,
        code: 'REQUIRED',
      })),
    });
    const silent = anOffer(id, { subjectInformedReason: ' ', reviewOn: '2026-02-30', purpose: 'JOINT_WEIGHING_WGS' });
    await expect(table.offers.offer(region.as('noor'), silent)).rejects.toMatchObject({
      fields: [
        { path: 'purpose', code: 'NOT_ALLOWED' },
        { path: 'reviewOn', code: 'INVALID_DATE' },
        { path: 'subjectInformedReason', code: 'REQUIRED' },
      ],
    });
    await expect(table.offers.offer(region.as('noor'), anOffer(id, { reviewOn: null }))).rejects.toMatchObject({
      fields: [{ path: 'reviewOn', code: 'REQUIRED' }],
    });
    await expect(table.offers.offer(region.as('noor'), anOffer(id, { reviewOn: '2020-01-01' }))).rejects.toMatchObject({
      fields: [{ path: 'reviewOn', code: 'IN_THE_PAST' }],
    });
    expect((await table.signals.byIds(region.as('noor'), [id])).get(id)).toMatchObject({
      status: 'INTERPRETING',
      version: 3,
    });
  });

  test('opens narrative and interpretation to the named members, never identity or the reporter', async () => {
    const { id, code } = await table.offered();
    for (const subject of TEAM) {
      const who = () => region.as(subject);
      expect((await table.signals.byIds(who(), [id])).get(id)).toMatchObject({ status: 'OFFERED', steps: [] });
      expect((await table.parts.narratives(who(), [id])).get(id)).toBe(CANARY.narrative);
      expect((await table.parts.interpretations(who(), [id])).get(id)).toMatchObject({ conclusion: 'OFFER_TO_REGION' });
      expect((await table.reading.bySignals(who(), [id])).get(id)).toMatchObject({
        necessity: expect.stringContaining('noodzaak'),
        until: '2026-03-30',
        reviewOn: '2026-03-16',
      });
      expect((await table.parts.identities(who(), [id])).size).toBe(0);
      expect((await table.parts.reporters(who(), [id])).size).toBe(0);
    }
    for (const subject of ['karim', 'leila', 'frits', 'anne']) {
      expect((await table.signals.byIds(region.as(subject), [id])).size).toBe(0);
      expect((await table.reading.bySignals(region.as(subject), [id])).size).toBe(0);
    }
    expect((await table.reports.read(code))?.step).toBe('IN_PROGRESS');
  });

  test('comes back to the desk on the day to look again whether the person can be told', async () => {
    const { id } = await table.offered();
    const due = (subject: string) =>
      table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
        (await table.reading.waiting(tx)).filter(({ about }) => about?.id === id).map(({ reason }) => reason),
      );
    expect(await due('noor')).toEqual([]);
    await table.setNow('2026-03-12T09:00:00Z');
    expect(await due('noor')).toEqual(['PERSON_TO_INFORM']);
    for (const subject of ['frits', 'anne', 'karim', 'marit', 'bram'])
      expect([subject, await due(subject)]).toEqual([subject, []]);
    const told = await table.offered({ subjectInformed: true, subjectInformedReason: null, reviewOn: '2026-03-16' });
    const all = await table.tenants.run(region.as('noor'), { action: 'test' }, (tx) => table.reading.waiting(tx));
    expect(all.some(({ about }) => about?.id === told.id)).toBe(false);
  });

  test('logs a reading at the table with the municipality whose data it is', async () => {
    const { id } = await table.offered();
    const bram = region.as('bram');
    await table.parts.narratives(bram, [id]);
    const rows = await region.database.sql(
      `select tenant_id, actor_tenant_id from evidence.audit_log where operation_id = $1 and action = 'seen'`,
      [bram.operation],
    );
    expect(rows).toEqual([{ tenant_id: region.municipality('lindehoven'), actor_tenant_id: region.id }]);
  });

  test('tells the region in the same transaction, once, with ids and codes only', async () => {
    const { id } = await table.interpreted();
    const input = anOffer(id);
    await Promise.all([table.offers.offer(region.as('noor'), input), table.offers.offer(region.as('noor'), input)]);
    const events = await region.database.sql<{ payload: Record<string, unknown> }>(
      `select payload from cases.outbox where event = 'SignalOffered' and payload->>'signalId' = $1`,
      [id],
    );
    expect(events.map(({ payload }) => payload)).toEqual([
      {
        signalId: id,
        subjectId: expect.any(String),
        municipalityId: region.municipality('lindehoven'),
        regionId: region.id,
        offerId: expect.any(String),
        theme: 'RADICALISATION',
        urgency: 'NORMAL',
        purpose: 'JOINT_WEIGHING_PGA',
        validUntil: Date.parse('2026-03-30T22:00:00Z'),
        exerciseId: null,
      },
    ]);
    expect(await region.database.sql('select 1 from cases.grants where object_id = $1', [id])).toHaveLength(
      TEAM.length,
    );
  });

  test('does nothing at all when a required party has no named member', async () => {
    const { id } = await table.interpreted();
    await region.database.sql(
      `update cases.weighing_teams set active = false where party_type = 'PROSECUTION' and tenant_id = $1`,
      [region.id],
    );
    await expect(table.offers.offer(region.as('noor'), anOffer(id))).rejects.toMatchObject({
      code: 'TABLE_INCOMPLETE',
      params: { missing: 'PROSECUTION' },
    });
    expect(await region.database.sql('select 1 from cases.grants where object_id = $1', [id])).toEqual([]);
    expect(await region.database.sql('select 1 from cases.offers where signal_id = $1', [id])).toEqual([]);
    await region.database.sql(`update cases.weighing_teams set active = true where tenant_id = $1`, [region.id]);
  });

  test('is for the desk of the own municipality, in the state for it, on the version it read', async () => {
    const { id } = await table.interpreted();
    for (const subject of ['frits', 'anne', 'karim', 'marit'])
      await expect(table.offers.offer(region.as(subject), anOffer(id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(table.offers.offer(region.as('sven'), anOffer(id, { version: 2 }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const early = await table.received();
    await expect(table.offers.offer(region.as('noor'), anOffer(early.id, { version: 1 }))).rejects.toMatchObject({
      code: 'SIGNAL_WRONG_STATE',
    });
  });

  test('of a situation asks nothing about a person', async () => {
    const { id } = await table.received({ theme: 'SCHOOL_TENSION', person: null });
    await table.signals.acknowledge(region.as('noor'), { idempotencyKey: newId(), signalId: id, version: 1 });
    await table.reviews.interpret(region.as('noor'), {
      idempotencyKey: newId(),
      signalId: id,
      version: 2,
      text: 'Onrust in een klas.',
      conclusion: 'OFFER_TO_REGION',
      receiver: null,
    });
    const about = anOffer(id, { purpose: 'JOINT_WEIGHING_AVG' });
    await expect(table.offers.offer(region.as('noor'), about)).rejects.toMatchObject({
      fields: [{ path: 'subjectInformed', code: 'NOT_ALLOWED' }],
    });
    const offer = anOffer(id, { purpose: 'JOINT_WEIGHING_AVG', subjectInformed: null, subjectInformedReason: null });
    expect(await table.offers.offer(region.as('noor'), offer)).toMatchObject({ status: 'OFFERED' });
    expect((await table.signals.byIds(region.as('marit'), [id])).size).toBe(1);
    expect((await table.signals.byIds(region.as('bram'), [id])).size).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

describe('access of a named person', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const wanted = (signalId: Uuid, changes: object = {}) => ({
    idempotencyKey: newId(),
    objectId: `signal_${signalId}`,
    memberId: `member_${region.member('leila')}`,
    purpose: 'CARE_ADVICE_PGA',
    necessity: 'Kanarie-noodzaak: zorgadvies bij de weging.',
    subsidiarity: 'Kanarie: alleen het verhaal.',
    ...changes,
  });
  const sees = async (subject: string, id: Uuid) => (await table.parts.narratives(region.as(subject), [id])).size > 0;
  const grantUuid = ({ id }: { id: string }) => id.slice('grant_'.length) as Uuid;
  const revoke = (id: string, who = region.as('noor')) =>
    table.access.revoke(who, { idempotencyKey: newId(), grantId: grantUuid({ id }), reason: 'NO_LONGER_NEEDED' });

  test('opens the fields of its purpose until its last day', async () => {
    const { id } = await table.interpreted();
    const grant = await table.access.give(region.as('noor'), wanted(id));
    expect(grant).toMatchObject({ state: 'ACTIVE', fieldSets: ['NARRATIVE'], until: '2026-03-16' });
    expect(await sees('leila', id)).toBe(true);
    expect((await table.parts.interpretations(region.as('leila'), [id])).size).toBe(0);
    expect((await table.parts.identities(region.as('leila'), [id])).size).toBe(0);
  });

  test('is given and looked at with a row for the person in the same log', async () => {
    const { id } = await table.interpreted();
    const personsOf = async (act: (noor: SeatActor) => Promise<unknown>): Promise<number> => {
      const noor = region.as('noor');
      await act(noor);
      const rows = 'select distinct subject_id from evidence.processing_log where operation_id = $1 and tenant_id = $2';
      return (await region.database.sql(rows, [noor.operation, noor.tenantId])).length;
    };
    expect(await personsOf((noor) => table.access.give(noor, wanted(id)))).toBe(1);
    expect(await personsOf((noor) => table.access.whoSees(noor, { kind: 'SIGNAL', id }))).toBe(1);
  });

  test('ends by the clock of the database: one second late is absence', async () => {
    const { id } = await table.interpreted();
    await table.access.give(region.as('noor'), wanted(id, { until: '2026-03-10' }));
    await table.setNow('2026-03-10T22:59:58Z');
    expect(await sees('leila', id)).toBe(true);
    await table.setNow('2026-03-10T23:00:01Z');
    expect(await sees('leila', id)).toBe(false);
    const missing = newId();
    expect(await table.signals.byIds(region.as('leila'), [id])).toEqual(
      await table.signals.byIds(region.as('leila'), [missing]),
    );
    const { grants } = await table.access.whoSees(region.as('noor'), { kind: 'SIGNAL', id });
    expect(grants.map(({ state }) => state)).toEqual(['EXPIRED']);
  });

  test('ends at once when it is taken back, and is renewed by a new one', async () => {
    const { id } = await table.interpreted();
    const grant = await table.access.give(region.as('noor'), wanted(id));
    expect(await revoke(grant.id)).toMatchObject({ state: 'REVOKED' });
    expect(await sees('leila', id)).toBe(false);
    await expect(revoke(grant.id)).rejects.toMatchObject({ code: 'GRANT_ENDED' });
    const renewed = await table.access.give(region.as('noor'), wanted(id, { renews: grant.id }));
    expect(renewed.id).not.toBe(grant.id);
    expect(await sees('leila', id)).toBe(true);
  });

  test('is refused for another purpose, more fields, a later date or a stranger, all told at once', async () => {
    const { id } = await table.interpreted();
    const stranger = `member_${elsewhere.member('leila')}`;
    const beyond = wanted(id, { fieldSets: ['IDENTITY'], until: '2026-05-01', memberId: stranger });
    await expect(table.access.give(region.as('noor'), beyond)).rejects.toMatchObject({
      fields: [
        { path: 'fieldSets', code: 'NOT_ALLOWED' },
        { path: 'until', code: 'OUT_OF_RANGE', params: { min: '2026-03-02', max: '2026-03-30' } },
        { path: 'memberId', code: 'NOT_ALLOWED' },
      ],
    });
    for (const purpose of ['CARE_ADVICE_WGS', 'COORDINATION_PGA', 'JOINT_WEIGHING_PGA'])
      await expect(table.access.give(region.as('noor'), wanted(id, { purpose }))).rejects.toMatchObject({
        fields: [{ path: 'purpose', code: 'NOT_ALLOWED' }],
      });
  });

  test('is held to its purpose by the database too, and never changed', async () => {
    const { id } = await table.interpreted();
    const grant = await table.access.give(region.as('noor'), wanted(id));
    const change = (set: string) =>
      region.database.sql(`update cases.grants set ${set} where id = $1`, [grantUuid(grant)]);
    for (const set of [
      `valid_until = valid_until + interval '1 day'`,
      `field_sets = '{IDENTITY}'`,
      `member_id = gen_random_uuid()`,
    ])
      await expect(change(set)).rejects.toMatchObject({ code: '23514' });
    const copy = (columns: string) =>
      region.database.sql(
        `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
           subsidiarity, valid_from, given_by, given_at, field_sets, valid_until)
         select tenant_id, gen_random_uuid(), object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
           subsidiarity, valid_from, given_by, given_at, ${columns} from cases.grants where id = $1`,
        [grantUuid(grant)],
      );
    await expect(copy(`field_sets, valid_from + interval '60 days'`)).rejects.toMatchObject({ code: '23514' });
    await expect(copy(`array['IDENTITY'], valid_until`)).rejects.toMatchObject({ code: '23514' });
  });

  test('to a signal that ended is given to nobody, also past the services, and what ran on it has ended', async () => {
    const { id } = await table.acknowledged();
    const grant = await table.access.give(region.as('noor'), wanted(id));
    const head = { idempotencyKey: newId(), signalId: id, version: 2, reason: 'Kanarie-reden.' };
    await table.withdrawals.record(region.as('noor'), head);
    expect(await sees('leila', id)).toBe(false);
    await expect(table.access.give(region.as('noor'), wanted(id))).rejects.toMatchObject({
      code: 'SIGNAL_WRONG_STATE',
    });
    const seen = await table.access.whoSees(region.as('noor'), { kind: 'SIGNAL', id });
    expect([seen.mayGive, seen.grants.length]).toEqual([false, 1]);
    const copy = `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
        subsidiarity, valid_from, valid_until, given_by, given_at, field_sets)
      select tenant_id, gen_random_uuid(), object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
        subsidiarity, valid_from, valid_until, given_by, given_at, field_sets from cases.grants where id = $1`;
    await expect(region.database.sql(copy, [grantUuid(grant)])).rejects.toMatchObject({ code: '40001' });
  });

  test('to a case is known to whoever is involved, and to its holder until it ends', async () => {
    const { caseId } = await table.opened();
    const give = (subject: string) =>
      table.access.give(region.as('noor'), {
        ...wanted(caseId, { objectId: `case_${caseId}`, purpose: 'EXPERT_ADVICE_PGA' }),
        memberId: `member_${region.member(subject)}`,
      });
    const grant = await give('leila');
    await give('bram');
    const known = async (subject: string) =>
      ((await table.access.ofCases(region.as(subject), [caseId])).get(caseId) ?? []).map(({ member }) => member.id);
    expect(await known('noor')).toHaveLength(2);
    expect(await known('leila')).toEqual([`member_${region.member('leila')}`]);
    for (const subject of ['sven', 'frits', 'karim', 'marit']) expect(await known(subject)).toEqual([]);
    expect((await table.access.ofCases(elsewhere.as('noor'), [caseId])).size).toBe(0);
    await table.setNow(new Date(grant.validUntil.getTime() + 1_000));
    expect(await known('leila')).toEqual([]);
    expect(await known('noor')).toHaveLength(2);
  });

  test('is given and taken back by the desk alone', async () => {
    const { id } = await table.offered();
    const grant = await table.access.give(region.as('sven'), wanted(id));
    for (const subject of ['frits', 'anne', 'karim', 'marit', 'leila']) {
      await expect(table.access.give(region.as(subject), wanted(id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(revoke(grant.id, region.as(subject))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(table.access.whoSees(region.as(subject), { kind: 'SIGNAL', id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(table.access.whoSees(region.as('noor'), { kind: 'SIGNAL', id: newId() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('stands with desk and table in the answer to who sees this', async () => {
    const { id } = await table.offered();
    await table.access.give(region.as('noor'), wanted(id));
    const { insiders, grants } = await table.access.whoSees(region.as('noor'), { kind: 'SIGNAL', id });
    expect(insiders).toEqual(
      ['noor', 'sven'].map((subject) => ({ member: { id: `member_${region.member(subject)}` }, because: 'DESK' })),
    );
    expect(grants.map(({ member }) => member.id).toSorted()).toEqual(
      ['marit', 'bram', 'saskia', 'leila'].map((subject) => `member_${region.member(subject)}`).toSorted(),
    );
  });

  test('to a whole signal ends at once when its weighing leads to nothing', async () => {
    const { id } = await table.offered();
    const ended = await table.tenants.run(
      region.system(region.municipality('lindehoven')),
      { action: 'test' },
      async (tx) => {
        await tx.enter();
        return table.grants.endAll(tx, 'SIGNAL', id, 'OUTCOME');
      },
    );
    expect(ended).toBe(3);
    expect([await sees('marit', id), await sees('bram', id), await sees('noor', id)]).toEqual([false, false, true]);
  });

  test('to identity in another tenant waits for a second person', async () => {
    const { id } = await table.interpreted();
    await region.database.sql(
      `update reference.purposes set field_set = field_set || array['IDENTITY'] where code = 'CARE_ADVICE_PGA'`,
    );
    const grant = await table.access.give(region.as('noor'), wanted(id, { fieldSets: ['IDENTITY', 'NARRATIVE'] }));
    expect(grant.state).toBe('REQUESTED');
    expect(await sees('leila', id)).toBe(false);
    const approve = (subject: string) =>
      table.access.approve(region.as(subject), { idempotencyKey: newId(), grantId: grantUuid(grant) });
    await expect(approve('noor')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    await expect(approve('karim')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await approve('sven')).toMatchObject({ state: 'ACTIVE' });
    expect((await table.parts.identities(region.as('leila'), [id])).size).toBe(1);
    await expect(approve('sven')).rejects.toMatchObject({ code: 'GRANT_ENDED' });
  });

  test('to a case is given by whoever is involved in it, and never by a role', async () => {
    const { caseId } = await table.opened();
    const expert = wanted(caseId, { objectId: `case_${caseId}`, purpose: 'EXPERT_ADVICE_PGA' });
    const plan = async (subject: string) =>
      (await table.planReading.ofCases(region.as(subject), [caseId])).get(caseId) ?? null;
    for (const subject of ['sven', 'frits', 'karim', 'marit', 'leila'])
      await expect(table.access.give(region.as(subject), expert)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await plan('leila')).toBeNull();
    const grant = await table.access.give(region.as('noor'), expert);
    expect(grant).toMatchObject({ state: 'ACTIVE', fieldSets: ['NARRATIVE', 'PLAN'] });
    expect(await plan('leila')).not.toBeNull();
    expect((await table.access.whoSees(region.as('noor'), { kind: 'CASE', id: caseId })).insiders).toEqual([
      { member: { id: `member_${region.member('noor')}` }, because: 'INVOLVED' },
    ]);
    expect((await table.access.whoSees(region.as('noor'), { kind: 'CASE', id: caseId })).mayGive).toBe(true);
    await table.setNow(new Date(grant.validUntil.getTime() + 1000));
    expect(await plan('leila')).toBeNull();
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(0);
  });

  test('leaves no word of the desk readable anywhere in the database', async () => {
    const { id } = await table.offered();
    await table.access.give(region.as('noor'), wanted(id));
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });
});

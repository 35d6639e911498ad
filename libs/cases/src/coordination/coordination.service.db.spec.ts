import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { coordinatorsAmong } from '../grant/access.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { Coordination } from './coordination.service.js';

const refusalOf = (done: Promise<unknown>): Promise<object> =>
  done.then(
    () => ({}),
    (error: object) => error,
  );

describe('a coordinator of the region as process coordinator of a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let coordination: Coordination;
  let strangers: readonly Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    coordination = new Coordination(table.tenants, table.cases);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const karim = () => region.as('karim');
  const name = (subject: string, changes: object = {}, who = noor()) =>
    table.access.give(who, {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'COORDINATION_PGA',
      fieldSets: ['PLAN_HEADINGS', 'INVOLVED_PARTIES'],
      necessity: 'Kanarie: hij houdt de ketenpartners bij elkaar.',
      subsidiarity: 'Kanarie: zonder namen van organisaties kan dat niet.',
      ...changes,
    });
  const named = async (subject: string) =>
    coordinatorsAmong((await table.access.ofCases(region.as(subject), [caseId])).get(caseId) ?? []).map(
      ({ member, state }) => `${member.id} ${state}`,
    );
  const file = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).get(caseId);
  const waiting = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      const items = await coordination.waiting(tx);
      return items.filter(({ about }) => about?.id === caseId).map(({ reason }) => reason);
    });
  const KARIM = () => `member_${region.member('karim')}`;

  test('is chosen from the coordinators of the region by whoever gives access, and by nobody else', async () => {
    expect(await coordination.choices(noor(), `case_${caseId}`)).toEqual([{ id: KARIM() }]);
    await table.closures.block(noor(), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('karim'),
      reason: 'Kanarie: buurman.',
    });
    expect(await coordination.choices(noor(), `case_${caseId}`)).toEqual([]);
    expect(await refusalOf(name('karim'))).toMatchObject({ fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }] });
    for (const { name: who, as } of [
      ...strangers,
      ...['karim', 'frits', 'bram'].map((subject) => ({ name: subject, as: () => region.as(subject) })),
    ]) {
      const [there, nowhere] = [
        await refusalOf(coordination.choices(as(), `case_${caseId}`)),
        await refusalOf(coordination.choices(as(), `case_${newId()}`)),
      ];
      expect({ who, there }).toMatchObject({ who, there: { code: 'NOT_FOUND' } });
      expect(there).toEqual(nowhere);
    }
  });

  test('shows who works on it as long as that access runs, reads no contribution and leads nothing', async () => {
    await table.contributions.add(noor(), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      oralOnly: false,
      text: 'Kanarie-bijdrage.',
    });
    expect([await file('karim'), await waiting('karim')]).toEqual([undefined, []]);
    const { validUntil } = await name('karim');
    expect(await named('noor')).toEqual([`${KARIM()} ACTIVE`]);
    expect(await named('karim')).toEqual([`${KARIM()} ACTIVE`]);
    expect(await waiting('karim')).toEqual(['CASE_TO_COORDINATE']);
    expect(await waiting('noor')).toEqual([]);
    expect(await file('karim')).toMatchObject({ mayLead: false, mayGrant: false, readsAllContributions: false });
    expect((await table.contributions.ofCases(karim(), [caseId])).get(caseId) ?? []).toEqual([]);
    expect((await table.involvements.ofCases(karim(), [caseId])).get(caseId)).toBeUndefined();
    await table.setNow(new Date(validUntil.getTime() - 1_000));
    expect(await named('noor')).toHaveLength(1);
    await table.setNow(validUntil);
    expect([await named('noor'), await waiting('karim'), await file('karim')]).toEqual([[], [], undefined]);
  });

  test('is asked for identity only with a second person, and waits on nobody’s page until that person agrees', async () => {
    const input = { fieldSets: null, secondId: `member_${region.member('roos')}` };
    const given = await name('karim', input);
    expect(await named('noor')).toEqual([`${KARIM()} REQUESTED`]);
    expect([await waiting('karim'), await file('karim')]).toEqual([[], undefined]);
    const grantId = given.id.slice('grant_'.length) as Uuid;
    const agreed = { idempotencyKey: newId(), grantId, agrees: true, reason: null };
    await table.grantSeconds.decide(region.as('roos'), agreed);
    expect([await named('noor'), await waiting('karim')]).toEqual([[`${KARIM()} ACTIVE`], ['CASE_TO_COORDINATE']]);
  });

  test('is replaced during leave by another coordinator for a while, and ends when access is taken back', async () => {
    await region.database.sql(`update directory.members set roles = roles || '{COORDINATOR}' where id = $1`, [
      region.member('marit'),
    ]);
    const { id } = await name('karim');
    await name('marit', { until: '2026-03-06' });
    expect(await named('noor')).toHaveLength(2);
    await table.access.revoke(noor(), {
      idempotencyKey: newId(),
      grantId: id.slice('grant_'.length) as Uuid,
      reason: 'LEFT',
    });
    expect(await named('noor')).toEqual([`member_${region.member('marit')} ACTIVE`]);
    expect([await waiting('karim'), await waiting('marit')]).toEqual([[], ['CASE_TO_COORDINATE']]);
    await table.setNow('2026-03-06T23:00:00Z');
    expect(await waiting('marit')).toEqual([]);
    await region.database.sql(`update directory.members set roles = array_remove(roles, 'COORDINATOR') where id = $1`, [
      region.member('marit'),
    ]);
  });

  test('ends for a coordinator who loses that role or leaves, also while it waits for a second person', async () => {
    const roles = (value: string) =>
      region.database.sql(`update directory.members set roles = $2 where id = $1`, [region.member('karim'), value]);
    await name('karim');
    const waits = await name('karim', { fieldSets: ['IDENTITY'], secondId: `member_${region.member('roos')}` });
    const grantId = waits.id.slice('grant_'.length) as Uuid;
    await roles('{PROFESSIONAL}');
    expect([await named('noor'), await waiting('karim'), await file('karim')]).toEqual([[], [], undefined]);
    const agreed = { idempotencyKey: newId(), grantId, agrees: true, reason: null };
    expect(await refusalOf(table.grantSeconds.decide(region.as('roos'), agreed))).toMatchObject({
      code: 'GRANT_ENDED',
    });
    expect(await coordination.choices(noor(), `case_${caseId}`)).toEqual([]);
    await roles('{COORDINATOR}');
    expect(await waiting('karim')).toEqual(['CASE_TO_COORDINATE']);
  });

  test('does not become one again with the role when access was taken back while it rested', async () => {
    const roles = (value: string) =>
      region.database.sql(`update directory.members set roles = $2 where id = $1`, [region.member('karim'), value]);
    const { id, rests } = await name('karim');
    expect(rests).toBe(false);
    await roles('{PROFESSIONAL}');
    const { grants } = await table.access.whoSees(noor(), { kind: 'CASE', id: caseId });
    expect(grants.find((grant) => grant.id === id)).toMatchObject({ state: 'EXPIRED', rests: true });
    const taken = { idempotencyKey: newId(), grantId: id.slice('grant_'.length) as Uuid, reason: 'LEFT' } as const;
    expect(await table.access.revoke(noor(), taken)).toMatchObject({ state: 'REVOKED', rests: false });
    const again = table.access.revoke(noor(), { ...taken, idempotencyKey: newId() });
    expect(await refusalOf(again)).toMatchObject({ code: 'GRANT_ENDED' });
    await roles('{COORDINATOR}');
    expect([await named('noor'), await waiting('karim'), await file('karim')]).toEqual([[], [], undefined]);
  });

  test('is nobody who does not coordinate the region, asked or given, whatever the database is told', async () => {
    for (const subject of ['bram', 'sven', 'leila'])
      expect(await refusalOf(name(subject))).toMatchObject({ fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }] });
    await table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('bram')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Kanarie.',
      subsidiarity: 'Kanarie.',
    });
    const asked = table.asking.ask(region.as('bram'), {
      idempotencyKey: newId(),
      about: `case_${caseId}`,
      purpose: 'COORDINATION_PGA',
      necessity: 'Kanarie.',
      subsidiarity: 'Kanarie.',
    });
    expect(await refusalOf(asked)).toMatchObject({ fields: [{ path: 'purpose' }] });
    const insert = prepared(
      'test.grants.coordinate',
      `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity, subsidiarity,
         valid_from, valid_until, given_by, given_at)
       select (select sec.t()), uuidv4(), 'CASE', $1::uuid, $2::uuid, $3::uuid, '{PLAN_HEADINGS}', 'COORDINATION_PGA', 'x', 'x', 'x', (select sec.now()), (select sec.now()) + interval '1 day',
         (select sec.m()), (select sec.now())`,
    );
    const past = (subject: string) =>
      table.tenants.run(noor(), { action: 'attack' }, (tx) =>
        tx.write(insert, [caseId, region.id, region.member(subject)]),
      );
    expect(await refusalOf(past('bram'))).not.toEqual({});
    expect(await named('noor')).toEqual([]);
    expect(await past('karim')).toBe(1);
  });

  test('names nobody for a colleague who is not involved, for another tenant and for a stranger', async () => {
    expect(await refusalOf(name('karim', {}, region.as('frits')))).toMatchObject({ code: 'NOT_FOUND' });
    await name('karim');
    for (const { name: who, as } of strangers)
      expect({ who, size: (await table.access.ofCases(as(), [caseId])).size }).toEqual({ who, size: 0 });
    expect(await named('frits')).toEqual([]);
  });
});

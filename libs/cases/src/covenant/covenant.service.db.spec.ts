import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { CasesImport } from '../setup/setup.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import type { CovenantRecorded } from './covenant.input.js';
import { Covenants } from './covenant.service.js';

const at = (text: string) => Date.parse(text);
const END = '2026-06-30T22:00:00Z';
const refusalOf = (done: Promise<unknown>): Promise<object> =>
  done.then(
    () => ({}),
    (error: object) => error,
  );

describe('a covenant that ends', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;
  let covenants: Covenants;
  let caseId: Uuid;
  let covenantId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
    covenants = new Covenants(table.tenants);
  });
  beforeEach(async () => {
    await region.database.sql('delete from cases.covenant_decisions');
    await region.database.sql('delete from cases.covenant_periods');
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    covenantId = newId();
  });
  afterAll(() => region.database.close());

  const recorded = (changes: Partial<CovenantRecorded> = {}): CovenantRecorded => ({
    covenantId,
    regionId: region.id,
    regime: 'WET_PGA',
    validFrom: at('2026-01-01T00:00:00Z'),
    validUntil: at(END),
    runOutDays: 30,
    version: 1,
    ...changes,
  });
  const follow = (changes: Partial<CovenantRecorded> = {}) =>
    covenants.follow(region.system(region.id), recorded(changes));
  const give = (subject: string, purpose = 'EXPERT_ADVICE_PGA') =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
  const reads = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).size > 0;
  const decide = (subject: string, closesOn: string) =>
    covenants.decide(region.as(subject), {
      idempotencyKey: newId(),
      covenantId,
      closesOn: asDay(closesOn),
      reason: 'Het nieuwe convenant is nog niet getekend.',
    });
  const warned = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      return (await covenants.waiting(tx)).map(({ reason }) => reason);
    });

  test('stops new access to others in the second of its end; colleagues are not under it', async () => {
    await follow();
    await table.setNow('2026-06-30T21:59:58Z');
    expect(await give('leila')).toMatchObject({ state: 'ACTIVE' });
    await table.setNow('2026-06-30T22:00:01Z');
    expect(await refusalOf(give('bram'))).toMatchObject({ code: 'COVENANT_ENDED' });
    expect(await give('sven')).toMatchObject({ state: 'ACTIVE' });
    expect(await reads('leila')).toBe(true);
  });

  test('must stand in the register where the region says so; colleagues are not under it', async () => {
    const imports = new CasesImport(table.tenants, region.access());
    const regimes = [{ regime: 'WET_PGA', needsCovenant: true, source: 'Invented for a test.' }] as const;
    expect(await covenants.missing(region.as('karim'))).toEqual([]);
    expect(await imports.apply({ ...region.file, regimes })).toBe(1);
    expect(await imports.apply({ ...region.file, regimes })).toBe(0);
    expect(await refusalOf(give('leila'))).toMatchObject({ code: 'COVENANT_MISSING' });
    expect(await give('sven')).toMatchObject({ state: 'ACTIVE' });
    const past = prepared(
      'test.past_the_service',
      `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity,
         subsidiarity, valid_from, valid_until, given_by, given_at)
       select g.tenant_id, uuidv4(), g.object_kind, g.object_id, sec.r(), $2::uuid, g.field_sets, g.purpose, g.legal_basis, g.necessity, g.subsidiarity,
         g.valid_from, g.valid_until, sec.m(), g.given_at from cases.grants g where g.object_id = $1::uuid limit 1`,
    );
    await expect(
      table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
        tx.write(past, [caseId, region.member('leila')]),
      ),
    ).rejects.toMatchObject({ code: '23514' });
    expect([await covenants.missing(region.as('karim')), await covenants.missing(elsewhere.as('karim'))]).toEqual([
      ['WET_PGA'],
      [],
    ]);
    await follow();
    expect(await covenants.missing(region.as('karim'))).toEqual([]);
    expect(await give('leila')).toMatchObject({ state: 'ACTIVE' });
    expect(await imports.apply(region.file)).toBe(1);
  });

  test('lets running access run out, and then ends it by the clock of the database, in every list', async () => {
    await follow();
    await table.setNow('2026-06-29T08:00:00Z');
    await give('leila');
    await table.setNow('2026-07-30T21:59:58Z');
    expect(await reads('leila')).toBe(true);
    await table.setNow('2026-07-30T22:00:01Z');
    expect(await reads('leila')).toBe(false);
    const { grants } = await table.access.whoSees(region.as('noor'), { kind: 'CASE', id: caseId });
    expect(grants.map(({ state, rests }) => [state, rests])).toEqual([['EXPIRED', true]]);
    expect(await reads('noor')).toBe(true);
    const grantId = (grants[0]?.id ?? '').slice('grant_'.length) as Uuid;
    const taken = { idempotencyKey: newId(), grantId, reason: 'NO_LONGER_NEEDED' } as const;
    expect(await table.access.revoke(region.as('noor'), taken)).toMatchObject({ state: 'REVOKED', rests: false });
    await follow({ version: 2, validUntil: at('2027-06-30T22:00:00Z') });
    expect(await reads('leila')).toBe(false);
  });

  test('closes at once under a regime without a basis of its own', async () => {
    await region.database.sql("update reference.purposes set regime = 'AVG' where code = 'EXPERT_ADVICE_PGA'");
    await follow({ regime: 'AVG' });
    await region.database.sql('alter table cases.case_files disable trigger user');
    await region.database.sql("update cases.case_files set regime = 'AVG' where id = $1", [caseId]);
    await table.setNow('2026-06-29T08:00:00Z');
    await give('leila');
    expect(await reads('leila')).toBe(true);
    await table.setNow('2026-06-30T22:00:01Z');
    expect(await reads('leila')).toBe(false);
    await region.database.sql("update reference.purposes set regime = 'WET_PGA' where code = 'EXPERT_ADVICE_PGA'");
    expect(await refusalOf(decide('karim', '2026-07-15'))).toMatchObject({ fields: [{ path: 'closesOn' }] });
  });

  test('is closed earlier or later by a decision of the coordinator alone', async () => {
    await follow();
    await table.setNow('2026-06-29T08:00:00Z');
    await give('leila');
    for (const subject of ['noor', 'marit', 'leila', 'roos'])
      expect(await refusalOf(decide(subject, '2026-06-29'))).toMatchObject({ code: 'NOT_FOUND' });
    const foreign = await refusalOf(
      covenants.decide(elsewhere.as('karim'), {
        idempotencyKey: newId(),
        covenantId,
        closesOn: asDay('2026-06-29'),
        reason: 'x',
      }),
    );
    expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
    expect(await covenants.list(elsewhere.as('karim'))).toEqual([]);
    expect(await decide('karim', '2026-08-15')).toMatchObject({ closesOn: '2026-08-15', state: 'RUNNING' });
    await table.setNow('2026-08-15T21:59:58Z');
    expect(await reads('leila')).toBe(true);
    await table.setNow('2026-08-15T22:00:01Z');
    expect(await reads('leila')).toBe(false);
    await table.setNow('2026-06-29T09:00:00Z');
    expect(await decide('karim', '2026-06-29')).toMatchObject({ closesOn: '2026-06-29' });
    await table.setNow('2026-06-29T22:00:01Z');
    expect(await reads('leila')).toBe(false);
    expect(await refusalOf(give('bram'))).toMatchObject({ code: 'COVENANT_ENDED' });
  });

  test('follows the register once, whatever the order in which it is told', async () => {
    const list = async () => (await covenants.list(region.as('noor'))).map(({ until, closesOn }) => [until, closesOn]);
    await follow({ version: 3, validUntil: at('2026-12-31T23:00:00Z') });
    await follow({ version: 2 });
    await follow({ version: 3, validUntil: at('2026-12-31T23:00:00Z') });
    expect(await list()).toEqual([['2026-12-31', '2027-01-30']]);
    await follow({ version: 4 });
    expect(await list()).toEqual([['2026-06-30', '2026-07-30']]);
    for (const actor of [region.as('karim'), elsewhere.system(elsewhere.id)])
      expect(await refusalOf(covenants.follow(actor, recorded({ version: 9 })))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is told to coordinator and liaison at 90, 30 and 7 days and while it runs out, and to nobody else', async () => {
    await follow();
    for (const [now, reason] of [
      ['2026-03-02T08:00:00Z', null],
      ['2026-04-02T08:00:00Z', 'COVENANT_ENDS_IN_90'],
      ['2026-06-01T08:00:00Z', 'COVENANT_ENDS_IN_30'],
      ['2026-06-24T08:00:00Z', 'COVENANT_ENDS_IN_7'],
      ['2026-07-01T08:00:00Z', 'COVENANT_RUNS_OUT'],
      ['2026-07-31T08:00:00Z', null],
    ] as const) {
      await table.setNow(now);
      for (const subject of ['karim', 'noor'])
        expect([now, await warned(subject)]).toEqual([now, reason ? [reason] : []]);
      for (const subject of ['leila', 'bram', 'frits']) expect(await warned(subject)).toEqual([]);
    }
  });
});

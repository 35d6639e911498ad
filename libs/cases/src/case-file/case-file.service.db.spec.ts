import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { type TenantTx, prepared } from '@regiotafel/tenancy';
import { OUTCOMES } from '../domain/weighing.js';
import { CANARY } from '../intake/testing/a-report.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { planOf } from '../setup/testing/plan-of.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { caseSlice, freshCases } from './case-file.store.js';

const PAGE = { after: null, limit: 21 };
const aGoal = (text: string) => ({ id: null, lifeDomain: 'WORK_AND_SCHOOL' as const, text, reachedOn: null });

describe('a case file', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const seen = async (who: Actor, id: Uuid) => (await table.cases.byIds(who, [id])).get(id);
  const write = (who: Actor, caseId: Uuid, changes: object = {}) =>
    table.plans.writeGoals(who, {
      idempotencyKey: newId(),
      caseId,
      planVersion: 1,
      goals: [aGoal('Kanarie-doel: terug naar school.')],
      ...changes,
    });
  const subjectsOf = (operation: string) =>
    region.database.sql('select tenant_id, subject_id from evidence.processing_log where operation_id = $1', [
      operation,
    ]);

  test('opens on the outcomes that open one, with the number of its weighing and the liaison who offered', async () => {
    for (const outcome of OUTCOMES) {
      const { signalId, weighingId } = await table.concluded(outcome);
      const rows = await region.database.sql(
        'select c.number = w.number as same_number, c.status, c.regime, c.case_manager_id from cases.case_files c join cases.weighings w on w.id = c.weighing_id where w.id = $1',
        [weighingId],
      );
      const opens = outcome === 'PERSON_CENTRED_APPROACH' || outcome === 'REFERRED_TO_PROSECUTION';
      const opened = { same_number: true, status: 'ACTIVE', regime: 'WET_PGA', case_manager_id: region.member('noor') };
      expect({ outcome, rows }).toEqual({ outcome, rows: opens ? [opened] : [] });
      const grants = await region.database.sql(
        'select 1 from cases.grants where object_id = $1 and revoked_at is null',
        [signalId],
      );
      const ends = outcome === 'NO_ACTION' || outcome === 'REGULAR_CARE';
      expect({ outcome, running: grants.length }).toEqual({ outcome, running: ends ? 0 : 3 });
    }
  });

  test('opens once, however often the event arrives, also twice at a time', async () => {
    const { signalId } = await table.judged().then(async (laid) => {
      await table.conclude('marit', laid.weighingId, 4, 'PERSON_CENTRED_APPROACH');
      return laid;
    });
    await Promise.allSettled([table.carryOut(), table.carryOut()]);
    await table.carryOut();
    expect(await region.database.sql('select 1 from cases.case_files where signal_id = $1', [signalId])).toHaveLength(
      1,
    );
    const told = await region.database.sql(
      `select 1 from cases.outbox o join cases.case_files c on c.id = (o.payload->>'caseId')::uuid where o.event = 'CaseOpened' and c.signal_id = $1`,
      [signalId],
    );
    expect(told).toHaveLength(1);
  });

  test('is opened by the system alone', async () => {
    const laid = await table.judged();
    await table.conclude('marit', laid.weighingId, 4, 'PERSON_CENTRED_APPROACH');
    const event = await table.heard('WeighingConcluded');
    for (const subject of ['noor', 'frits', 'anne', 'karim', 'marit'])
      await expect(table.caseOpening.conclude(region.as(subject), event)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is logged with the pseudonym of the person when it opens, and by every reading of every part', async () => {
    const { caseId, signalId } = await table.opened();
    const [signal] = await region.database.sql('select tenant_id, subject_id from cases.signals where id = $1', [
      signalId,
    ]);
    const [opening] = await region.database.sql<{ operation_id: string }>(
      `select operation_id from evidence.audit_log where action = 'signal.weighed' and object_id = $1 and actor_kind = 'SYSTEM'`,
      [signalId],
    );
    expect(await subjectsOf(opening?.operation_id ?? '')).toEqual([signal]);
    const readings: ((who: Actor) => Promise<unknown>)[] = [
      (who) => table.cases.byIds(who, [caseId]),
      (who) => table.caseParts.narratives(who, [caseId]),
      (who) => table.caseParts.identities(who, [caseId]),
      (who) => table.planReading.ofCases(who, [caseId]),
      (who) => write(who, caseId),
    ];
    for (const reading of readings) {
      const noor = region.as('noor');
      await reading(noor);
      const subjects = await subjectsOf(noor.operation);
      expect(subjects.length).toBeGreaterThan(0);
      expect(new Set(subjects.map((row) => JSON.stringify(row)))).toEqual(new Set([JSON.stringify(signal)]));
    }
  });

  test('keeps what the signal said under a key of its own', async () => {
    const { caseId, signalId } = await table.opened();
    expect((await table.caseParts.narratives(region.as('noor'), [caseId])).get(caseId)).toBe(CANARY.narrative);
    expect((await table.caseParts.identities(region.as('noor'), [caseId])).get(caseId)).toMatchObject({
      name: CANARY.person,
    });
    expect((await table.planReading.ofCases(region.as('noor'), [caseId])).get(caseId)).toMatchObject({
      version: 1,
      goals: [],
      measures: [],
    });
    const keys = await region.database.sql(
      'select object_id from cases.object_keys where object_id in ($1, $2) order by object_kind',
      [caseId, signalId],
    );
    expect(keys).toEqual([{ object_id: caseId }, { object_id: signalId }]);
    await region.database.sql('delete from cases.object_keys where object_id = $1', [signalId]);
    expect((await table.caseParts.narratives(region.as('noor'), [caseId])).get(caseId)).toBe(CANARY.narrative);
  });

  test('has a plan that is written once per version and key', async () => {
    const { caseId } = await table.opened();
    const input = { idempotencyKey: newId() };
    await Promise.all([write(region.as('noor'), caseId, input), write(region.as('noor'), caseId, input)]);
    expect((await table.planReading.ofCases(region.as('noor'), [caseId])).get(caseId)).toMatchObject({
      version: 2,
      goals: [{ lifeDomain: 'WORK_AND_SCHOOL', text: 'Kanarie-doel: terug naar school.' }],
    });
    await expect(write(region.as('noor'), caseId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await write(region.as('noor'), caseId, { planVersion: 2, goals: [] });
    expect((await table.planReading.ofCases(region.as('noor'), [caseId])).get(caseId)).toMatchObject({
      version: 3,
      goals: [],
    });
  });

  test('is absent for everybody who is not involved, whatever the role, in every field and command', async () => {
    const { caseId } = await table.opened();
    const roles = ['sven', 'karim', 'marit', 'bram', 'saskia'].map((name) => ({ name, as: () => region.as(name) }));
    const missing = newId();
    for (const { name, as } of [...roles, ...strangers]) {
      const found = await Promise.all([
        table.cases.byIds(as(), [caseId]),
        table.caseParts.narratives(as(), [caseId]),
        table.caseParts.identities(as(), [caseId]),
        table.planReading.ofCases(as(), [caseId]),
      ]);
      expect({ name, found: found.map(({ size }) => size) }).toEqual({ name, found: [0, 0, 0, 0] });
      expect((await table.cases.page(as(), {})).edges).toEqual([]);
      const [refusal, absence] = await Promise.all(
        [caseId, missing].map((id) => write(as(), id).catch((error: unknown) => error)),
      );
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect({ name, refusal }).toEqual({ name, refusal: absence });
    }
  });

  test('opens by a grant its fields and no command, until the second on which the grant ends', async () => {
    const { caseId } = await table.opened();
    const leila = () => region.as('leila');
    const grant = await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['PLAN'],
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: alleen het plan.',
    });
    const parts = async () =>
      (
        await Promise.all([
          table.cases.byIds(leila(), [caseId]),
          table.planReading.ofCases(leila(), [caseId]),
          table.caseParts.narratives(leila(), [caseId]),
          table.caseParts.identities(leila(), [caseId]),
        ])
      ).map(({ size }) => size);
    expect(await parts()).toEqual([1, 1, 0, 0]);
    expect(await seen(leila(), caseId)).toMatchObject({ mayWritePlan: false, mayGrant: false, involved: [] });
    await expect(write(leila(), caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.setNow(new Date(grant.validUntil.getTime() - 1_000));
    expect(await parts()).toEqual([1, 1, 0, 0]);
    await table.setNow(new Date(grant.validUntil.getTime() + 1_000));
    expect(await parts()).toEqual([0, 0, 0, 0]);
    expect((await table.cases.page(leila(), {})).edges).toEqual([]);
  });

  test('cannot be changed, moved or joined past the services', async () => {
    const { caseId } = await table.opened();
    const statements = [
      'update cases.case_files set tenant_id = uuidv4() where id = $1::uuid',
      "update cases.case_files set regime = 'WGS' where id = $1::uuid",
      "update cases.involvements set part = part, since = since - interval '1 day' where case_id = $1::uuid",
      'update cases.case_narratives set sealed = sealed where id = $1::uuid',
      'delete from cases.case_plans where id = $1::uuid',
    ];
    const join = `insert into cases.involvements (tenant_id, case_id, member_id, part, since) values ((select sec.t()), $1::uuid, (select sec.m()), 'MEMBER', now())`;
    const attack = (subject: string, text: string) =>
      table.tenants
        .run(region.as(subject), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.case.attack.${text}`, text), [caseId]),
        )
        .catch(({ code }: { code: string }) => code);
    for (const text of statements)
      for (const subject of ['noor', 'sven', 'karim']) expect([0, 'NOT_FOUND']).toContain(await attack(subject, text));
    for (const subject of ['sven', 'karim']) expect(await attack(subject, join)).toBe('NOT_FOUND');
  });

  test('stands in a list that is paged newest first, without gap or double, and read by index', async () => {
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      await table.setNow(`${day}T09:00:00Z`);
      await table.opened();
    }
    const whole = (await table.cases.page(region.as('noor'), { first: 100 })).edges.map(({ node }) => node.id);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await table.cases.page(region.as('noor'), { first: 2, after });
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(whole);
    expect(new Set(ids).size).toBeGreaterThan(3);
    for (const query of [
      (tx: Pick<TenantTx, 'read'>) => caseSlice(tx as TenantTx, PAGE),
      (tx: Pick<TenantTx, 'read'>) => freshCases(tx as TenantTx, 10),
    ]) {
      const plan = await planOf(table.tenants, region.as('noor'), query);
      expect(plan).toMatch(/Index Scan using case_files_(id|pkey) on case_files/);
      expect(plan).not.toContain('Seq Scan on case_files');
    }
  });
});

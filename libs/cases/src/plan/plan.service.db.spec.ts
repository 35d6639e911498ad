import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { aLimit, aMeasure } from './testing/a-measure.js';

describe('the plan of a case', () => {
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

  const noor = () => region.as('noor');
  const planOf = async (caseId: Uuid, subject = 'noor') =>
    (await table.planReading.ofCases(region.as(subject), [caseId])).get(caseId);
  const standing = async (caseId: Uuid, subject = 'noor') => {
    const plan = await planOf(caseId, subject);
    if (!plan) throw new Error('no plan');
    return plan;
  };
  const measured = async (caseId: Uuid, input = aMeasure(table, caseId)) => {
    await table.measures.write(noor(), input);
    const measure = (await standing(caseId)).measures.find(({ title }) => title === input.title);
    if (!measure) throw new Error('no measure');
    return { ...measure, measureId: measure.id.slice('measure_'.length) as Uuid };
  };
  const move = (caseId: Uuid, measure: { measureId: Uuid; version: number }, step: 'START' | 'FINISH' | 'STOP') => {
    const { measureId, version } = measure;
    return table.measures.move(noor(), { idempotencyKey: newId(), caseId, measureId, version, step });
  };
  const adopt = async (caseId: Uuid, reason: string | null = null) => {
    if ((await standing(caseId)).isInformed === null) await views(caseId, (await standing(caseId)).version);
    const { version } = await standing(caseId);
    await table.plans.adopt(noor(), { idempotencyKey: newId(), caseId, planVersion: version, reason });
    const { adoption } = await standing(caseId);
    return adoption?.id.slice('adoption_'.length) as Uuid;
  };
  const review = (subject: string, caseId: Uuid, adoptionId: Uuid, approves = true, note: string | null = null) =>
    table.plans.review(region.as(subject), { idempotencyKey: newId(), caseId, adoptionId, approves, note });
  const givePlan = (caseId: Uuid, subject: string) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['PLAN'],
      necessity: 'Leest het plan.',
      subsidiarity: 'Alleen het plan.',
    });
  const views = (caseId: Uuid, planVersion: number, changes: object = {}) =>
    table.plans.writeViews(noor(), {
      idempotencyKey: newId(),
      caseId,
      planVersion,
      personView: 'Kanarie: wil terug naar school.',
      parentsView: null,
      isInformed: true,
      because: null,
      lookAgainOn: null,
      ...changes,
    });

  test('keeps goals with their life domain, their names and what was reached', async () => {
    const { caseId } = await table.opened();
    const goal = { id: null, lifeDomain: 'FAMILY' as const, text: 'Rust in huis.', reachedOn: null };
    const write = (planVersion: number, goals: readonly object[]) =>
      table.plans.writeGoals(noor(), { idempotencyKey: newId(), caseId, planVersion, goals: goals as never });
    await write(1, [goal, { ...goal, text: 'Weer naar school.', lifeDomain: 'WORK_AND_SCHOOL' }]);
    const [first, second] = (await standing(caseId)).goals;
    const kept = second?.id.slice('goal_'.length);
    await write(2, [{ ...goal, id: kept, text: 'Weer naar school.', reachedOn: '2026-03-02' }]);
    expect(first?.id).not.toBe(second?.id);
    expect((await standing(caseId)).goals).toEqual([
      { id: second?.id, lifeDomain: 'FAMILY', text: 'Weer naar school.', reachedOn: '2026-03-02' },
    ]);
    await expect(write(2, [])).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('says what the person thinks, and reminds the case manager when the person does not know of it', async () => {
    const { caseId } = await table.opened();
    await expect(
      views(caseId, 1, { isInformed: false, because: 'Onderzoek loopt.', lookAgainOn: asDay('2026-03-01') }),
    ).rejects.toMatchObject({ fields: [{ path: 'lookAgainOn', code: 'IN_THE_PAST' }] });
    await views(caseId, 1, { isInformed: false, because: 'Kanarie: onderzoek.', lookAgainOn: asDay('2026-04-01') });
    expect(await standing(caseId)).toMatchObject({ isInformed: false, lookAgainOn: '2026-04-01', parentsView: null });
    const due = () =>
      table.tenants.run(noor(), { action: 'test' }, async (tx) =>
        (await table.deadlines.waiting(tx)).filter(({ about }) => about?.id === caseId).map(({ reason }) => reason),
      );
    expect(await due()).toEqual([]);
    await table.setNow('2026-03-28T09:00:00Z');
    expect(await due()).toEqual(['PERSON_TO_INFORM']);
    await views(caseId, 2);
    expect(await due()).toEqual([]);
    expect(await standing(caseId)).toMatchObject({ isInformed: true, notInformedBecause: null });
  });

  test('is adopted only when it says whether the person knows of it, or why not', async () => {
    const { caseId } = await table.opened();
    await measured(caseId, aLimit(table, caseId));
    const ask = async () => {
      const { version: planVersion } = await standing(caseId);
      return table.plans.adopt(noor(), { idempotencyKey: newId(), caseId, planVersion, reason: null });
    };
    expect((await standing(caseId)).saysNotWhetherInformed).toBe(true);
    await expect(ask()).rejects.toMatchObject({
      fields: [
        { path: 'isInformed', code: 'REQUIRED' },
        { path: 'reason', code: 'REQUIRED' },
      ],
    });
    const later = { isInformed: false, because: 'Kanarie: onderzoek.', lookAgainOn: asDay('2026-04-01') };
    await views(caseId, (await standing(caseId)).version, later);
    expect((await standing(caseId)).saysNotWhetherInformed).toBe(false);
    await expect(ask()).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }] });
  });

  test('starts help at once and a limit only when the plan was adopted; a plan that limits alone needs somebody else', async () => {
    const { caseId } = await table.opened();
    const limit = await measured(caseId, aLimit(table, caseId));
    await expect(move(caseId, limit, 'START')).rejects.toMatchObject({ code: 'PLAN_NOT_ADOPTED' });
    await expect(adopt(caseId)).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }] });
    const adoption = await adopt(caseId, 'Kanarie: hulp is geweigerd.');
    await expect(move(caseId, limit, 'START')).rejects.toMatchObject({ code: 'PLAN_NOT_ADOPTED' });
    await expect(review('noor', caseId, adoption)).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    for (const subject of ['sven', 'roos', 'leila'])
      await expect(review(subject, caseId, adoption)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await givePlan(caseId, 'leila');
    await givePlan(caseId, 'roos');
    await expect(review('leila', caseId, adoption)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await standing(caseId, 'roos')).adoption).toMatchObject({ state: 'WAITS', mayReview: true });
    expect((await standing(caseId, 'leila')).adoption).toMatchObject({ state: 'WAITS', mayReview: false });
    await review('roos', caseId, adoption, true, 'Kanarie: proportioneel.');
    expect(await standing(caseId)).toMatchObject({ isAdopted: true, adoption: { note: 'Kanarie: proportioneel.' } });
    await expect(review('roos', caseId, adoption)).rejects.toMatchObject({ code: 'ADOPTION_OVER' });
    await move(caseId, limit, 'START');
    expect((await standing(caseId)).measures).toMatchObject([{ status: 'RUNNING', steps: ['FINISH', 'STOP'] }]);
  });

  test('that only supports is always allowed, and asks again when nothing but limits is left', async () => {
    const { caseId } = await table.opened();
    const help = await measured(caseId);
    await move(caseId, help, 'START');
    await adopt(caseId);
    expect(await standing(caseId)).toMatchObject({ isAdopted: true, balance: 'SUPPORTING_ONLY' });
    const limit = await measured(caseId, aLimit(table, caseId));
    expect(await standing(caseId)).toMatchObject({ isAdopted: false, balance: 'BOTH' });
    await adopt(caseId);
    await move(caseId, limit, 'START');
    expect((await standing(caseId)).isAdopted).toBe(true);
    await move(caseId, { ...help, version: 2 }, 'FINISH');
    expect(await standing(caseId)).toMatchObject({
      isAdopted: false,
      balance: 'LIMITING_ONLY',
      needsSecondPerson: true,
    });
  });

  test('lets only those do something who may read it, of kinds that the region offers', async () => {
    const { caseId } = await table.opened();
    const refused = (changes: object) =>
      table.measures.write(noor(), aMeasure(table, caseId, changes)).catch(({ fields }) => fields);
    expect(await refused({ ownerId: region.member('leila') })).toEqual([
      { path: 'ownerId', code: 'OWNER_CANNOT_READ' },
    ]);
    expect(await refused({ kind: 'NO_SUCH_KIND', goalId: newId() })).toEqual([
      { path: 'kind', code: 'NOT_ALLOWED' },
      { path: 'goalId', code: 'NOT_ALLOWED' },
    ]);
    expect(await refused({ kind: 'AREA_BAN' })).toEqual([{ path: 'nature', code: 'NOT_ALLOWED' }]);
    const { validUntil } = await givePlan(caseId, 'leila');
    await table.measures.write(noor(), aMeasure(table, caseId, { ownerId: region.member('leila') }));
    const mine = () => table.tenants.run(region.as('leila'), { action: 'test' }, (tx) => table.deadlines.waiting(tx));
    await table.setNow('2026-04-20T09:00:00Z');
    expect(await planOf(caseId, 'leila')).toMatchObject({
      measures: [{ owner: { id: expect.any(String) } }],
      mayWrite: false,
    });
    await table.setNow(new Date(validUntil.getTime() + 1_000));
    expect(await planOf(caseId, 'leila')).toBeUndefined();
    await table.setNow('2026-05-31T09:00:00Z');
    expect(await mine()).toEqual([]);
  });

  test('explains which measures do not go together', async () => {
    const { caseId } = await table.opened();
    await measured(caseId, aLimit(table, caseId));
    await measured(caseId, aMeasure(table, caseId, { kind: 'STREET_WORK', title: 'Straatwerk.' }));
    await measured(
      caseId,
      aLimit(table, caseId, { kind: 'AREA_BAN_CONDITION', track: 'CRIMINAL', title: 'Voorwaarde.' }),
    );
    const reasons = (await standing(caseId)).conflicts.map(({ reason }) => reason).toSorted();
    expect(reasons).toEqual(['CONTRADICT', 'TWO_TRACKS']);
  });

  test('is absent for everybody who is not involved, in reading and in every command', async () => {
    const { caseId } = await table.opened();
    const limit = await measured(caseId, aLimit(table, caseId));
    const adoptionId = await adopt(caseId, 'Reden.');
    const missing = newId();
    const head = () => ({ idempotencyKey: newId() });
    const roles = ['sven', 'karim', 'marit', 'roos'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...roles, ...strangers]) {
      expect({ name, size: (await table.planReading.ofCases(as(), [caseId])).size }).toEqual({ name, size: 0 });
      const commands: ((id: Uuid) => Promise<unknown>)[] = [
        (id) => table.plans.writeGoals(as(), { ...head(), caseId: id, planVersion: 2, goals: [] }),
        (id) => table.plans.adopt(as(), { ...head(), caseId: id, planVersion: 2, reason: 'Reden.' }),
        (id) => table.plans.review(as(), { ...head(), caseId: id, adoptionId, approves: true, note: null }),
        (id) => table.measures.write(as(), aMeasure(table, id)),
        (id) =>
          table.measures.move(as(), { ...head(), caseId: id, measureId: limit.measureId, version: 1, step: 'STOP' }),
      ];
      for (const command of commands) {
        const [refusal, absence] = await Promise.all(
          [caseId, missing].map((id) => command(id).catch((error: unknown) => error)),
        );
        expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
        expect({ name, refusal }).toEqual({ name, refusal: absence });
      }
    }
  });

  test('keeps the database from what the rules forbid, also past the services', async () => {
    const { caseId } = await table.opened();
    const { measureId } = await measured(caseId, aLimit(table, caseId));
    const refused = (text: string, values: unknown[]) =>
      region.database.sql(text, values).then(
        () => 'taken',
        (error: { code: string }) => error.code,
      );
    const review_ = `insert into cases.plan_reviews (tenant_id, id, case_tenant_id, case_id, adoption_id, approved, reviewed_by, reviewed_at)
      select tenant_id, uuidv4(), tenant_id, case_id, id, true, asked_by, now() from cases.plan_adoptions where case_id = $1`;
    await adopt(caseId, 'Reden.');
    expect(await refused(review_, [caseId])).toBe('23514');
    expect(await refused('update cases.plan_measures set necessity = null where id = $1', [measureId])).toBe('23514');
    const start = `update cases.plan_measures set status = 'RUNNING' where id = $1`;
    expect(await refused(start, [measureId])).toBe('23514');
    const running = await measured(caseId, aMeasure(table, caseId, { title: 'Kanarie: straatwerk.' }));
    await move(caseId, running, 'START');
    for (const change of [
      `nature = 'LIMITING', necessity = 'x', basis = 'x'`,
      `track = 'CRIMINAL'`,
      `kind = 'AREA_BAN'`,
      `due_on = '2027-01-01'`,
      `sealed = 'x'`,
      `status = 'PLANNED'`,
    ])
      expect([
        change,
        await refused(`update cases.plan_measures set ${change} where id = $1`, [running.measureId]),
      ]).toEqual([change, '23514']);
    const born = `insert into cases.plan_measures select tenant_id, uuidv4() from cases.plan_measures where id = $1`;
    expect(await refused(born, [measureId])).not.toBe('taken');
    await move(caseId, { measureId, version: 1 }, 'STOP');
    expect(await refused(`update cases.plan_measures set due_on = '2027-01-01' where id = $1`, [measureId])).toBe(
      '23514',
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { anOffer } from '../offer/testing/an-offer.js';
import { SignalJoining } from '../joining/joining.service.js';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { ExerciseCourses } from './exercise-course.service.js';
import { exerciseDoor } from './exercise.policy.js';
import { ExerciseService } from './exercise.service.js';

describe('an exercise', () => {
  let region: TestRegion;
  let table: TestEnding;
  let exercises: ExerciseService;
  let courses: ExerciseCourses;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    exercises = new ExerciseService(table.tenants, table.rules);
    courses = new ExerciseCourses(table.tenants, table.reception);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    await region.database.sql(
      'update cases.exercises set ended_at = now() where table_on is null and ended_at is null',
    );
  });
  afterAll(() => region.database.close());

  const input = (municipality = 'lindehoven', scenario = 'ONLINE_THREAT') => ({
    idempotencyKey: newId(),
    municipalityId: region.municipality(municipality),
    scenario,
  });
  const uuidOf = (id: string) => id.slice('exercise_'.length) as Uuid;
  const proofs = async (actor: Actor, year = 2026) =>
    (await exercises.ofYear(actor, year)).map(({ municipality, isProven, exercises: practised }) => ({
      of: municipality.id,
      isProven,
      states: practised.map(({ state }) => state),
    }));
  const idOf = (municipality: string) => `municipality_${region.municipality(municipality)}`;
  const systemOfRegion = () => region.system(region.id);

  /** Begun, and its signal laid on the desk as its job does, twice. */
  const begun = async (subject = 'noor', municipality = 'lindehoven') => {
    const { id } = await exercises.start(region.as(subject), input(municipality));
    const event = await table.heard('ExerciseStarted');
    await courses.signal(event);
    await courses.signal(event);
    const signals = await region.database.sql<{ id: Uuid; version: number }>(
      'select id, version from cases.signals where exercise_id = $1',
      [uuidOf(id)],
    );
    expect(signals).toHaveLength(1);
    return { id, signalId: signals[0]?.id as Uuid };
  };
  /** Brought through the table into a case with its card, as the jobs do. */
  const opened = async () => {
    const { id, signalId } = await begun();
    const head = { idempotencyKey: newId(), signalId };
    await table.signals.acknowledge(region.as('noor'), { ...head, version: 1 });
    await table.reviews.interpret(region.as('noor'), {
      ...head,
      idempotencyKey: newId(),
      version: 2,
      text: 'Geoefende duiding.',
      conclusion: 'OFFER_TO_REGION',
      receiver: null,
    });
    await table.offers.offer(region.as('noor'), anOffer(signalId));
    const weighingId = await table.lay();
    await table.judgeAll(weighingId);
    await table.conclude('marit', weighingId, 4, 'PERSON_CENTRED_APPROACH');
    await table.carryOut();
    await table.layCard();
    const event = await table.heard('CaseOpened');
    await courses.caseOpened(actingIn(region.id, systemOfRegion()), event);
    return { id, signalId, weighingId, caseId: event.caseId, cardId: event.poolCardId };
  };
  const held = (poolCardId: Uuid, on: string) =>
    courses.meetingHeld(actingIn(region.id, systemOfRegion()), {
      regionId: region.id,
      poolCardId,
      at: new Date(on).getTime(),
    });
  const stop = async (id: string) =>
    exercises.stop(region.as('karim'), { idempotencyKey: newId(), exerciseId: uuidOf(id) });

  test('lays an invented signal on the desk, once, with no reporter and no name', async () => {
    const { id, signalId } = await begun();
    const signal = (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId);
    expect(signal).toMatchObject({ isExercise: true, channel: 'INTERNAL', status: 'RECEIVED' });
    expect((await table.parts.identities(region.as('noor'), [signalId])).get(signalId)).toMatchObject({
      name: 'Oefenpersoon 1',
      birthDate: null,
      address: null,
    });
    await expect(exercises.start(region.as('karim'), input())).rejects.toMatchObject({ code: 'EXERCISE_RUNS' });
    expect(await stop(id)).toMatchObject({ state: 'STOPPED', mayStop: false });
    await expect(stop(id)).rejects.toMatchObject({ code: 'EXERCISE_ENDED' });
  });

  test('has numbers of its own, and real ones do not skip any', async () => {
    const real = await table.opened();
    const { caseId, cardId, weighingId } = await opened();
    const again = await table.opened();
    const numbers = await region.database.sql<{ number: string }>(
      'select number from cases.case_files where id = any ($1) order by number',
      [[real.caseId, caseId, again.caseId]],
    );
    expect(numbers.map(({ number }) => number)).toEqual(['OEF-2026-0001', 'RT-2026-0001', 'RT-2026-0002']);
    expect((await table.cases.byIds(region.as('noor'), [caseId])).get(caseId)).toMatchObject({
      isExercise: true,
      number: 'OEF-2026-0001',
    });
    expect((await table.pool.byIds(region.as('karim'), [cardId])).get(cardId)).toMatchObject({ isExercise: true });
    expect((await table.weighings.byIds(region.as('marit'), [weighingId])).get(weighingId)).toMatchObject({
      isExercise: true,
    });
  });

  test('proves a table in time by the first meeting that was held, and only then', async () => {
    const { id, cardId } = await opened();
    expect((await proofs(region.as('noor')))[0]).toMatchObject({ isProven: false });
    await held(cardId, '2026-03-13T09:00:00Z');
    await held(cardId, '2026-03-20T09:00:00Z');
    const [mine] = await exercises.ofYear(region.as('noor'), 2026);
    expect(mine?.exercises.find((each) => each.id === id)).toMatchObject({
      state: 'AT_TABLE',
      startedOn: '2026-03-02',
      tableBy: '2026-03-16',
      tableOn: '2026-03-13',
      workingDays: 9,
      isInTime: true,
      mayStop: false,
    });
    expect(mine?.isProven).toBe(true);
    expect((await proofs(region.as('noor'), 2027))[0]).toMatchObject({ isProven: false, states: [] });
    const late = await opened();
    await held(late.cardId, '2026-03-17T09:00:00Z');
    const [after] = await exercises.ofYear(region.as('noor'), 2026);
    expect(after?.exercises.find((each) => each.id === late.id)).toMatchObject({ workingDays: 11, isInTime: false });
  });

  test('is no load and no figure of the region, and is kept under no term', async () => {
    const load = async () => JSON.stringify(await table.poolExporting.load(region.as('karim')));
    const sums = () => region.database.sql('select * from cases.weighing_tallies order by theme, month, kind, code');
    const before = [await load(), await sums()];
    const { caseId } = await opened();
    expect([await load(), await sums()]).toEqual(before);
    await table.close('noor', caseId);
    expect((await table.ends.ofCases(region.as('noor'), [caseId])).get(caseId)?.closing.closings).toMatchObject([
      { retentionClass: 'EXERCISE', retainedUntil: null },
    ]);
  });

  test('teaches the region nothing: no lesson is taken, neither by the service nor by the database', async () => {
    const { caseId } = await opened();
    const closing = { lesson: 'Vraag de school vroeg.', namesChecked: true };
    await expect(table.close('noor', caseId, closing)).rejects.toMatchObject({
      fields: [{ path: 'lesson', code: 'NOT_ALLOWED' }],
    });
    const lesson = prepared(
      'test.lesson',
      `insert into cases.lessons (tenant_id, id, region_id, theme, result, lesson, learned_in)
       values (sec.t(), uuidv4(), sec.r(), 'RADICALISATION', 'GOALS_REACHED', 'Kanarie-les.', 2026)`,
    );
    const closed = prepared(
      'test.closing',
      `insert into cases.case_closings (tenant_id, id, case_id, result, retention_class, retained_from, sealed, no_care_sealed, decided_by, decided_at)
       values (sec.t(), uuidv4(), $1::uuid, 'GOALS_REACHED', 'EXERCISE', '2026-03-02', 'x', 'x', sec.m(), sec.now())`,
    );
    const attack = table.tenants.run(region.as('noor'), { action: 'attack' }, async (tx) => {
      await tx.write(closed, [caseId]);
      await tx.write(lesson, []);
    });
    await expect(attack).rejects.toMatchObject({ code: '23514', message: expect.stringContaining('real case') });
    await table.close('noor', caseId);
    expect(await region.database.sql('select 1 from cases.lessons')).toEqual([]);
    const real = await table.opened();
    await table.close('noor', real.caseId, closing);
    expect(await region.database.sql('select 1 from cases.lessons')).toHaveLength(1);
  });

  test('stays an exercise, whoever writes', async () => {
    const { signalId, caseId, cardId, weighingId } = await opened();
    for (const [name, row] of Object.entries({
      signals: signalId,
      case_files: caseId,
      pool_cards: cardId,
      weighings: weighingId,
    }))
      await expect(
        region.database.sql(`update cases.${name} set exercise_id = null where id = $1`, [row]),
      ).rejects.toMatchObject({ code: '23514' });
  });

  test('joins no real case, and a real signal joins no exercise', async () => {
    const { caseId } = await opened();
    const real = await table.interpreted();
    const joining = new SignalJoining(table.tenants, table.signals, table.cases, table.readers, table.sealing);
    const join = { idempotencyKey: newId(), signalId: real.id, version: 3, caseId, reason: 'Zelfde.' };
    await expect(joining.join(region.as('noor'), join)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('is begun by the coordinator anywhere, by a desk at home, and by nobody else', async () => {
    const codeOf = (actor: Actor, municipality: string, scenario?: string) =>
      exercises.start(actor, input(municipality, scenario)).then(
        () => 'started',
        (error: { code: string; fields?: { path: string }[] }) =>
          `${error.code} ${(error.fields ?? []).map(({ path }) => path).join(' ')}`.trim(),
      );
    expect(await codeOf(region.as('noor'), 'heidervoort', 'NOTHING')).toBe('INVALID_INPUT municipalityId scenario');
    expect(await codeOf(region.as('anne'), 'heidervoort')).toBe('started');
    expect(await codeOf(region.as('karim'), 'meerwolde', 'CLASS_DIVIDED')).toBe('started');
    for (const subject of ['frits', 'marit', 'bram', 'leila', 'roos'])
      expect([subject, await codeOf(region.as(subject), 'lindehoven')]).toEqual([subject, 'NOT_FOUND']);
    expect(await exercises.form(region.as('frits'))).toBeNull();
    expect((await exercises.form(region.as('noor')))?.municipalities).toEqual([{ id: idOf('lindehoven') }]);
    expect((await exercises.form(region.as('karim')))?.scenarios.map(({ code }) => code)).toEqual([
      'ONLINE_THREAT',
      'OWN_LAWS',
      'CLASS_DIVIDED',
      'POSTERS_AT_SCHOOL',
    ]);
  });

  test('is known to its desk and the coordinator; door and wall agree', async () => {
    const READ = prepared<{ tenant_id: Uuid; id: Uuid; municipality_id: Uuid }>(
      'test.exercises.all',
      'select tenant_id, id, municipality_id from cases.exercises order by id',
    );
    const all = await region.database.sql<{ tenant_id: Uuid; id: Uuid; municipality_id: Uuid }>(
      'select tenant_id, id, municipality_id from cases.exercises order by id',
    );
    expect(new Set(all.map(({ municipality_id }) => municipality_id)).size).toBe(3);
    const people = ['noor', 'sven', 'frits', 'anne', 'koen', 'karim', 'marit', 'bram', 'leila', 'roos'];
    const actors = [
      ...people.map((name) => ({ name, as: () => region.as(name) })),
      ...(await strangersTo(region)).filter(({ name }) => !name.endsWith('of veldersoord')),
    ];
    const seen: Record<string, number> = {};
    for (const { name, as } of actors) {
      const { wall, door } = await table.tenants.run(as(), { action: 'test' }, async (tx) => {
        await tx.enter();
        const rows = await tx.read(READ);
        return { wall: rows, door: all.filter((row) => exerciseDoor.can(tx.who, 'read', 'Exercise', row)) };
      });
      expect([name, wall]).toEqual([name, door]);
      seen[name] = wall.length;
    }
    const ofLindehoven = all.filter((row) => row.municipality_id === region.municipality('lindehoven')).length;
    expect(seen).toMatchObject({ karim: all.length, noor: ofLindehoven, anne: 1, marit: 0, frits: 0 });
    expect(Object.entries(seen).filter(([name, count]) => name.includes(' of ') && count > 0)).toEqual([]);
  });

  test('is brought on by the system alone', async () => {
    const { id } = await begun();
    const cheat = prepared(
      'test.exercise.cheat',
      `update cases.exercises set pool_card_id = uuidv4(), table_on = started_on where id = $1::uuid`,
    );
    await expect(
      table.tenants.run(region.as('karim'), { action: 'test' }, (tx) => tx.write(cheat, [uuidOf(id)])),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const QUESTION = 'Kanarie-vraag: hoe gaat het op school?';
const refusalOf = (done: Promise<unknown>): Promise<object> =>
  done.then(
    () => ({}),
    (error: object) => error,
  );

describe('a question to somebody who contributes and reads nothing', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const ask = (by = 'noor', changes: object = {}) =>
    table.contributionAsks.ask(region.as(by), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('leila'),
      question: QUESTION,
      necessity: 'Kanarie-noodzaak.',
      until: null,
      ...changes,
    });
  const mine = async (subject = 'leila') =>
    (await table.contributionAsks.mine(region.as(subject))).filter(({ caseUuid }) => caseUuid === caseId);
  const say = (subject = 'leila', text = 'Kanarie-antwoord: hij komt weer elke dag.') =>
    table.contributions.add(region.as(subject), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      oralOnly: false,
      text,
    });
  const said = async (subject: string) =>
    ((await table.contributions.ofCases(region.as(subject), [caseId])).get(caseId) ?? []).map(({ text }) => text);
  const waits = async (subject = 'leila') =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      const work = table.caseWork();
      const ids = (await mine(subject)).map(({ id }) => id);
      return (await work.waiting(tx))
        .filter(({ about }) => ids.includes(`grant_${about?.id}`))
        .map(({ reason }) => reason);
    });

  test('shows the question and what one said, and nothing else of the case', async () => {
    await say('noor', 'Kanarie van de regisseur.');
    await ask();
    expect(await mine()).toMatchObject([
      {
        question: QUESTION,
        askedBy: { id: `member_${region.member('noor')}` },
        municipality: { id: `municipality_${region.municipality('lindehoven')}` },
        until: '2026-03-16',
        isAnswered: false,
      },
    ]);
    const leila = () => region.as('leila');
    expect(await waits()).toEqual(['CONTRIBUTION_ASKED']);
    expect(await say()).toBeNull();
    expect(await waits()).toEqual([]);
    expect(await said('leila')).toEqual(['Kanarie-antwoord: hij komt weer elke dag.']);
    expect(await said('noor')).toHaveLength(2);
    const reading: (readonly [string, ReadonlyMap<string, unknown>])[] = [
      ['file', await table.cases.byIds(leila(), [caseId])],
      ['narrative', await table.caseParts.narratives(leila(), [caseId])],
      ['identity', await table.caseParts.identities(leila(), [caseId])],
      ['plan', await table.planReading.ofCases(leila(), [caseId])],
      ['access', await table.access.ofCases(leila(), [caseId])],
      ['involved', await table.involvements.ofCases(leila(), [caseId])],
      ['handovers', await table.handovers.ofCases(leila(), [caseId])],
    ];
    expect(reading.filter(([, found]) => found.size > 0)).toEqual([]);
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('ends by the clock, when it is taken back, and when a conflict of interest stands', async () => {
    await ask();
    await table.setNow('2026-03-16T22:59:59Z');
    expect(await mine()).toHaveLength(1);
    await table.setNow('2026-03-16T23:00:01Z');
    expect(await mine()).toEqual([]);
    expect(await refusalOf(say())).toMatchObject({ code: 'NOT_FOUND' });

    await table.setNow('2026-03-03T08:00:00Z');
    const [running] = await mine();
    await table.access.revoke(region.as('noor'), {
      idempotencyKey: newId(),
      grantId: running?.id.slice('grant_'.length) as Uuid,
      reason: 'NO_LONGER_NEEDED',
    });
    expect([await mine(), await said('leila')]).toEqual([[], []]);

    await ask();
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('leila'),
      reason: 'Familie.',
    });
    expect(await mine()).toEqual([]);
    expect(await refusalOf(say())).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not put to somebody kept away by a conflict of interest, nor to oneself', async () => {
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('leila'),
      reason: 'Kanarie.',
    });
    const wrong = { fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }] };
    expect(await refusalOf(ask())).toMatchObject(wrong);
    expect(await refusalOf(ask('noor', { memberId: region.member('noor') }))).toMatchObject(wrong);
  });

  test('is put by whoever is involved; to everybody else the case is not there', async () => {
    await ask();
    const others = ['sven', 'frits', 'karim', 'marit', 'bram', 'roos', 'anne'].map((name) => ({
      name,
      as: () => region.as(name),
    }));
    const foreign = (await strangersTo(region)).filter(({ name }) => name !== 'leila of veldersoord');
    for (const { name, as } of [...others, ...foreign]) {
      const found = (await table.contributionAsks.mine(as())).filter(({ caseUuid }) => caseUuid === caseId);
      expect({ name, found }).toEqual({ name, found: [] });
    }
    for (const { name } of others) {
      const [there, nowhere] = [await refusalOf(ask(name)), await refusalOf(ask(name, { caseId: newId() }))];
      expect({ name, there }).toMatchObject({ name, there: { code: 'NOT_FOUND' } });
      expect(there).toEqual(nowhere);
      expect(await refusalOf(say(name))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await refusalOf(ask('leila'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is an invitation: who holds it may ask to read the case, and nobody else who does not know of it', async () => {
    const wanted = (about: Uuid) => ({
      idempotencyKey: newId(),
      about: `case_${about}`,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['PLAN'],
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
    expect(await refusalOf(table.asking.ask(region.as('leila'), wanted(caseId)))).toMatchObject({ code: 'NOT_FOUND' });
    await ask();
    expect(await table.asking.ask(region.as('leila'), wanted(caseId))).toMatchObject({ state: 'ASKED' });
    expect(await refusalOf(table.asking.ask(region.as('bram'), wanted(caseId)))).toEqual(
      await refusalOf(table.asking.ask(region.as('bram'), wanted(newId()))),
    );
  });

  test('is logged with the pseudonym of the person when it is read and answered', async () => {
    await ask();
    const [row] = await region.database.sql('select subject_id from cases.case_files where id = $1', [caseId]);
    for (const act of [
      (actor: ReturnType<TestRegion['as']>) => table.contributionAsks.mine(actor),
      (actor: ReturnType<TestRegion['as']>) => table.contributions.ofCases(actor, [caseId]),
    ]) {
      const leila = region.as('leila');
      await act(leila);
      const logged = await region.database.sql(
        'select distinct subject_id from evidence.processing_log where operation_id = $1 and subject_id = $2',
        [leila.operation, row?.['subject_id'] as string],
      );
      expect(logged).toHaveLength(1);
    }
  });

  test('names everything that is wrong at once, and stands alone in the database', async () => {
    expect(await refusalOf(ask('noor', { memberId: newId(), until: '2027-01-01' }))).toMatchObject({
      fields: [
        { path: 'until', code: 'OUT_OF_RANGE' },
        { path: 'memberId', code: 'NOT_ALLOWED' },
      ],
    });
    await ask();
    const copy = (fields: string, question: string) =>
      region.database.sql(
        `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity, subsidiarity,
           valid_from, valid_until, given_by, given_at, field_sets, question)
         select tenant_id, uuidv4(), object_kind, object_id, member_tenant_id, member_id, 'CASE_MEETING_PGA', legal_basis, necessity, subsidiarity,
           valid_from, valid_until, given_by, given_at, ${fields}, ${question} from cases.grants where object_id = $1 and question is not null`,
        [caseId],
      );
    await region.database.sql('alter table cases.grants disable trigger written_in_the_own_name');
    await expect(copy("array['PLAN']", 'question')).rejects.toMatchObject({ code: '23514' });
    await expect(copy("array['CONTRIBUTE']", 'null')).rejects.toMatchObject({ code: '23514' });
    await region.database.sql('alter table cases.grants enable trigger written_in_the_own_name');
  });
});

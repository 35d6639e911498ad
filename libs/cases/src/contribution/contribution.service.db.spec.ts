import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { AddContribution } from './contribution.input.js';

const ADD = `mutation ($input: AddContributionInput!) { addContribution(input: $input) {
  id readsAllContributions contributions { contributor { id } sourceRegime professionalSecrecy oralOnly text } } }`;

describe('a contribution to a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let strangers: Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  const inputOf = (changes: object = {}) => ({
    idempotencyKey: newId(),
    caseId: `case_${caseId}`,
    sourceRegime: 'WPG',
    text: 'Kanarie-bijdrage: twee keer gezien bij het station.',
    ...changes,
  });
  const add = (who: Actor, changes: object = {}) =>
    table.contributions.add(who, parse(AddContribution, inputOf(changes)));
  const read = async (who: Actor) => (await table.contributions.ofCases(who, [caseId])).get(caseId) ?? [];
  const texts = async (who: Actor) => (await read(who)).map(({ text }) => text);
  const give = (subject: string, purpose: string, fieldSets?: readonly string[]) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      fieldSets,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });

  test('keeps who said it, for which organisation, and under which law it was known', async () => {
    const organisation = newId();
    await region.database.sql('update directory.members set organisation_id = $1 where id = $2', [
      organisation,
      region.member('bram'),
    ]);
    await give('bram', 'CASE_MEETING_PGA');
    await add(region.as('bram'), { professionalSecrecy: true });
    expect(await read(region.as('noor'))).toMatchObject([
      {
        contributor: { id: `member_${region.member('bram')}` },
        organisation: { id: `org_${organisation}` },
        sourceRegime: 'WPG',
        professionalSecrecy: true,
        oralOnly: false,
        text: 'Kanarie-bijdrage: twee keer gezien bij het station.',
        givenAt: expect.any(Date),
      },
    ]);
    const rows = await region.database.sql(
      'select tenant_id, case_tenant_id from cases.contributions where case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ tenant_id: region.id, case_tenant_id: region.municipality('lindehoven') }]);
    expect((await leftWords(region.database, ['Kanarie-bijdrage', 'station'])).found).toEqual([]);
  });

  test('that was said only has no text, in the answer or in the table', async () => {
    await add(region.as('noor'), { oralOnly: true, text: null });
    expect(await read(region.as('noor'))).toMatchObject([{ oralOnly: true, text: null }]);
    const insert = (oral: boolean, sealed: string) =>
      region.database.sql(
        `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, source_regime, professional_secrecy, oral_only, sealed, given_at)
         select tenant_id, uuidv4(), tenant_id, id, id, 'AVG', false, ${oral}, ${sealed}, now() from cases.case_files where id = $1`,
        [caseId],
      );
    await expect(insert(true, "'x'")).rejects.toMatchObject({ code: '23514' });
    await expect(insert(false, 'null')).rejects.toMatchObject({ code: '23514' });
  });

  test('names everything that is wrong at once', async () => {
    const wrong = await graph.ask('noor', ADD, { input: { idempotencyKey: newId(), caseId: `case_${caseId}` } });
    const fieldsOf = ({ errors }: typeof wrong) =>
      errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`).toSorted();
    expect(fieldsOf(wrong)).toEqual(['sourceRegime REQUIRED', 'text REQUIRED']);
    expect(fieldsOf(await graph.ask('noor', ADD, { input: inputOf({ oralOnly: true }) }))).toEqual([
      'text NOT_ALLOWED',
    ]);
  });

  test('is added once per key, and answered with the file', async () => {
    const input = inputOf();
    const [answer] = [await graph.ask('noor', ADD, { input }), await graph.ask('noor', ADD, { input })];
    expect(answer?.data?.['addContribution']).toEqual({
      id: `case_${caseId}`,
      readsAllContributions: true,
      contributions: [
        {
          contributor: { id: `member_${region.member('noor')}` },
          sourceRegime: 'WPG',
          professionalSecrecy: false,
          oralOnly: false,
          text: input.text,
        },
      ],
    });
    expect(await read(region.as('noor'))).toHaveLength(1);
  });

  test('is read by whoever is involved or has a grant for contributions; others with a grant read only their own', async () => {
    await give('bram', 'CASE_MEETING_PGA');
    await add(region.as('noor'), { text: 'Kanarie van Noor' });
    await give('leila', 'EXPERT_ADVICE_PGA');
    expect(await texts(region.as('leila'))).toEqual([]);
    await add(region.as('leila'), { text: 'Kanarie van Leila' });
    expect(await texts(region.as('leila'))).toEqual(['Kanarie van Leila']);
    expect(await texts(region.as('bram'))).toEqual(['Kanarie van Leila', 'Kanarie van Noor']);
    expect(await texts(region.as('noor'))).toEqual(['Kanarie van Leila', 'Kanarie van Noor']);
    const file = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).get(caseId);
    expect(await file('leila')).toMatchObject({ readsAllContributions: false });
    expect(await file('bram')).toMatchObject({ readsAllContributions: true });
    await expect(give('karim', 'COORDINATION_PGA', ['CONTRIBUTIONS'])).rejects.toMatchObject({
      fields: [{ path: 'fieldSets', code: 'NOT_ALLOWED' }],
    });
  });

  test('is out of sight one second after the grant ends, also for who gave it, who then adds nothing', async () => {
    const { validUntil } = await give('leila', 'CASE_MEETING_PGA');
    await add(region.as('leila'));
    await table.setNow(new Date(validUntil.getTime() - 1_000));
    expect(await read(region.as('leila'))).toHaveLength(1);
    await table.setNow(new Date(validUntil.getTime() + 1_000));
    expect(await read(region.as('leila'))).toEqual([]);
    await expect(add(region.as('leila'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(region.as('noor'))).toHaveLength(1);
  });

  test('is absent for everybody without access, also for colleagues of the contributor, and so is the command', async () => {
    await give('leila', 'CASE_MEETING_PGA');
    await add(region.as('leila'));
    const roles = ['sven', 'karim', 'marit', 'bram', 'saskia'].map((name) => ({ name, as: () => region.as(name) }));
    const uninvolved = strangers.filter(({ name }) => name !== 'leila of veldersoord');
    const missing = `case_${newId()}`;
    for (const { name, as } of [...roles, ...uninvolved]) {
      expect({ name, found: await read(as()) }).toEqual({ name, found: [] });
      const [refusal, absence] = await Promise.all([
        add(as()).catch((error: unknown) => error),
        add(as(), { caseId: missing }).catch((error: unknown) => error),
      ]);
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect({ name, refusal }).toEqual({ name, refusal: absence });
    }
  });

  test('is logged with the pseudonym of the person, when it is added and when it is read', async () => {
    const [signal] = await region.database.sql(
      'select s.tenant_id, s.subject_id from cases.signals s join cases.case_files c on c.signal_id = s.id where c.id = $1',
      [caseId],
    );
    await give('leila', 'CASE_MEETING_PGA');
    const steps: ((who: Actor) => Promise<unknown>)[] = [(who) => add(who), read];
    for (const step of steps) {
      const leila = region.as('leila');
      await step(leila);
      const logged = await region.database.sql(
        'select tenant_id, subject_id from evidence.processing_log where operation_id = $1',
        [leila.operation],
      );
      expect(new Set(logged.map((row) => JSON.stringify(row)))).toEqual(new Set([JSON.stringify(signal)]));
    }
  });

  test('is never laid on a case of another tenant than its own, and never changed', async () => {
    await add(region.as('noor'));
    const misplaced = prepared(
      'test.contribution.misplaced',
      `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, source_regime, professional_secrecy, oral_only, given_at)
       values ((select sec.t()), uuidv4(), $2::uuid, $1::uuid, (select sec.m()), 'AVG', false, true, now())`,
    );
    const tried = table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
      tx.write(misplaced, [caseId, region.municipality('heidervoort')]),
    );
    await expect(tried).rejects.toMatchObject({ code: '23514' });
    for (const statement of [
      'update cases.contributions set oral_only = true where case_id = $1::uuid',
      'delete from cases.contributions where case_id = $1::uuid',
    ])
      await expect(
        table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.contribution.${statement.slice(0, 6)}`, statement), [caseId]),
        ),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

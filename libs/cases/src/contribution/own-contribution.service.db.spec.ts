import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const WITHDRAW = `mutation ($input: WithdrawContributionInput!) { withdrawContribution(input: $input) {
  id contributions { text withdrawnAt mayWithdraw additions { text } } } }`;

describe('what somebody said about a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    await region.database.sql('delete from cases.source_terms');
    ({ caseId } = await table.opened());
    await give('leila');
  });
  afterAll(async () => {
    await graph.close();
    await region.database.close();
  });

  const give = (subject: string) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
  const say = async (who: Actor, text = 'Kanarie: gezien bij het station.'): Promise<Uuid> => {
    await table.contributions.add(who, {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'WPG',
      professionalSecrecy: false,
      oralOnly: false,
      text,
    });
    const [row] = await region.database.sql<{ id: Uuid }>(
      'select id from cases.contributions where case_id = $1 order by given_at desc, id desc limit 1',
      [caseId],
    );
    if (!row) throw new Error('nothing was said');
    return row.id;
  };
  const read = async (who: Actor) => (await table.contributions.ofCases(who, [caseId])).get(caseId) ?? [];
  const addTo = (who: Actor, contributionId: Uuid, text = 'Kanarie: het was dinsdag.') =>
    table.ownContributions.addTo(who, { idempotencyKey: newId(), contributionId, text });
  const withdraw = (who: Actor, contributionId: Uuid) =>
    table.ownContributions.withdraw(who, { idempotencyKey: newId(), contributionId });
  const leila = () => region.as('leila');
  const noor = () => region.as('noor');
  const others = async (): Promise<[string, Actor][]> => [
    ...['noor', 'karim', 'marit', 'bram', 'sven', 'saskia'].map((name): [string, Actor] => [name, region.as(name)]),
    ...(await strangersTo(region))
      .filter(({ name }) => name !== 'leila of veldersoord')
      .map(({ name, as }): [string, Actor] => [name, as()]),
  ];
  const refusalOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);

  test('is put right beside what was said first, by who said it', async () => {
    const id = await say(leila());
    await addTo(leila(), id);
    for (const who of [leila(), noor()])
      expect(await read(who)).toMatchObject([
        {
          text: 'Kanarie: gezien bij het station.',
          additions: [{ text: 'Kanarie: het was dinsdag.' }],
          withdrawnAt: null,
        },
      ]);
    expect((await read(leila()))[0]).toMatchObject({ mayAddTo: true, mayWithdraw: true });
    expect((await read(noor()))[0]).toMatchObject({ mayAddTo: false, mayWithdraw: false });
  });

  test('is gone for every reader at once when it is taken back, with all that was added to it; that it was said stays', async () => {
    const id = await say(leila());
    await addTo(leila(), id);
    const input = { idempotencyKey: newId(), contributionId: `contribution_${id}` };
    const once = await graph.ask('leila', WITHDRAW, { input });
    expect(once.data?.['withdrawContribution']).toMatchObject({
      contributions: [{ text: null, withdrawnAt: expect.any(String), mayWithdraw: false, additions: [] }],
    });
    expect(await graph.ask('leila', WITHDRAW, { input })).toEqual(once);
    expect(await read(noor())).toMatchObject([
      { text: null, additions: [], sourceRegime: 'WPG', withdrawnAt: expect.any(Date) },
    ]);
    const left = await region.database.sql(
      'select 1 from cases.contributions where case_id = $1 and sealed is not null',
      [caseId],
    );
    expect(left).toEqual([]);
    expect(await refusalOf(addTo(leila(), id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(withdraw(leila(), id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is taken back also when who said it reads the case no more, and then shows so among the own consents', async () => {
    const id = await say(leila());
    await table.setNow(new Date('2026-06-01T08:00:00Z'));
    expect(await read(leila())).toEqual([]);
    expect(await refusalOf(addTo(leila(), id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(leila(), id)).toBeNull();
    expect(await read(noor())).toMatchObject([{ text: null }]);
    const own = await graph.ask('leila', '{ ownConsents { edges { node { id withdrawnAt } } } }', {});
    expect(own.data?.['ownConsents']).toMatchObject({
      edges: expect.arrayContaining([
        { node: { id: `contribution_${id}`, withdrawnAt: expect.stringMatching(/^2026-06-01T08:00:00/) } },
      ]),
    });
  });

  test('is added to and taken back by nobody else, and for them it is as if it were not there', async () => {
    const id = await say(leila());
    for (const [name, who] of await others())
      for (const command of [addTo, withdraw] as const) {
        const refusal = await refusalOf(command(who, id));
        expect([name, refusal]).toMatchObject([name, { code: 'NOT_FOUND' }]);
        expect([name, refusal]).toEqual([name, await refusalOf(command(who, newId()))]);
      }
    expect(await read(noor())).toMatchObject([{ text: 'Kanarie: gezien bij het station.', withdrawnAt: null }]);
  });

  test('is not taken back past the rules of the service: the database asks who said it', async () => {
    const id = await say(leila());
    const take = prepared(
      'test.contribution.take-back',
      `insert into cases.contribution_withdrawals (tenant_id, id, case_id, contributor_id, withdrawn_at)
       values ((select sec.t()), $1::uuid, $2::uuid, (select sec.m()), now())`,
    );
    const tried = (who: Actor) => table.tenants.run(who, { action: 'attack' }, (tx) => tx.write(take, [id, caseId]));
    for (const who of [noor(), region.as('karim'), region.as('bram')])
      await expect(tried(who)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(noor()))[0]?.text).toContain('Kanarie');
  });

  test('is kept as long as its law says where the region agreed a term, and then is out of sight without any job', async () => {
    const whole = await say(leila(), 'Kanarie: blijft zo lang als de casus.');
    await region.database.sql(
      `insert into cases.source_terms (tenant_id, regime, days, source) values ($1, 'WPG', 10, 'test'), ($2, 'WPG', 1, 'another region')`,
      [region.id, newId()],
    );
    const short = await say(leila(), 'Kanarie: tien dagen.');
    await addTo(leila(), short);
    expect(new Set((await read(noor())).map(({ goneOn }) => goneOn))).toEqual(new Set(['2026-03-12', null]));
    await table.setNow(new Date(MONDAY.getTime() + 10 * 86_400_000 - 60_000));
    expect(await read(noor())).toHaveLength(2);
    await table.setNow(new Date(MONDAY.getTime() + 10 * 86_400_000 + 60_000));
    expect((await read(noor())).map(({ id }) => id)).toEqual([`contribution_${whole}`]);
    expect(await refusalOf(addTo(leila(), short))).toMatchObject({ code: 'NOT_FOUND' });
    const seen = await table.tenants.run(noor(), { action: 'attack' }, (tx) =>
      tx.read(
        prepared<{ id: Uuid }>('test.contribution.all', 'select id from cases.contributions where case_id = $1::uuid'),
        [caseId],
      ),
    );
    expect(seen.map(({ id }) => id)).toEqual([whole]);
  });

  test('is logged with its kind of act and without a word when it is added to and taken back', async () => {
    const id = await say(leila());
    for (const [command, action] of [
      [addTo, 'case.contribution.add-to'],
      [withdraw, 'case.contribution.withdraw'],
    ] as const) {
      const who = leila();
      await command(who, id);
      const rows = await region.database.sql<{ action: string; row: string }>(
        'select action, a::text as row from evidence.audit_log a where operation_id = $1',
        [who.operation],
      );
      expect(rows.map((row) => row.action)).toContain(action);
      expect(rows.map(({ row }) => row).join()).not.toMatch(/Kanarie|station|dinsdag/);
    }
  });
});

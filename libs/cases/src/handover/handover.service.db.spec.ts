import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import fc from 'fast-check';
import { FILES } from '../domain/testing/a-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

fc.configureGlobal({ seed: 20_260_302 });

const REASON = 'Kanarie-overdracht: woont nu in de buurgemeente.';

const STEP = fc.record({
  role: fc.constantFrom('OWNER', 'OWNER', 'RECEIVER', 'noor', 'anne', 'koen', 'sven', 'karim'),
  how: fc.constantFrom('offer', 'offer', 'accept', 'accept', 'decline', 'withdraw', 'seize', 'call', 'call' as const),
  to: fc.constantFrom('noor', 'anne', 'koen'),
});
const SEIZE = prepared('test.seize', 'update cases.case_files set tenant_id = (select sec.t()) where id = $1::uuid');
const CALL = prepared('test.call', "select cases.hand_over($1::uuid, '{1}', array['x'::bytea], uuidv4())");

describe('a handover to another municipality', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];
  let caseId: Uuid;
  let cardId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId, cardId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const offer = (who: Actor, to: string, keepGrants: Uuid[] = []) =>
    table.handovers.offer(who, {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member(to),
      reason: REASON,
      subsidiarity: REASON,
      keepGrants,
    });
  const standing = async (id = caseId): Promise<Uuid> => {
    const [row] = await region.database.sql<{ id: Uuid }>(
      `select id from cases.handovers where case_id = $1 order by offered_at desc, status = 'OFFERED' desc limit 1`,
      [id],
    );
    return row?.id ?? newId();
  };
  const answer = async (who: Actor, how: 'accept' | 'decline' | 'withdraw', id = caseId) => {
    const input = { idempotencyKey: newId(), caseId: id, handoverId: await standing(id), answer: REASON };
    return table.handovers[how](who, input);
  };
  const give = (subject: string) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
  const story = async (subject: string) => (await table.caseParts.narratives(region.as(subject), [caseId])).get(caseId);
  const sees = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).has(caseId);
  const owners = (id = caseId) =>
    region.database.sql<{ tenant_id: Uuid }>('select tenant_id from cases.case_files where id = $1', [id]);
  const heidervoort = () => region.municipality('heidervoort');

  test('moves everything in one transaction; the receiver reads at once, the giver no longer', async () => {
    const told = await story('noor');
    await table.contributions.add(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      oralOnly: false,
      text: REASON,
    });
    await table.documents.add(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      replaces: null,
      title: REASON,
      kind: 'LETTER',
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      content: FILES.PDF.toString('base64'),
    });
    expect(await sees('anne')).toBe(false);
    await offer(region.as('noor'), 'anne');
    expect(await story('anne')).toBe(told);
    expect((await table.caseParts.identities(region.as('anne'), [caseId])).size).toBe(0);
    expect((await table.handovers.ofCases(region.as('anne'), [caseId])).get(caseId)).toMatchObject([
      { state: 'OFFERED', reason: REASON, mayAnswer: true, mayWithdraw: false },
    ]);
    expect(await answer(region.as('anne'), 'accept')).toMatchObject({ mayLead: true, myParts: ['CASE_MANAGER'] });
    expect(await owners()).toEqual([{ tenant_id: heidervoort() }]);
    expect(await story('anne')).toBe(told);
    expect((await table.caseParts.identities(region.as('anne'), [caseId])).size).toBe(1);
    expect((await table.contributions.ofCases(region.as('anne'), [caseId])).get(caseId)).toMatchObject([
      { text: REASON },
    ]);
    const [letter] = (await table.documents.ofCases(region.as('anne'), [caseId])).get(caseId) ?? [];
    const opened = await table.documents.open(region.as('anne'), letter?.id ?? '');
    expect(opened.content).toBe(FILES.PDF.toString('base64'));
    await expect(table.documents.open(region.as('noor'), letter?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await sees('noor')).toBe(false);
    expect((await leftWords(region.database, ['Kanarie-overdracht'])).found).toEqual([]);
  });

  test('is written in the logs of both municipalities, and the card follows by its event', async () => {
    await offer(region.as('noor'), 'anne');
    await answer(region.as('anne'), 'accept');
    const logs = await region.database.sql(
      `select distinct p.tenant_id from evidence.processing_log p join evidence.audit_log a on a.operation_id = p.operation_id
       where a.action = 'handover.accept' and a.object_id = $1 order by 1`,
      [caseId],
    );
    expect(logs).toHaveLength(2);
    const event = await table.heard('CaseHandedOver');
    for (const _ of [1, 2])
      await table.following.follow(actingIn(region.id, region.system(event.municipalityId)), event);
    const cards = await region.database.sql(
      'select municipality_id, case_manager_id, version from cases.pool_cards where id = $1',
      [cardId],
    );
    expect(cards).toEqual([{ municipality_id: heidervoort(), case_manager_id: region.member('anne'), version: 2 }]);
  });

  test('ends all access that was given, except what is named to be kept', async () => {
    const kept = await give('leila');
    await give('bram');
    await offer(region.as('noor'), 'anne', [kept.id.slice('grant_'.length) as Uuid]);
    expect(await story('bram')).toBeDefined();
    await answer(region.as('anne'), 'accept');
    expect(await story('leila')).toBeDefined();
    expect(await story('bram')).toBeUndefined();
    const ended = await region.database.sql<{ because: string }>(
      `select revoked_because as because from cases.grants where object_id = $1 and revoked_at is not null`,
      [caseId],
    );
    expect(ended.map(({ because }) => because)).toEqual(['HANDED_OVER', 'HANDED_OVER']);
  });

  test('is not offered to somebody kept away by a conflict of interest, who is not in the list either', async () => {
    const listed = async (subject = 'noor', id: Uuid | null = caseId) =>
      (await table.handovers.receivers(region.as(subject), id)).map(({ id: member }) => member);
    expect(await listed()).toContain(`member_${region.member('anne')}`);
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('anne'),
      reason: REASON,
    });
    expect(await listed()).toEqual([`member_${region.member('koen')}`]);
    await expect(offer(region.as('noor'), 'anne')).rejects.toMatchObject({
      fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }],
    });
    for (const subject of ['sven', 'anne', 'leila']) expect(await listed(subject)).toEqual([]);
    for (const { as } of strangers) expect(await table.handovers.receivers(as(), caseId)).toEqual([]);
    expect(await listed('noor', null)).toContain(`member_${region.member('anne')}`);
  });

  test('is answered by the named liaison alone, once, and in time', async () => {
    await expect(offer(region.as('noor'), 'sven')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(offer(region.as('noor'), 'leila')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(offer(region.as('sven'), 'anne')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await offer(region.as('noor'), 'anne');
    await expect(offer(region.as('noor'), 'koen')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const others = [
      ...strangers.filter(({ name }) => !name.startsWith('anne')),
      { name: 'noor', as: () => region.as('noor') },
    ];
    for (const { name, as } of others) {
      const done = await answer(as(), 'accept').catch(({ code }: { code: string }) => code);
      expect({ name, done }).toEqual({ name, done: 'NOT_FOUND' });
    }
    await table.setNow('2026-03-17T00:00:00Z');
    await expect(answer(region.as('anne'), 'accept')).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await owners()).toEqual([{ tenant_id: region.municipality('lindehoven') }]);
  });

  test('that is declined or withdrawn leaves the case where it is and ends the access at once', async () => {
    for (const [who, how] of [
      ['anne', 'decline'],
      ['noor', 'withdraw'],
    ] as const) {
      await offer(region.as('noor'), 'anne');
      await answer(region.as(who), how);
      expect(await sees('anne')).toBe(false);
      expect(await owners()).toEqual([{ tenant_id: region.municipality('lindehoven') }]);
      await expect(answer(region.as('anne'), 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await table.handovers.ofCases(region.as('noor'), [caseId])).get(caseId)).toMatchObject([
      { state: 'WITHDRAWN' },
      { state: 'DECLINED', answer: REASON },
    ]);
  });

  /** Exactly one municipality has the case, and only the one it was offered to takes it over, after every step. */
  const oneLead = () =>
    fc.asyncProperty(fc.array(STEP, { minLength: 6, maxLength: 12 }), async (steps) => {
      ({ caseId } = await table.opened());
      let owner = 'noor';
      let offered: string | null = null;
      for (const { role, how, to } of steps) {
        const who: string = { OWNER: owner, RECEIVER: offered ?? 'anne' }[role as string] ?? role;
        const actor = region.as(who);
        const attack = async (statement: typeof SEIZE, id: Uuid) =>
          table.tenants.run(actor, { action: 'attack' }, (tx) => tx.read(statement, [id]));
        const work = async () => {
          if (how === 'offer') return offer(actor, to);
          if (how === 'seize') return attack(SEIZE, caseId);
          if (how === 'call') return who === offered ? null : attack(CALL, await standing());
          return answer(actor, how);
        };
        const done = await work().then(
          () => true,
          () => false,
        );
        if (how === 'offer' && done) offered = to;
        if (how === 'decline' && done) offered = null;
        if (how === 'withdraw' && done) offered = null;
        const accepted = how === 'accept' && done;
        expect({ who, accepted }).toEqual({ who, accepted: how === 'accept' && who === offered });
        if (accepted) [owner, offered] = [who, null];
        expect(await owners()).toEqual([{ tenant_id: region.as(owner).tenantId }]);
        expect(await sees(owner)).toBe(true);
      }
    });

  test('is the only way in which a case changes its municipality: exactly one has it, in any sequence of steps', async () => {
    await fc.assert(oneLead(), { numRuns: 10 });
  }, 120_000);

  test('that anybody could accept is seen', async () => {
    const open = jest.spyOn(table.handovers, 'accept').mockResolvedValue(null);
    const { failed } = await fc.check(oneLead(), { numRuns: 10, endOnFailure: true });
    open.mockRestore();
    expect(failed).toBe(true);
  }, 120_000);

  /** What somebody says in their own name stands in their own tenant and stays there. */
  test('takes every table of a case along: each says by which column, and its keys wait for the end', async () => {
    const named = await region.database.sql<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join sec.walls w on w.table_name = 'cases.' || c.table_name
       where c.table_schema = 'cases' and c.column_name = 'case_id' and w.wall->>'kind' = 'municipal' and not w.wall ? 'handedOnBy'
         and c.table_name not in ('access_requests', 'contribution_consents', 'contribution_withdrawals', 'contributions', 'plan_reviews', 'regime_reviews')`,
    );
    expect(named).toEqual([]);
    const waiting = await region.database.sql<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'f' and not condeferrable
         and conrelid in (select to_regclass(table_name) from sec.walls where wall ? 'handedOnBy')`,
    );
    expect(waiting).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, parseId, type Uuid } from '@regiotafel/kernel';
import { FILES } from '../domain/testing/a-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { prepared } from '@regiotafel/tenancy';
import { TestEnding } from '../closing/testing/an-ending.js';
import { addDocument, shareDocumentInput } from './document.input.js';
import { OwnDocuments } from './own-document.service.js';
import { aDocument, RULES } from './testing/a-document.js';

const REASON = 'Kanarie-reden.';

describe('a document of somebody who works in the case no more', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestEnding;
  let own: OwnDocuments;
  let caseId: Uuid;
  let id: string;

  const noor = () => region.as('noor');
  const frits = () => region.as('frits');
  const bram = () => region.as('bram');
  const command = () => ({ idempotencyKey: newId(), documentId: parseId('document', id) });
  const mine = async (who: Actor) =>
    (await own.mine(who, { first: null, after: null })).edges.map(({ node }) => ({ ...node, row: undefined }));
  const found = async (who: Actor) => (await mine(who)).find((each) => each.id === id);
  const list = async (who: Actor) => (await table.documents.ofCases(who, [caseId])).get(caseId) ?? [];

  /** Frits works in the case and brings it. */
  const bring = async (): Promise<void> => {
    const involved = { caseId, memberId: region.member('frits'), part: 'MEMBER' as const, reason: REASON };
    const times = { from: null, until: null, replaces: null };
    await table.involvements.involve(noor(), { idempotencyKey: newId(), ...involved, ...times });
    await table.documents.add(frits(), parse(addDocument(RULES), aDocument(caseId, FILES.PDF)));
    id = (await list(noor()))[0]?.id ?? '';
  };
  /** Frits brings it and lets it be shared, Bram has access; then Frits leaves the case. */
  const brought = async (): Promise<void> => {
    await bring();
    const agreed = { idempotencyKey: newId(), documentId: id, agreed: true };
    await table.documents.share(frits(), parse(shareDocumentInput, agreed));
    await table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('bram')}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
    await region.database.sql(
      `update cases.involvements set until = since + interval '1 minute' where case_id = $1 and member_id = $2`,
      [caseId, region.member('frits')],
    );
    await table.setNow(new Date(MONDAY.getTime() + 3_600_000));
  };

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestEnding(region);
    own = new OwnDocuments(table.tenants);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    await brought();
  });
  afterAll(() => region.database.close());

  test('is shown to its giver by kind and day, with the word about sharing, and nothing of the case', async () => {
    expect(await list(frits())).toEqual([]);
    expect(await found(frits())).toEqual({
      id,
      municipality: { id: `municipality_${region.municipality('lindehoven')}` },
      kind: 'LETTER',
      sourceRegime: 'WPG',
      addedAt: expect.any(Date),
      needsAgreement: true,
      isShared: true,
      withdrawnAt: null,
      mayShare: true,
      mayWithdraw: true,
    });
  });

  test('is listed in pages, newest first, each once', async () => {
    const whole = (await mine(frits())).map((each) => each.id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await own.mine(frits(), { first: 1, after });
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole.length).toBeGreaterThan(1);
    expect(paged).toEqual(whole);
  });

  test('is kept to those involved from the moment on which its giver says so', async () => {
    expect((await list(bram())).length).toBe(1);
    expect(await own.share(frits(), { ...command(), agreed: false })).toMatchObject({ isShared: false });
    expect(await list(bram())).toEqual([]);
  });

  test('is taken back by its giver: its content is destroyed, that it was there stays', async () => {
    expect(await own.withdraw(frits(), command())).toMatchObject({ withdrawnAt: expect.any(Date) });
    expect((await list(noor())).find((each) => each.id === id)).toMatchObject({
      mayOpen: false,
      withdrawnBecause: null,
    });
    await expect(table.documents.open(noor(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const again of [own.withdraw(frits(), command()), own.share(frits(), { ...command(), agreed: true })])
      await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const left = await region.database.sql('select 1 from cases.document_contents where id = $1', [
      parseId('document', id),
    ]);
    expect(left).toEqual([]);
  });

  const isRefused = async (who: () => Actor, code: string): Promise<void> => {
    await expect(own.share(who(), { ...command(), agreed: false })).rejects.toMatchObject({ code });
    await expect(own.withdraw(who(), command())).rejects.toMatchObject({ code });
  };
  const contents = () =>
    region.database.sql('select 1 from cases.document_contents where id = $1', [parseId('document', id)]);
  const pastServices = (who: Actor) =>
    table.tenants.run(who, { action: 'attack' }, (tx) =>
      tx.read(prepared('test.withdraw_mine', 'select cases.withdraw_my_document($1::uuid) as done'), [
        parseId('document', id),
      ]),
    );

  test('is nobody else’s, and not of a giver whom a conflict of interest keeps away', async () => {
    const refused = async (who: () => Actor): Promise<void> => {
      expect(await found(who())).toBeUndefined();
      await isRefused(who, 'NOT_FOUND');
    };
    for (const who of [noor, bram, () => region.as('sven'), () => region.as('anne'), () => elsewhere.as('frits')])
      await refused(who);
    const memberId = region.member('frits');
    await table.closures.block(noor(), { idempotencyKey: newId(), caseId, memberId, reason: REASON });
    await refused(frits);
  });

  test('is taken back by who still works in the case only there, with a reason', async () => {
    ({ caseId } = await table.opened());
    await bring();
    expect(await found(frits())).toBeUndefined();
    await isRefused(frits, 'NOT_FOUND');
    expect(await pastServices(frits())).toEqual([{ done: 0 }]);
    expect(await contents()).toHaveLength(1);
  });

  test('is out of reach while the case is restricted to others', async () => {
    const keepers = [region.member('noor')];
    await table.closures.restrict(noor(), { idempotencyKey: newId(), caseId, keepers, reason: REASON });
    expect(await found(frits())).toBeUndefined();
    await isRefused(frits, 'NOT_FOUND');
    expect(await pastServices(frits())).toEqual([{ done: 0 }]);
    expect(await contents()).toHaveLength(1);
  });

  test('stays in a case that has ended, with what was said of sharing it', async () => {
    await table.close('noor', caseId);
    expect(await found(frits())).toMatchObject({ isShared: true, mayShare: false, mayWithdraw: false });
    await isRefused(frits, 'CASE_WRONG_STATE');
    await expect(pastServices(frits())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contents()).toHaveLength(1);
  });

  test('stays while a decision of the mayor rests on it', async () => {
    const words = { question: 'Kanarie-vraag?', decision: 'Kanarie: ja.', basis: 'Kanarie-wet.' };
    const decided = { ...words, decidedOn: '2026-03-02', documentId: id };
    await table.escalations.recordDecision(noor(), { idempotencyKey: newId(), caseId, ...decided });
    expect(await found(frits())).toMatchObject({ mayShare: true, mayWithdraw: false });
    await expect(own.withdraw(frits(), command())).rejects.toMatchObject({ code: 'DOCUMENT_DECIDED_ON' });
    await expect(pastServices(frits())).rejects.toMatchObject({ code: '23514' });
    expect(await contents()).toHaveLength(1);
  });

  test('tells to which municipality it was brought, and not where the case went', async () => {
    const handed = { memberId: region.member('anne'), reason: REASON, subsidiarity: REASON, keepGrants: [] };
    await table.handovers.offer(noor(), { idempotencyKey: newId(), caseId, ...handed });
    const [row] = await region.database.sql<{ id: Uuid }>('select id from cases.handovers where case_id = $1', [
      caseId,
    ]);
    const accepted = { idempotencyKey: newId(), caseId, handoverId: row?.id ?? newId() };
    await table.handovers.accept(region.as('anne'), accepted);
    expect(await found(frits())).toMatchObject({
      municipality: { id: `municipality_${region.municipality('lindehoven')}` },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, parseId, type Uuid } from '@regiotafel/kernel';
import { FILES } from '../domain/testing/a-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { addDocument, shareDocumentInput } from './document.input.js';
import { OwnDocuments } from './own-document.service.js';
import { aDocument, RULES } from './testing/a-document.js';

const REASON = 'Kanarie-reden.';

describe('a document of somebody who works in the case no more', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;
  let own: OwnDocuments;
  let caseId: Uuid;
  let id: string;

  const noor = () => region.as('noor');
  const frits = () => region.as('frits');
  const bram = () => region.as('bram');
  const command = () => ({ idempotencyKey: newId(), documentId: parseId('document', id) });
  const list = async (who: Actor) => (await table.documents.ofCases(who, [caseId])).get(caseId) ?? [];

  /** Frits brings it and lets it be shared, Bram has access; then Frits leaves the case. */
  const brought = async (): Promise<void> => {
    const involved = { caseId, memberId: region.member('frits'), part: 'MEMBER' as const, reason: REASON };
    const times = { from: null, until: null, replaces: null };
    await table.involvements.involve(noor(), { idempotencyKey: newId(), ...involved, ...times });
    await table.documents.add(frits(), parse(addDocument(RULES), aDocument(caseId, FILES.PDF)));
    id = (await list(noor()))[0]?.id ?? '';
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
    table = new TestWeighing(region);
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
    expect((await own.mine(frits())).find((each) => each.id === id)).toEqual({
      id,
      municipality: expect.anything(),
      kind: 'LETTER',
      sourceRegime: 'WPG',
      addedAt: expect.any(Date),
      needsAgreement: true,
      isShared: true,
      withdrawnAt: null,
    });
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

  test('is nobody else’s, and not of a giver whom a conflict of interest keeps away', async () => {
    const refused = async (who: () => Actor): Promise<void> => {
      expect((await own.mine(who())).filter((each) => each.id === id)).toEqual([]);
      await expect(own.share(who(), { ...command(), agreed: false })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(own.withdraw(who(), command())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    };
    for (const who of [noor, bram, () => region.as('sven'), () => region.as('anne'), () => elsewhere.as('frits')])
      await refused(who);
    const memberId = region.member('frits');
    await table.closures.block(noor(), { idempotencyKey: newId(), caseId, memberId, reason: REASON });
    await refused(frits);
  });
});

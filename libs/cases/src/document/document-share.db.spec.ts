import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { FILES } from '../domain/testing/a-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { addDocument, shareDocumentInput, withdrawDocumentInput } from './document.input.js';
import { aDocument, RULES } from './testing/a-document.js';

describe('documents that somebody brought to a case', () => {
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

  const noor = () => region.as('noor');
  const add = (who: Actor, changes: object = {}) =>
    table.documents.add(who, parse(addDocument(RULES), aDocument(caseId, FILES.PDF, changes)));
  const withdraw = (who: Actor, documentId: string) =>
    table.documents.withdraw(
      who,
      parse(withdrawDocumentInput, { idempotencyKey: newId(), documentId, reason: 'Kanarie-reden.' }),
    );
  const involveSven = () =>
    table.involvements.involve(noor(), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('sven'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: 'Kanarie-reden.',
    });
  const list = async (who: Actor) => (await table.documents.ofCases(who, [caseId])).get(caseId) ?? [];
  const first = async (who: Actor) => {
    const [document] = await list(who);
    if (!document) throw new Error('no document');
    return document;
  };
  const give = (subject: string, purpose: string) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
  const share = (who: Actor, documentId: string, agreed: boolean) =>
    table.documents.share(who, parse(shareDocumentInput, { idempotencyKey: newId(), documentId, agreed }));

  test('of another law are there for whoever got access only while who brought them agrees, whatever the database is asked', async () => {
    await add(noor());
    const { id } = await first(noor());
    await give('bram', 'CASE_MEETING_PGA');
    await involveSven();
    const bram = () => region.as('bram');
    const tables = ['case_documents', 'document_contents', 'document_scans'];
    const rows = async () => {
      const found = await table.tenants.run(bram(), { action: 'attack' }, (tx) =>
        tx.read(
          prepared<{ name: string }>(
            'test.document.rows',
            tables
              .map((name) => `select '${name}' as name from cases.${name} where case_id = $1::uuid`)
              .join(' union all '),
          ),
          [caseId],
        ),
      );
      return found.map(({ name }) => name).toSorted();
    };
    const closed = async () => {
      expect([await list(bram()), await rows()]).toEqual([[], []]);
      await expect(table.documents.open(bram(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    };
    expect(await first(noor())).toMatchObject({ needsAgreement: true, isShared: false, mayShare: true });
    expect(await first(region.as('sven'))).toMatchObject({ isShared: false, mayShare: false });
    await closed();
    for (const refused of [share(bram(), id, true), share(region.as('sven'), id, true)])
      await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await closed();
    await share(noor(), id, true);
    expect([(await list(bram())).length, await rows()]).toEqual([1, tables]);
    await expect(table.documents.open(bram(), id)).resolves.toMatchObject({ extension: 'pdf' });
    await share(noor(), id, false);
    await closed();
  });

  test('are withdrawn and replaced by who brought them, whatever the database is asked', async () => {
    await involveSven();
    const sven = () => region.as('sven');
    await add(noor(), { sourceRegime: 'AVG' });
    const { id } = await first(noor());
    expect(await first(noor())).toMatchObject({ mayReplace: true, mayWithdraw: true });
    expect(await first(sven())).toMatchObject({ mayReplace: false, mayWithdraw: false });
    for (const refused of [() => withdraw(sven(), id), () => add(sven(), { replaces: id })])
      await expect(refused()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const attack = (text: string, at = 0) =>
      table.tenants.run(sven(), { action: 'attack' }, (tx) =>
        tx.write(prepared(`test.document.own.${at}`, text), [id.replace('document_', '')]),
      );
    const by = (version: string, chain: string) => `insert into cases.case_documents
      (tenant_id, id, case_id, document_id, version, kind, type, bytes, source_regime, professional_secrecy, sealed, added_by, added_at)
      select tenant_id, uuidv4(), case_id, ${chain}, ${version}, kind, type, bytes, source_regime, false, 'x', (select sec.m()), (select sec.now())
      from cases.case_documents where id = $1::uuid`;
    for (const [at, statement] of [
      `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
       select tenant_id, id, case_id, 'x', (select sec.m()), (select sec.now()) from cases.case_documents where id = $1::uuid`,
      `with gone as (delete from cases.document_contents where id = $1::uuid returning *)
       insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
       select tenant_id, id, case_id, 'x', (select sec.m()), (select sec.now()) from gone`,
      by('2', 'document_id'),
      by('3', 'document_id'),
    ].entries())
      await expect(attack(statement, at + 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(attack('delete from cases.document_contents where id = $1::uuid')).rejects.toMatchObject({
      code: '23514',
    });
    await expect(table.documents.open(noor(), id)).resolves.toMatchObject({ extension: 'pdf' });
  });

  test('of somebody else are withdrawn by who manages the case only under the general law', async () => {
    await involveSven();
    const sven = () => region.as('sven');
    await add(sven(), { sourceRegime: 'WPG' });
    const police = await first(noor());
    await table.setNow(new Date(MONDAY.getTime() + 60_000));
    await add(sven(), { sourceRegime: 'AVG', professionalSecrecy: true });
    const secret = await first(noor());
    await table.setNow(new Date(MONDAY.getTime() + 120_000));
    await add(sven(), { sourceRegime: 'AVG' });
    const general = await first(noor());
    for (const { id, mayWithdraw, mayReplace } of [police, secret]) {
      expect({ mayWithdraw, mayReplace }).toEqual({ mayWithdraw: false, mayReplace: false });
      await expect(withdraw(noor(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(general).toMatchObject({ mayWithdraw: true, mayReplace: false });
    await withdraw(noor(), general.id);
    expect(await first(sven())).toMatchObject({ withdrawnBecause: 'Kanarie-reden.', mayOpen: false });
    await withdraw(sven(), police.id);
  });

  test('of the general law are there for whoever got access, unless they fall under secrecy', async () => {
    await give('bram', 'CASE_MEETING_PGA');
    await add(noor(), { sourceRegime: 'AVG', title: 'Kanarie: gewoon' });
    await add(noor(), { sourceRegime: 'AVG', professionalSecrecy: true });
    expect(await list(region.as('bram'))).toMatchObject([
      { title: 'Kanarie: gewoon', needsAgreement: false, isShared: true, mayShare: false },
    ]);
  });

  test('are out of sight for everybody once the term of their law has passed', async () => {
    await region.database.sql(
      `insert into cases.source_terms (tenant_id, regime, days, source) values ($1, 'WPG', 1, 'test')`,
      [region.id],
    );
    await add(noor());
    await region.database.sql('delete from cases.source_terms');
    const { id } = await first(noor());
    await table.setNow(new Date(MONDAY.getTime() + 2 * 86_400_000));
    expect(await list(noor())).toEqual([]);
    for (const refused of [
      () => table.documents.open(noor(), id),
      () => withdraw(noor(), id),
      () => share(noor(), id, true),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

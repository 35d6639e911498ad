import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, parseId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestEnding } from '../closing/testing/an-ending.js';
import { takenDocument } from '../document/testing/a-document.js';
import { FILES } from '../domain/testing/a-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

describe('a decision of a mayor', () => {
  let region: TestRegion;
  let table: TestEnding;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const ladderOf = async (caseId: Uuid) => (await table.ladder.ofCases(noor(), [caseId])).get(caseId);

  test('waits for the signed document of a decision by a day, of which whoever recorded it is reminded until it is there', async () => {
    const { caseId } = await table.opened();
    const words = { question: 'Kanarie-vraag?', decision: 'Kanarie: ja.', basis: 'Kanarie-wet.' };
    const record = (changes: object) =>
      table.escalations.recordDecision(noor(), { ...head(caseId), ...words, decidedOn: '2026-03-02', ...changes });
    const reminded = () =>
      table.tenants.run(noor(), { action: 'test' }, async (tx) =>
        (await table.deadlines.waiting(tx)).flatMap(({ reason, about }) => (about?.id === caseId ? [reason] : [])),
      );
    const decisions = async () => (await ladderOf(caseId))?.decisions ?? [];
    const sign = (decisionId: Uuid, document: string | null = 'Zaak 2026-18') =>
      table.escalations.addDecisionDocument(noor(), { ...head(caseId), decisionId, documentId: null, document });
    await expect(record({ documentBy: '2026-03-01' })).rejects.toMatchObject({
      fields: [{ path: 'documentBy', code: 'IN_THE_PAST' }],
    });
    await expect(record({ documentBy: '2028-03-10' })).rejects.toMatchObject({
      fields: [{ path: 'documentBy', code: 'TOO_FAR_AHEAD' }],
    });
    await expect(record({ documentBy: '2026-03-10', document: 'Zaak 2026-18' })).rejects.toMatchObject({
      fields: [{ path: 'documentBy', code: 'EXACTLY_ONE' }],
    });
    await record({ documentBy: '2026-03-10' });
    expect(await decisions()).toMatchObject([{ ...words, document: null, documentBy: '2026-03-10' }]);
    expect(await reminded()).toEqual([]);
    await table.setNow('2026-03-09T09:00:00Z');
    expect(await reminded()).toEqual(['DECISION_DOCUMENT_DUE']);
    const [waiting] = await decisions();
    const decisionId = waiting?.id.slice('decision_'.length) as Uuid;
    const other = await table.opened();
    await expect(
      table.escalations.addDecisionDocument(noor(), {
        ...head(other.caseId),
        decisionId,
        documentId: null,
        document: 'x',
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await sign(decisionId);
    expect(await decisions()).toMatchObject([{ ...words, document: 'Zaak 2026-18', documentBy: null }]);
    expect(await decisions()).toHaveLength(1);
    expect(await reminded()).toEqual([]);
    await expect(sign(decisionId)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('reminds the liaison who recorded it, who can add the document, and not a manager beside them', async () => {
    const { caseId } = await table.opened();
    await table.involvements.involve(noor(), {
      ...head(caseId),
      memberId: region.member('sven'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: 'Kanarie: kent de burgemeester.',
    });
    const words = { question: 'Kanarie-vraag?', decision: 'Kanarie: ja.', basis: 'Kanarie-wet.' };
    const decision = { ...head(caseId), ...words, decidedOn: '2026-03-02', documentBy: '2026-03-10' };
    await table.escalations.recordDecision(region.as('sven'), decision);
    await table.setNow('2026-03-09T09:00:00Z');
    const reminded = (subject: string) =>
      table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
        (await table.deadlines.waiting(tx)).flatMap(({ reason, about }) => (about?.id === caseId ? [reason] : [])),
      );
    expect(await reminded('sven')).toEqual(['DECISION_DOCUMENT_DUE']);
    expect(await reminded('noor')).toEqual([]);
  });

  test('keeps its signed document: who brought it cannot withdraw that', async () => {
    const { caseId } = await table.opened();
    await table.documents.add(noor(), takenDocument(caseId, FILES.PDF, { kind: 'DECISION' }));
    await table.documents.add(noor(), takenDocument(caseId, FILES.PDF));
    const documents = async () => (await table.documents.ofCases(noor(), [caseId])).get(caseId) ?? [];
    const signed = (await documents()).find(({ kind }) => kind === 'DECISION')?.id ?? '';
    const words = { question: 'Kanarie-vraag?', decision: 'Kanarie: ja.', basis: 'Kanarie-wet.' };
    const decided = { ...words, decidedOn: '2026-03-02', documentId: signed };
    await table.escalations.recordDecision(noor(), { ...head(caseId), ...decided });
    expect((await documents()).filter(({ mayWithdraw }) => mayWithdraw)).toMatchObject([{ kind: 'LETTER' }]);
    const input = { idempotencyKey: newId(), documentId: parseId('document', signed), reason: 'Kanarie-reden.' };
    await expect(table.documents.withdraw(noor(), input)).rejects.toMatchObject({
      code: 'DOCUMENT_DECIDED_ON',
    });
    const past = prepared(
      'test.withdraw.decided',
      `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
       values (sec.t(), $1::uuid, $2::uuid, 'x', sec.m(), sec.now())`,
    );
    await expect(
      table.tenants.run(noor(), { action: 'attack' }, (tx) => tx.write(past, [parseId('document', signed), caseId])),
    ).rejects.toMatchObject({ code: '23514' });
    expect((await table.documents.open(noor(), signed)).content).not.toBe('');
  });

  test('names its document or the day in the database too', async () => {
    const { caseId } = await table.opened();
    const past = (columns: string, values: string) =>
      table.tenants.run(noor(), { action: 'attack' }, (tx) =>
        tx.write(
          prepared(
            `test.decision.${columns.length}`,
            `insert into cases.mayor_decisions (tenant_id, id, case_id, decided_on, sealed, recorded_by, recorded_at${columns})
             values (sec.t(), uuidv4(), $1::uuid, '2026-03-02', 'x', sec.m(), sec.now()${values})`,
          ),
          [caseId],
        ),
      );
    await expect(past('', '')).rejects.toMatchObject({ code: '23514' });
    await expect(past(', names_document, document_by', `, true, '2026-03-10'`)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(past(', names_document, completes', ', true, uuidv4()')).rejects.toMatchObject({ code: '23514' });
  });
});

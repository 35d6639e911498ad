import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';

describe('the ladder of a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const ladderOf = async (caseId: Uuid) => (await table.ladder.ofCases(noor(), [caseId])).get(caseId);
  const up = (caseId: Uuid, changes: object = {}, subject = 'noor') =>
    table.escalations.escalate(region.as(subject), {
      ...head(caseId),
      toRung: 'MAYOR',
      criteria: ['PUBLIC_ORDER'],
      package: ['PLAN', 'MAYOR_NOTE'],
      receiverId: `member_${region.member('marit')}`,
      reason: 'Kanarie: onrust op het plein.',
      receiver: 'Burgemeester',
      returnPath: 'Kanarie: terug als het rustig is.',
      answerBy: '2026-03-05',
      ...changes,
    });
  const note = (caseId: Uuid) =>
    table.escalations.writeNote(noor(), {
      ...head(caseId),
      question: 'Kanarie: legt u een gebiedsverbod op?',
      facts: 'Kanarie: drie meldingen in een week.',
      options: ['Ja', 'Nee'],
    });

  test('goes up by a criterion of the rung, with what is shared, a day for the answer and the way back', async () => {
    const { caseId } = await table.opened();
    expect(await ladderOf(caseId)).toMatchObject({ rung: 'REGION', down: ['LOCAL'], steps: [] });
    await expect(up(caseId, { criteria: ['CRIMINAL_OFFENCE'] })).rejects.toMatchObject({
      fields: [{ path: 'criteria', code: 'NOT_ALLOWED' }],
    });
    await expect(up(caseId, { toRung: 'LOCAL' })).rejects.toMatchObject({ code: 'WRONG_RUNG' });
    await expect(up(caseId, { receiverId: null })).rejects.toMatchObject({
      fields: [
        { path: 'receiverId', code: 'REQUIRED' },
        { path: 'package', code: 'NOTE_FIRST' },
      ],
    });
    await note(caseId);
    await up(caseId);
    const [row] = await region.database.sql<{ row: string }>(
      'select e::text as row from cases.escalations e where e.case_id = $1',
      [caseId],
    );
    expect(row?.row).not.toContain('PUBLIC_ORDER');
    expect(await ladderOf(caseId)).toMatchObject({
      rung: 'MAYOR',
      steps: [{ fromRung: 'REGION', toRung: 'MAYOR', answerBy: '2026-03-05', package: ['PLAN', 'MAYOR_NOTE'] }],
    });
    const due = () =>
      table.tenants.run(noor(), { action: 'test' }, async (tx) =>
        (await table.deadlines.waiting(tx)).filter(({ about }) => about?.id === caseId).map(({ reason }) => reason),
      );
    await table.setNow('2026-03-04T09:00:00Z');
    expect(await due()).toEqual(['ESCALATION_TO_ANSWER']);
    const down = { ...head(caseId), toRung: 'REGION' as const, reason: 'Kanarie: rustig.' };
    await table.escalations.deEscalate(noor(), down);
    expect(await due()).toEqual([]);
    expect((await ladderOf(caseId))?.steps.map(({ toRung }) => toRung)).toEqual(['REGION', 'MAYOR']);
    await expect(
      table.escalations.deEscalate(noor(), { ...down, ...head(caseId), toRung: 'ZVH' }),
    ).rejects.toMatchObject({ code: 'WRONG_RUNG' });
  });

  test('shares the package with a named receiver in the same step, and takes it back when the case comes back', async () => {
    const { caseId } = await table.opened();
    const planOf = async (subject: string) => (await table.planReading.ofCases(region.as(subject), [caseId])).size;
    await expect(up(caseId, { package: ['PLAN'], receiverId: `member_${newId()}` })).rejects.toMatchObject({
      fields: [{ path: 'receiverId', code: 'NOT_ALLOWED' }],
    });
    expect([await planOf('marit'), await planOf('karim')]).toEqual([0, 0]);
    await up(caseId, { package: ['PLAN'] });
    expect([await planOf('marit'), await planOf('karim')]).toEqual([1, 0]);
    expect(await ladderOf(caseId)).toMatchObject({
      wayBack: { rung: 'REGION', text: 'Kanarie: terug als het rustig is.' },
      steps: [{ receiverMember: { id: `member_${region.member('marit')}` }, grantId: expect.any(String) }],
    });
    const down = { ...head(caseId), toRung: 'REGION' as const, reason: 'Kanarie: rustig.' };
    await table.escalations.deEscalate(noor(), down);
    expect(await planOf('marit')).toBe(0);
    expect(await ladderOf(caseId)).toMatchObject({ rung: 'REGION', wayBack: null });
    const outside = { package: [], receiverId: null, receiver: null };
    await expect(up(caseId, outside)).rejects.toMatchObject({ fields: [{ path: 'receiver', code: 'REQUIRED' }] });
    await up(caseId, { ...outside, receiver: 'Burgemeester' });
    expect((await ladderOf(caseId))?.steps[0]).toMatchObject({ grantId: null, receiverMember: null });
    const past = `insert into cases.escalations (tenant_id, id, case_id, sealed, from_rung, to_rung, criteria, package, decided_by, decided_at)
      select tenant_id, uuidv4(), case_id, 'x', 'REGION', 'MAYOR', '{}', $2, decided_by, decided_at from cases.escalations where case_id = $1 limit 1`;
    for (const parts of [['PLAN'], ['MAYOR_NOTE']])
      await expect(region.database.sql(past, [caseId, parts])).rejects.toMatchObject({ code: '23514' });
  });

  test('shares identity apart, and only once the second person who was named agrees', async () => {
    const { caseId } = await table.opened();
    const parts = { package: ['IDENTITY', 'PLAN'] };
    const sees = async () => [
      (await table.planReading.ofCases(region.as('marit'), [caseId])).size,
      (await table.caseParts.identities(region.as('marit'), [caseId])).size,
    ];
    await expect(up(caseId, parts)).rejects.toMatchObject({ fields: [{ path: 'secondId', code: 'REQUIRED' }] });
    for (const subject of ['marit', 'noor'])
      await expect(up(caseId, { ...parts, secondId: `member_${region.member(subject)}` })).rejects.toMatchObject({
        fields: [{ path: 'secondId', code: 'NOT_ALLOWED' }],
      });
    expect(await sees()).toEqual([0, 0]);
    await up(caseId, { ...parts, secondId: `member_${region.member('sven')}` });
    expect(await sees()).toEqual([1, 0]);
    const identity = async () => (await ladderOf(caseId))?.steps[0]?.identityAccess;
    expect(await identity()).toEqual({ state: 'REQUESTED', second: { id: `member_${region.member('sven')}` } });
    const waiting = await table.tenants.run(region.as('sven'), { action: 'test' }, (tx) =>
      table.grantSeconds.waiting(tx),
    );
    expect(waiting).toMatchObject([{ reason: 'ACCESS_TO_SECOND' }]);
    const grantId = waiting[0]?.about?.id as Uuid;
    await table.grantSeconds.decide(region.as('sven'), {
      idempotencyKey: newId(),
      grantId,
      agrees: true,
      reason: null,
    });
    expect(await sees()).toEqual([1, 1]);
    expect(await identity()).toMatchObject({ state: 'ACTIVE' });
    const down = { ...head(caseId), toRung: 'REGION' as const, reason: 'Kanarie: rustig.' };
    await table.escalations.deEscalate(noor(), down);
    expect(await sees()).toEqual([0, 0]);
  });

  test('shares nothing for whoever signed in too long ago, nor for a member who does not lead the case', async () => {
    const { caseId } = await table.opened();
    const old = { ...noor(), signedInAt: Date.now() - 16 * 60_000 };
    const input = {
      ...head(caseId),
      toRung: 'MAYOR',
      criteria: ['PUBLIC_ORDER'],
      package: ['PLAN'],
      receiverId: `member_${region.member('marit')}`,
      reason: 'Kanarie: onrust.',
      receiver: null,
      returnPath: 'Kanarie: terug.',
      answerBy: '2026-03-05',
    };
    await expect(table.escalations.escalate(old, input)).rejects.toMatchObject({ code: 'STEP_UP_NEEDED' });
    await table.involvements.involve(noor(), {
      ...head(caseId),
      memberId: region.member('frits'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: 'Kanarie-reden.',
    });
    await expect(up(caseId, { package: ['PLAN'] }, 'frits')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await table.ladder.ofCases(region.as('frits'), [caseId])).get(caseId)).toMatchObject({ mayMove: false });
    expect(await ladderOf(caseId)).toMatchObject({ rung: 'REGION', steps: [] });
  });

  test('has a day for the answer of each step', async () => {
    const { caseId } = await table.opened();
    const plain = { package: [], receiverId: null };
    await up(caseId, { ...plain, toRung: 'ZVH', criteria: ['DISAGREEMENT'], answerBy: '2026-03-04' });
    await up(caseId, { ...plain, answerBy: '2026-03-20' });
    const open = async () =>
      (
        await region.database.sql<{ on: string }>(
          `select (deadline at time zone 'Europe/Amsterdam')::date::text as on from cases.case_deadlines
           where case_id = $1 and kind = 'ESCALATION_TO_ANSWER' and ended_at is null order by deadline`,
          [caseId],
        )
      ).map(({ on }) => on);
    expect(await open()).toEqual(['2026-03-04', '2026-03-20']);
    const back = (toRung: 'ZVH' | 'REGION') =>
      table.escalations.deEscalate(noor(), { ...head(caseId), toRung, reason: 'Kanarie: rustig.' });
    await back('ZVH');
    expect(await open()).toEqual(['2026-03-04']);
    await back('REGION');
    expect(await open()).toEqual([]);
  });

  test('has a page for the mayor with a number, each copy counted, and the decision recorded by the liaison', async () => {
    const { caseId } = await table.opened();
    await note(caseId);
    const second = await table.opened();
    await note(second.caseId);
    expect((await ladderOf(caseId))?.notes[0]).toMatchObject({ number: 'BN-2026-002', copies: 0 });
    expect((await ladderOf(second.caseId))?.notes[0]).toMatchObject({ number: 'BN-2026-003' });
    const noteId = (await ladderOf(caseId))?.notes[0]?.id.slice('note_'.length) as Uuid;
    const print = () => table.escalations.printNote(noor(), { ...head(caseId), noteId });
    await print();
    await print();
    expect((await ladderOf(caseId))?.notes[0]?.copies).toBe(2);
    await expect(table.escalations.printNote(noor(), { ...head(second.caseId), noteId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const decision = {
      question: 'Kanarie: legt u een gebiedsverbod op?',
      decision: 'Kanarie: ja, drie maanden.',
      basis: 'Gemeentewet artikel 172a',
      document: 'Zaak 2026-17',
    };
    const record = (changes: object) =>
      table.escalations.recordDecision(noor(), {
        ...head(caseId),
        noteId: `note_${noteId}`,
        ...decision,
        decidedOn: '2026-03-02',
        ...changes,
      });
    await expect(record({ decidedOn: '2026-03-03' })).rejects.toMatchObject({
      fields: [{ path: 'decidedOn', code: 'IN_THE_FUTURE' }],
    });
    await expect(record({ documentId: `document_${newId()}` })).rejects.toMatchObject({
      fields: [{ path: 'documentId', code: 'NOT_ALLOWED' }],
    });
    await expect(record({ document: ' ' })).rejects.toMatchObject({ fields: [{ path: 'document', code: 'REQUIRED' }] });
    await record({});
    expect((await ladderOf(caseId))?.decisions).toMatchObject([{ ...decision, decidedOn: '2026-03-02' }]);
  });

  test('is absent for everybody who is not involved, also with a grant for all parts', async () => {
    const { caseId } = await table.opened();
    await table.access.give(noor(), {
      ...head(caseId),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: 'Overleg.',
      subsidiarity: 'Minder kan niet.',
    });
    const missing = newId();
    const people = ['leila', 'sven', 'karim', 'marit'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...people, ...strangers]) {
      expect({ name, size: (await table.ladder.ofCases(as(), [caseId])).size }).toEqual({ name, size: 0 });
      const commands: ((id: Uuid) => Promise<unknown>)[] = [
        (id) => table.escalations.escalate(as(), { ...head(id), toRung: 'MAYOR' }),
        (id) => table.escalations.deEscalate(as(), { ...head(id), toRung: 'LOCAL', reason: 'x' }),
        (id) => table.escalations.writeNote(as(), { ...head(id), question: 'x', facts: 'x', options: ['a', 'b'] }),
        (id) => table.escalations.recordDecision(as(), head(id)),
        (id) =>
          table.escalations.addDecisionDocument(as(), {
            ...head(id),
            decisionId: missing,
            documentId: null,
            document: 'x',
          }),
      ];
      for (const command of commands) {
        const [refusal, absence] = await Promise.all(
          [caseId, missing].map((id) => command(id).catch((error: unknown) => error)),
        );
        expect({ name, refusal }).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
        expect({ name, refusal }).toEqual({ name, refusal: absence });
      }
    }
  });

  test('leaves no word that people wrote readable', async () => {
    const { found } = await leftWords(region.database, ['Kanarie', 'kanarie']);
    expect(found).toEqual([]);
  });
});

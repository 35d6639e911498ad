import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { CardConflicts } from '../card-conflict/card-conflict.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { TestGraph } from '../setup/testing/a-graph.js';
import { everyQuestion, type Question } from '../setup/testing/every-question.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const REASON = 'Kanarie-belang.';
/** Noor leads, Sven is the deputy and works on it, Bram sat at the table and has a grant, Karim coordinates. */
const PEOPLE = ['noor', 'sven', 'bram', 'karim'] as const;

describe('who is kept away from one thing of a chain', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let questions: readonly Question[];
  let chain: { caseId: Uuid; signalId: Uuid; cardId: Uuid; weighingId: Uuid; number: string };

  beforeEach(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region);
    questions = await everyQuestion(graph, 'noor');
    await table.setNow(MONDAY);
    const { caseId, signalId, cardId } = await table.opened();
    const [row] = await region.database.sql<{ weighing_id: Uuid; number: string }>(
      'select weighing_id, number from cases.case_files where id = $1',
      [caseId],
    );
    chain = { caseId, signalId, cardId, weighingId: row?.weighing_id ?? newId(), number: row?.number ?? '' };
    await involve('sven', 'PROCESS_COORDINATOR');
    await give('bram');
  });
  afterEach(async () => {
    await graph.close();
    await region.database.close();
  });

  const involve = (subject: string, part: 'MEMBER' | 'PROCESS_COORDINATOR') =>
    table.involvements.involve(region.as('noor'), {
      idempotencyKey: newId(),
      caseId: chain.caseId,
      memberId: region.member(subject),
      part,
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
    });
  const give = (subject: string) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${chain.caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
  const fromCase = (subject: string, as = 'noor') =>
    table.closures.block(region.as(as), {
      idempotencyKey: newId(),
      caseId: chain.caseId,
      memberId: region.member(subject),
      reason: REASON,
    });
  const fromSignal = (subject: string, as = subject) =>
    table.blocks.block(region.as(as), {
      idempotencyKey: newId(),
      signalId: chain.signalId,
      memberId: region.member(subject),
      reason: REASON,
    });
  const restrict = (...keepers: string[]) =>
    table.closures.restrict(region.as('noor'), {
      idempotencyKey: newId(),
      caseId: chain.caseId,
      keepers: keepers.map((subject) => region.member(subject)),
      reason: REASON,
    });

  const ask = (subject: string) =>
    table.asking.ask(region.as(subject), {
      idempotencyKey: newId(),
      about: `case_${chain.caseId}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });

  /** Every question of the graph, about every thing of the chain: what the answers hold of it. */
  const answered = async (subject: string) => {
    const ids = [
      globalId('case', chain.caseId),
      globalId('signal', chain.signalId),
      globalId('card', chain.cardId),
      globalId('weighing', chain.weighingId),
    ];
    const uuids = ids.map((id) => id.slice(id.indexOf('_') + 1));
    const texts: string[] = [];
    const of: string[] = [];
    for (const { name, query, asksId } of questions)
      for (const id of asksId ? ids : ['']) {
        const { data } = await graph.ask(subject, query, { id, text: chain.number });
        const said = JSON.stringify(data ?? null);
        if (said.includes('Kanarie')) texts.push(name);
        if (uuids.some((uuid) => said.includes(uuid))) of.push(name);
      }
    return { texts: [...new Set(texts)], of: [...new Set(of)] };
  };
  const NOTHING = { texts: [], of: [] };

  test('asks every question that the graph answers about a chain, and everybody gets something', async () => {
    const names = new Set(questions.map(({ name }) => name));
    for (const name of [
      'signal',
      'signals',
      'weighing',
      'weighings',
      'caseFile',
      'caseFiles',
      'poolCard',
      'poolCards',
      'search',
    ])
      expect({ name, asked: names.has(name) }).toEqual({ name, asked: true });
    for (const subject of PEOPLE) {
      const { of, texts } = await answered(subject);
      expect({ subject, of: of.length > 0, texts: texts.length > 0 }).toEqual({
        subject,
        of: true,
        texts: subject !== 'karim',
      });
    }
  }, 60_000);

  test('by a block on the case gets nothing of signal, weighing, case and card, whatever else they are', async () => {
    for (const subject of ['sven', 'bram', 'karim']) await fromCase(subject);
    for (const subject of ['sven', 'bram', 'karim'])
      expect({ subject, ...(await answered(subject)) }).toEqual({ subject, ...NOTHING });
    expect((await answered('noor')).texts).not.toEqual([]);
  }, 60_000);

  test('by a conflict that was named about the card in expertise gets nothing either', async () => {
    const conflicts = new CardConflicts(table.tenants);
    const away = ['sven', 'bram', 'karim'];
    for (const subject of away) {
      const about = {
        conflictId: newId(),
        regionId: region.id,
        memberId: region.member(subject),
        municipalityId: null,
      };
      await conflicts.keep(region.system(region.id), { ...about, poolCardId: chain.cardId, version: 1 }, false);
    }
    for (const subject of away) expect({ subject, ...(await answered(subject)) }).toEqual({ subject, ...NOTHING });
    expect((await answered('noor')).texts).not.toEqual([]);
  }, 60_000);

  test('by a block on the signal gets nothing of weighing, case and card, and no command finds them', async () => {
    await fromSignal('sven');
    expect(await answered('sven')).toEqual(NOTHING);
    const wrong = {
      code: 'INVALID_INPUT',
      fields: expect.arrayContaining([{ path: 'memberId', code: 'NOT_ALLOWED' }]),
    };
    await expect(involve('sven', 'MEMBER')).rejects.toMatchObject(wrong);
    await expect(give('sven')).rejects.toMatchObject(wrong);
    await expect(ask('sven')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const bare = `insert into cases.involvements (tenant_id, case_id, member_id, part, since) select tenant_id, id, $2, 'MEMBER', now() from cases.case_files where id = $1`;
    await expect(region.database.sql(bare, [chain.caseId, region.member('sven')])).rejects.toMatchObject({
      code: '42501',
    });
  }, 60_000);

  test('keeps nobody away from a case that nobody else leads', async () => {
    await expect(fromSignal('noor')).rejects.toMatchObject({ code: 'LAST_LEAD' });
    expect((await answered('noor')).texts).not.toEqual([]);
  }, 60_000);

  test('while a case is restricted nobody but its keepers reads what was said, of the signal and at its table too', async () => {
    await restrict('noor');
    for (const subject of ['sven', 'bram', 'karim'])
      expect({ subject, texts: (await answered(subject)).texts }).toEqual({ subject, texts: [] });
    expect((await answered('noor')).texts).toEqual(expect.arrayContaining(['signal', 'weighing', 'caseFile']));
  }, 60_000);

  test('a coordinator who is kept away works on no card, and finds it nowhere', async () => {
    await fromCase('karim');
    const set = { idempotencyKey: newId(), cardId: chain.cardId, version: 1, status: 'TRIAGE' as const };
    await expect(table.pool.setStatus(region.as('karim'), set)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask('karim')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [told] = await region.database.sql<{ payload: object }>(
      "select payload from cases.outbox where event = 'CaseConflictRecorded'",
    );
    expect(told?.payload).toMatchObject({ memberId: region.member('karim'), poolCardId: chain.cardId, version: 1 });
  }, 60_000);

  test('a signal keeps who is kept away out of the case that opens later, under another case manager', async () => {
    const laid = await table.judged();
    await table.blocks.block(region.as('noor'), {
      idempotencyKey: newId(),
      signalId: laid.signalId,
      memberId: null,
      reason: REASON,
    });
    await table.conclude('marit', laid.weighingId, 4, 'PERSON_CENTRED_APPROACH');
    await table.carryOut();
    const event = await table.heard('CaseOpened');
    expect(event.caseManagerId).toBe(region.member('sven'));
    const told = await table.heard('CaseConflictRecorded');
    expect(told).toMatchObject({ memberId: region.member('noor'), poolCardId: event.poolCardId });
    expect((await table.cases.byIds(region.as('noor'), [event.caseId])).size).toBe(0);
    expect((await table.caseParts.narratives(region.as('sven'), [event.caseId])).size).toBe(1);
  }, 60_000);

  test.each([
    ['weighings', 'sven', 'weighing'],
    ['pool_cards', 'karim', 'poolCard'],
  ])(
    'sees it when the wall of %s has a hole',
    async (name, subject, field) => {
      await fromCase(subject);
      await region.database.sql(`drop policy shut on cases.${name}`);
      expect((await answered(subject)).of).toContain(field);
    },
    60_000,
  );
});

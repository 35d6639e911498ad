import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { AnswerRegimeProposal, ProposeRegime, ReviewRegime } from './regime.input.js';

describe('the law a case is worked on under', () => {
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

  const about = () => ({ idempotencyKey: newId(), caseId: `case_${caseId}` });
  const propose = (who: Actor, changes: object = {}) =>
    table.regimes.propose(who, parse(ProposeRegime, { ...about(), to: 'WGS', reason: 'Kanarie-reden.', ...changes }));
  const review = (who: Actor, proposalId: string, agrees = true) =>
    table.regimes.review(who, parse(ReviewRegime, { ...about(), proposalId, agrees, note: 'Kanarie-oordeel.' }));
  const answer = (who: Actor, proposalId: string, what = 'CHANGE') =>
    table.regimes.answer(who, parse(AnswerRegimeProposal, { ...about(), proposalId, answer: what }));
  const read = async (who: Actor) => (await table.regimes.ofCases(who, [caseId])).get(caseId);
  const lawOf = async () => (await table.cases.byIds(region.as('noor'), [caseId])).get(caseId)?.regime;
  const give = (subject: string, purpose: string) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
  /** A proposal of Noor that the region's lawfulness adviser can read. */
  const proposed = async (): Promise<string> => {
    await give('roos', 'EXPERT_ADVICE_PGA');
    await propose(region.as('noor'));
    return (await read(region.as('noor')))?.proposals[0]?.id ?? '';
  };

  test('changes by a decision after a review that agrees, and ends access given under the former law', async () => {
    const id = await proposed();
    await give('leila', 'EXPERT_ADVICE_PGA');
    expect(await read(region.as('roos'))).toMatchObject({
      proposals: [{ from: 'WET_PGA', to: 'WGS', reason: 'Kanarie-reden.', mayReview: true, answers: [] }],
    });
    await expect(answer(region.as('noor'), id)).rejects.toMatchObject({ code: 'REVIEW_MUST_AGREE' });
    await review(region.as('roos'), id);
    await expect(review(region.as('roos'), id)).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await read(region.as('noor'))).toMatchObject({
      proposals: [{ answers: ['CHANGE', 'KEEP', 'WITHDRAW'], review: { agrees: true, note: 'Kanarie-oordeel.' } }],
      toPropose: [],
    });
    await answer(region.as('noor'), id);
    expect(await lawOf()).toBe('WGS');
    expect((await table.cases.byIds(region.as('noor'), [caseId])).get(caseId)?.purpose).toBe('JOINT_WEIGHING_WGS');
    for (const subject of ['roos', 'leila']) expect(await read(region.as(subject))).toBeUndefined();
    const ended = await region.database.sql(
      'select distinct revoked_because as why from cases.grants where object_id = $1',
      [caseId],
    );
    expect(ended).toEqual([{ why: 'REGIME_CHANGED' }]);
    await expect(answer(region.as('noor'), id, 'KEEP')).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('is told to the card, so whoever knows the case by that alone asks for what its law allows', async () => {
    const ask = (purpose: string) =>
      table.asking.ask(region.as('karim'), {
        idempotencyKey: newId(),
        about: `card_${cardId}`,
        purpose,
        fieldSets: ['PLAN_HEADINGS'],
        necessity: 'Kanarie.',
        subsidiarity: 'Kanarie.',
      });
    const law = async () => (await table.pool.byIds(region.as('karim'), [cardId])).get(cardId)?.regime;
    expect(await law()).toBe('WET_PGA');
    const id = await proposed();
    await review(region.as('roos'), id);
    await answer(region.as('noor'), id);
    const event = await table.heard('CaseRegimeChanged');
    const follow = (change: object = {}) =>
      table.following.follow(actingIn(region.id, region.system(event.municipalityId)), { ...event, ...change });
    await follow();
    await follow({ version: event.version - 1, regime: 'WET_PGA' });
    expect(await law()).toBe('WGS');
    await expect(ask('COORDINATION_PGA')).rejects.toMatchObject({ fields: [{ path: 'purpose', code: 'NOT_ALLOWED' }] });
    const asked = await ask('COORDINATION_WGS');
    const approved = table.deciding.approve(region.as('noor'), {
      idempotencyKey: newId(),
      requestId: asked.id.slice('ask_'.length) as Uuid,
      secondId: null,
    });
    expect(await approved).toMatchObject({ state: 'GRANTED' });
  });

  test('stays when the adviser does not agree, whoever insists, in the database too', async () => {
    const id = await proposed();
    await review(region.as('roos'), id, false);
    await expect(answer(region.as('noor'), id)).rejects.toMatchObject({ code: 'REVIEW_MUST_AGREE' });
    const attempts = [
      `update cases.regime_proposals set status = 'CHANGED', decided_by = sec.m(), decided_at = sec.now() where case_id = $1::uuid`,
      `update cases.case_files set regime = 'WGS' where id = $1::uuid`,
      `insert into cases.regime_proposals (tenant_id, id, case_id, from_regime, to_regime, reason, status, asked_by, asked_at, decided_by, decided_at)
       values (sec.t(), uuidv4(), $1::uuid, 'WET_PGA', 'WGS', 'x', 'CHANGED', sec.m(), sec.now(), sec.m(), sec.now())`,
    ];
    for (const [at, text] of attempts.entries())
      await expect(
        table.tenants.run(region.as('noor'), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.regime.${at}`, text), [caseId]),
        ),
      ).rejects.toThrow(/^(Not found|.*another law.*)$/);
    await answer(region.as('noor'), id, 'KEEP');
    expect(await lawOf()).toBe('WET_PGA');
    expect((await read(region.as('noor')))?.toPropose).toEqual(['WGS']);
  });

  test('is proposed for what fits alone, once at a time, by who leads', async () => {
    await expect(propose(region.as('noor'), { to: 'AVG' })).rejects.toMatchObject({
      fields: [{ path: 'to', code: 'NOT_ALLOWED' }],
    });
    await proposed();
    await expect(propose(region.as('noor'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      Promise.resolve().then(() => propose(region.as('noor'), { to: null, reason: '' })),
    ).rejects.toMatchObject({
      fields: expect.arrayContaining(['to', 'reason'].map((path) => expect.objectContaining({ path }))),
    });
  });

  test('is no business of strangers, nor of an adviser without the story or after the grant', async () => {
    const id = await proposed();
    for (const { name, as } of strangers) {
      expect({ name, seen: await read(as()) }).toEqual({ name, seen: undefined });
      for (const command of [propose(as()), review(as(), id), answer(as(), id)])
        await expect(command).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(answer(region.as('roos'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.setNow(new Date(MONDAY.getTime() + 200 * 86_400_000));
    await expect(review(region.as('roos'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(region.as('roos'))).toBeUndefined();
  });
});

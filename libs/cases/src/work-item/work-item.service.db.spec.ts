import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { Coordination } from '../coordination/coordination.service.js';
import { Covenants } from '../covenant/covenant.service.js';
import { DuplicateService } from '../duplicate/duplicate.service.js';
import { PoolWork } from '../pool/pool-work.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { WeighingWork } from '../weighing/weighing-work.service.js';
import { DecisionWork } from './decision-work.service.js';
import { RegionWork } from './region-work.service.js';
import { WorkItemService } from './work-item.service.js';

const JUDGE_BY = new Date('2026-03-16T22:59:00Z');

describe('the start page', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let items: WorkItemService;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    items = new WorkItemService(
      table.tenants,
      table.work,
      new WeighingWork(),
      table.caseWork(),
      new RegionWork(
        new PoolWork(),
        table.regionReviews,
        new DuplicateService(table.tenants),
        new Covenants(table.tenants),
        new Coordination(table.tenants, table.cases),
      ),
      new DecisionWork(
        table.planReading,
        table.handovers,
        table.regimes,
        table.takeovers,
        table.reading,
        table.closures,
      ),
    );
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  /** What waits for somebody about one of these things. */
  const waiting = async (subject: string, ...about: string[]) =>
    (await items.mine(region.as(subject)))
      .filter((item) => about.includes(item.about?.id ?? ''))
      .map(({ reason, dueAt }) => [reason, dueAt]);

  test('asks the members of a table to judge, its chair to conclude, and nobody after', async () => {
    const { weighingId } = await table.laid();
    for (const subject of ['bram', 'saskia', 'marit'])
      expect(await waiting(subject, weighingId)).toEqual([['WEIGHING_TO_JUDGE', JUDGE_BY]]);
    await table.judge('bram', weighingId);
    expect(await waiting('bram', weighingId)).toEqual([]);
    await table.judge('saskia', weighingId);
    await table.judge('marit', weighingId);
    expect(await waiting('saskia', weighingId)).toEqual([]);
    expect(await waiting('marit', weighingId)).toEqual([['WEIGHING_TO_CONCLUDE', JUDGE_BY]]);
    for (const subject of ['karim', 'noor', 'leila']) expect(await waiting(subject, weighingId)).toEqual([]);
    await table.conclude('marit', weighingId, 4, 'NO_ACTION');
    expect(await waiting('marit', weighingId)).toEqual([]);
  });

  test('asks nothing of a member whose access to the signal ended a second ago', async () => {
    const { weighingId } = await table.laid();
    await table.setNow('2026-03-30T21:59:59Z');
    expect(await waiting('bram', weighingId)).toHaveLength(1);
    await table.setNow('2026-03-30T22:00:01Z');
    expect(await waiting('bram', weighingId)).toEqual([]);
  });

  test('asks the chair to call the table together when only others than the required parties are left', async () => {
    await region.database.sql(
      `insert into cases.weighing_teams (tenant_id, theme, member_tenant_id, member_id, party_type, active) values ($1, 'RADICALISATION', $1, $2, 'YOUTH_CARE', true)`,
      [region.id, region.member('leila')],
    );
    const { weighingId } = await table.judged();
    await region.database.sql('delete from cases.weighing_teams where member_id = $1', [region.member('leila')]);
    expect(await waiting('marit', weighingId)).toEqual([['JOINT_PHASE_TO_OPEN', JUDGE_BY]]);
    expect(await waiting('leila', weighingId)).toEqual([['WEIGHING_TO_JUDGE', JUDGE_BY]]);
  });

  test('tells the liaison what the table wants to know and until when, until it is offered again', async () => {
    const { signalId } = await table.concluded('MORE_INFORMATION');
    expect(await waiting('noor', signalId)).toEqual([['MORE_INFORMATION_WANTED', new Date('2026-04-01T21:59:00Z')]]);
    await table.weighAgain(signalId, 'REGULAR_CARE');
    expect(await waiting('noor', signalId)).toEqual([['FEEDBACK_TO_GIVE', JUDGE_BY]]);
  });

  test('tells who was asked at the table what to bring and until when, until it is offered again or decided', async () => {
    const brings = async (subject: string) =>
      (await items.mine(region.as(subject)))
        .filter(({ reason }) => reason === 'MORE_INFORMATION_TO_BRING')
        .map(({ about, dueAt }) => [about?.id, dueAt]);
    const ask = async () => {
      const { weighingId, signalId } = await table.judged();
      await table.conclude('marit', weighingId, 4, 'MORE_INFORMATION', { moreFromMemberId: region.member('bram') });
      await table.carryOut();
      return { weighingId, signalId };
    };
    const first = await ask();
    const by = new Date('2026-04-01T21:59:00Z');
    expect(await brings('bram')).toEqual([[first.weighingId, by]]);
    for (const subject of ['marit', 'saskia', 'noor', 'karim']) expect(await brings(subject)).toEqual([]);
    for (const { as } of strangers)
      expect((await items.mine(as())).filter(({ reason }) => reason === 'MORE_INFORMATION_TO_BRING')).toEqual([]);
    await table.setNow('2026-05-30T09:00:00Z');
    expect(await brings('bram')).toEqual([[first.weighingId, by]]);
    await table.setNow(MONDAY);
    await table.weighAgain(first.signalId, 'REGULAR_CARE');
    expect(await brings('bram')).toEqual([]);
    const second = await ask();
    await table.blocks.block(region.as('noor'), {
      idempotencyKey: newId(),
      signalId: second.signalId,
      memberId: region.member('sven'),
      reason: 'Kanarie.',
    });
    expect(await brings('bram')).toHaveLength(1);
    await region.database.sql(
      `insert into cases.signal_blocks (tenant_id, id, signal_id, member_id, reason, recorded_by, recorded_at)
       select b.tenant_id, uuidv4(), b.signal_id, $2, b.reason, b.recorded_by, b.recorded_at from cases.signal_blocks b where b.signal_id = $1`,
      [second.signalId, region.member('bram')],
    );
    expect(await brings('bram')).toEqual([]);
  });

  test('asks the liaison to close a signal whose reporter knows, by the same day, until it is closed', async () => {
    const { signalId } = await table.concluded('NO_ACTION');
    const noor = () => region.as('noor');
    const version = async () => (await table.signals.byIds(noor(), [signalId])).get(signalId)?.version ?? 0;
    const said = { idempotencyKey: newId(), signalId, version: await version(), outcomeNeed: '' };
    await table.feedback.give(noor(), { ...said, level: 'ASSESSED', advice: '' });
    expect(await waiting('noor', signalId)).toEqual([['SIGNAL_TO_CLOSE', JUDGE_BY]]);
    expect(await waiting('sven', signalId)).toEqual([]);
    await table.feedback.close(noor(), { idempotencyKey: newId(), signalId, version: await version() });
    expect(await waiting('noor', signalId)).toEqual([]);
  });

  test('asks the case manager for the plan of a new case by a deadline that stands, until it is written, and asks no colleague', async () => {
    const { caseId } = await table.opened();
    const planBy = new Date('2026-03-16T22:59:00Z');
    expect(await waiting('noor', caseId)).toEqual([['CASE_OPENED', planBy]]);
    await table.setNow('2026-03-20T09:00:00Z');
    expect(await waiting('noor', caseId)).toEqual([['CASE_OPENED', planBy]]);
    for (const subject of ['sven', 'karim', 'marit']) expect(await waiting(subject, caseId)).toEqual([]);
    await table.plans.writeGoals(region.as('noor'), { idempotencyKey: newId(), caseId, planVersion: 1, goals: [] });
    expect(await waiting('noor', caseId)).toEqual([]);
  });

  test('asks a lawfulness adviser about another law, then the case manager to decide, and the liaison to take a case over', async () => {
    const { caseId } = await table.opened();
    const about = () => ({ idempotencyKey: newId(), caseId });
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('roos')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });
    await table.regimes.propose(region.as('noor'), { ...about(), to: 'WGS', reason: 'Kanarie-reden.' });
    expect(await waiting('roos', caseId)).toEqual([['REGIME_TO_REVIEW', null]]);
    const [proposal] = (await table.regimes.ofCases(region.as('roos'), [caseId])).get(caseId)?.proposals ?? [];
    const proposalId = (proposal?.id ?? '').slice('regimeProposal_'.length) as Uuid;
    await table.regimes.review(region.as('roos'), { ...about(), proposalId, agrees: true, note: 'Kanarie.' });
    expect(await waiting('roos', caseId)).toEqual([]);
    expect(await waiting('noor', caseId)).toContainEqual(['REGIME_TO_DECIDE', null]);
    const memberId = region.member('anne');
    const texts = { reason: 'Kanarie-reden.', subsidiarity: 'Kanarie.' };
    await table.handovers.offer(region.as('noor'), { ...about(), memberId, ...texts, keepGrants: [] });
    expect(await waiting('anne', caseId)).toEqual([['HANDOVER_TO_ANSWER', expect.any(Date)]]);
    expect(await waiting('koen', caseId)).toEqual([]);
    const [handover] = (await table.handovers.ofCases(region.as('noor'), [caseId])).get(caseId) ?? [];
    const handoverId = (handover?.id ?? '').slice('handover_'.length) as Uuid;
    await table.handovers.withdraw(region.as('noor'), { ...about(), handoverId });
    expect(await waiting('anne', caseId)).toEqual([]);
  });

  test('asks the coordinator to answer a new card before its deadline', async () => {
    const { cardId } = await table.opened();
    expect(await waiting('karim', cardId)).toEqual([['CARD_TO_ANSWER', JUDGE_BY]]);
    expect(await waiting('noor', cardId)).toEqual([]);
    await table.pool.setStatus(region.as('karim'), { idempotencyKey: newId(), cardId, version: 1, status: 'TRIAGE' });
    expect(await waiting('karim', cardId)).toEqual([]);
  });

  test('asks the coordinator no more once an expert was asked', async () => {
    const { cardId } = await table.opened();
    expect(await waiting('karim', cardId)).toHaveLength(1);
    const municipalityId = region.municipality('lindehoven');
    const begun = { regionId: region.id, poolCardId: cardId, municipalityId, at: null };
    await table.pool.moveOn(region.system(region.id), begun, 'ASSIGNED');
    expect(await waiting('karim', cardId)).toEqual([]);
  });

  test('has the earliest deadline first, and what has none last', async () => {
    await table.opened();
    await table.concluded('MORE_INFORMATION');
    await table.received();
    for (const subject of ['noor', 'karim', 'marit']) {
      const due = (await items.mine(region.as(subject))).map(({ dueAt }) => dueAt?.getTime() ?? Infinity);
      expect(due.length).toBeGreaterThan(0);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
    }
  });

  test('tells strangers nothing but that their own desk has no deputy', async () => {
    await table.opened();
    await table.concluded('MORE_INFORMATION');
    for (const { name, as } of strangers.filter(({ name: each }) => each !== 'leila of veldersoord')) {
      const about = (await items.mine(as())).filter(({ reason }) => reason !== 'NO_DEPUTY');
      expect({ name, about }).toEqual({ name, about: [] });
    }
  });
});

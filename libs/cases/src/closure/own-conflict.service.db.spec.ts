import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { leftWords } from '../setup/testing/left-words.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import type { ConflictKind } from './closure.input.js';

const REASON = 'Kanarie-eigenbelang: mijn buurjongen.';

describe('an own conflict of interest', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const name = (as: Actor, kind: ConflictKind, id: Uuid) =>
    table.ownConflicts.name(as, { idempotencyKey: newId(), about: { kind, id }, reason: REASON });
  const refusal = (done: Promise<unknown>) => done.then(() => 'DONE').catch((error: { code: string }) => error.code);

  test('takes the weighing and its signal from whoever sits at the table, before a judgement or after', async () => {
    const { weighingId, signalId } = await table.judged();
    const bram = () => region.as('bram');
    expect(await name(bram(), 'weighing', weighingId)).toBe(true);
    expect((await table.weighings.byIds(bram(), [weighingId])).size).toBe(0);
    expect((await table.content.judgements(bram(), [weighingId])).size).toBe(0);
    expect((await table.signals.byIds(bram(), [signalId])).size).toBe(0);
    const [block] = (await table.blocks.bySignals(region.as('noor'), [signalId])).get(signalId)?.blocks ?? [];
    expect(block).toMatchObject({ reason: REASON, member: { id: `member_${region.member('bram')}` }, mayLift: true });
    const blockId = (block?.id.slice('block_'.length) ?? newId()) as Uuid;
    await table.blocks.lift(region.as('noor'), { idempotencyKey: newId(), signalId, blockId });
    expect((await table.weighings.byIds(bram(), [weighingId])).size).toBe(1);
    expect((await leftWords(region.database, ['Kanarie-eigenbelang'])).found).toEqual([]);
  });

  test('takes the case from whoever has access by name, from another tenant, and is lifted by who leads it', async () => {
    const { caseId } = await table.opened();
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
    const sees = async () => (await table.cases.byIds(region.as('leila'), [caseId])).size;
    expect(await sees()).toBe(1);
    await name(region.as('leila'), 'case', caseId);
    expect(await sees()).toBe(0);
    expect(await refusal(name(region.as('leila'), 'case', caseId))).toBe('NOT_FOUND');
    const closures = (await table.closures.ofCases(region.as('noor'), [caseId])).get(caseId);
    expect(closures?.blocks).toMatchObject([{ reason: REASON, mayLift: true }]);
    expect(await table.heard('CaseConflictRecorded')).toMatchObject({ memberId: region.member('leila'), version: 1 });
  });

  test('is nothing to whoever has nothing to do with it, as about what is not there', async () => {
    const { weighingId, signalId } = await table.judged();
    const outsiders: (() => Actor)[] = ['karim', 'frits', 'leila'].map((subject) => () => region.as(subject));
    for (const { as } of await strangersTo(region)) outsiders.push(as);
    for (const as of outsiders)
      for (const [kind, id] of [
        ['weighing', weighingId],
        ['signal', signalId],
        ['case', newId()],
      ] as const)
        expect([await refusal(name(as(), kind, id)), await refusal(name(as(), kind, newId()))]).toEqual([
          'NOT_FOUND',
          'NOT_FOUND',
        ]);
  });
});

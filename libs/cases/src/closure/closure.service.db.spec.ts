import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const REASON = 'Kanarie-belang: familie van de betrokkene.';

describe('keeping away from a case', () => {
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
    await involve('frits', 'MEMBER');
    await involve('sven', 'PROCESS_COORDINATOR');
    await give('leila');
  });
  afterAll(() => region.database.close());

  const involve = (subject: string, part: 'MEMBER' | 'PROCESS_COORDINATOR') =>
    table.involvements.involve(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
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
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
  const block = (who: Actor, subject: string) =>
    table.closures.block(who, { idempotencyKey: newId(), caseId, memberId: region.member(subject), reason: REASON });
  const restrict = (who: Actor, ...keepers: string[]) =>
    table.closures.restrict(who, {
      idempotencyKey: newId(),
      caseId,
      keepers: keepers.map((subject) => region.member(subject)),
      reason: REASON,
    });
  const view = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).get(caseId);
  const story = async (subject: string) => (await table.caseParts.narratives(region.as(subject), [caseId])).has(caseId);
  const closures = async (subject: string) => (await table.closures.ofCases(region.as(subject), [caseId])).get(caseId);

  test('beats involvement, role and grant at once, and looks like absence', async () => {
    for (const subject of ['sven', 'frits', 'leila']) {
      expect({ subject, story: await story(subject) }).toEqual({ subject, story: true });
      await block(region.as('noor'), subject);
      expect({ subject, story: await story(subject), view: await view(subject) }).toEqual({
        subject,
        story: false,
        view: undefined,
      });
      await expect(block(region.as(subject), subject)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await leftWords(region.database, ['Kanarie-belang'])).found).toEqual([]);
  });

  test('is said by everybody of themselves, of others by whoever leads, and never lifted by oneself', async () => {
    await expect(block(region.as('frits'), 'sven')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await block(region.as('frits'), 'frits');
    expect(await view('frits')).toBeUndefined();
    const blockId = ((await closures('noor'))?.blocks[0]?.id ?? '').slice('block_'.length) as Uuid;
    const lift = (subject: string) =>
      table.closures.liftBlock(region.as(subject), { idempotencyKey: newId(), caseId, blockId });
    await expect(lift('frits')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await lift('noor');
    expect(await story('frits')).toBe(true);
    await expect(lift('noor')).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
  });

  test('leaves no case without a case manager', async () => {
    await expect(block(region.as('noor'), 'noor')).rejects.toMatchObject({ code: 'LAST_LEAD' });
    await expect(block(region.as('sven'), 'noor')).rejects.toMatchObject({ code: 'LAST_LEAD' });
    expect(await story('noor')).toBe(true);
  });

  test('closes the content to all but a few: others see that the case is there and restricted', async () => {
    await expect(restrict(region.as('frits'), 'frits')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restrict(region.as('noor'), 'sven')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await restrict(region.as('noor'), 'noor');
    expect(await view('noor')).toMatchObject({ isRestricted: true, isClosedToMe: false, mayLead: true });
    for (const subject of ['sven', 'frits', 'leila']) {
      expect(await view(subject)).toMatchObject({
        isRestricted: true,
        isClosedToMe: true,
        mayLead: false,
        mayGrant: false,
      });
      expect(await closures(subject)).toMatchObject({ blocks: [], restriction: { reason: null } });
      expect(await story(subject)).toBe(false);
    }
    const lift = (subject: string) =>
      table.closures.liftRestriction(region.as(subject), { idempotencyKey: newId(), caseId });
    await expect(lift('sven')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await lift('noor');
    expect(await story('sven')).toBe(true);
    expect(await story('leila')).toBe(true);
  });
});

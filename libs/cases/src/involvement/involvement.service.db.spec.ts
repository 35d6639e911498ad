import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const REASON = 'Kanarie-betrokken: kent het gezin.';

describe('working on a case', () => {
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

  const involve = (who: Actor, subject: string, changes: object = {}) =>
    table.involvements.involve(who, {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member(subject),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
      ...changes,
    });
  const appoint = (who: Actor, subject: string, version: number) =>
    table.involvements.appoint(who, {
      idempotencyKey: newId(),
      caseId,
      version,
      memberId: region.member(subject),
      reason: REASON,
    });
  const all = async (who: Actor) => (await table.involvements.ofCases(who, [caseId])).get(caseId) ?? [];
  const end = async (who: Actor, subject: string, by: Actor = who) => {
    const record = (await all(who)).find(({ member }) => member.id === `member_${region.member(subject)}`);
    const involvementId = (record?.id ?? '').slice('involvement_'.length) as Uuid;
    return table.involvements.end(by, { idempotencyKey: newId(), caseId, involvementId, reason: REASON });
  };
  const sees = async (subject: string) => (await table.cases.byIds(region.as(subject), [caseId])).has(caseId);

  test('opens it to a colleague, with a reason that is sealed, and closes it again at once', async () => {
    expect(await sees('frits')).toBe(false);
    await involve(region.as('noor'), 'frits');
    expect(await sees('frits')).toBe(true);
    expect((await all(region.as('frits')))[0]).toMatchObject({ state: 'RUNNING', part: 'MEMBER', reason: REASON });
    await end(region.as('noor'), 'frits');
    expect(await sees('frits')).toBe(false);
    expect((await all(region.as('noor')))[0]).toMatchObject({ state: 'ENDED', endedReason: REASON });
    expect((await leftWords(region.database, ['Kanarie-betrokken'])).found).toEqual([]);
  });

  test('lasts as long as the leave it is for, by the clock alone', async () => {
    await involve(region.as('noor'), 'sven', {
      part: 'CASE_MANAGER',
      replaces: region.member('noor'),
      from: asDay('2026-03-09'),
      until: asDay('2026-03-13'),
    });
    const leads = async () =>
      (await table.cases.byIds(region.as('sven'), [caseId])).get(caseId)?.mayLead ?? 'not there';
    expect(await leads()).toBe('not there');
    await table.setNow('2026-03-09T07:00:00Z');
    expect(await leads()).toBe(true);
    await table.setNow('2026-03-13T22:59:59Z');
    expect(await leads()).toBe(true);
    await table.setNow('2026-03-13T23:00:00Z');
    expect(await leads()).toBe('not there');
  });

  test('names all that is wrong with a wish at once', async () => {
    const wish = { part: 'CASE_MANAGER', from: asDay('2026-02-27'), until: asDay('2026-02-20') };
    await expect(involve(region.as('noor'), 'anne', wish)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'memberId' }, { path: 'from' }, { path: 'until' }, { path: 'replaces' }],
    });
  });

  test('is no matter of a role, and only of whoever leads the case', async () => {
    await expect(involve(region.as('sven'), 'sven')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await involve(region.as('noor'), 'frits');
    await expect(involve(region.as('frits'), 'sven')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(appoint(region.as('frits'), 'sven', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const { name, as } of strangers.filter((each) => !each.name.startsWith('frits'))) {
      const done = await involve(as(), 'sven').catch(({ code }: { code: string }) => code);
      expect({ name, done }).toEqual({
        name,
        done: 'NOT_FOUND',
      });
      expect({ name, all: await all(as()) }).toEqual({ name, all: [] });
    }
  });

  test('is left by whoever wants to, but a case manager is followed up first', async () => {
    await involve(region.as('noor'), 'frits');
    await end(region.as('frits'), 'frits');
    expect(await sees('frits')).toBe(false);
    await expect(end(region.as('noor'), 'noor')).rejects.toMatchObject({ code: 'LAST_LEAD' });
  });

  test('changes hands: the new case manager leads, the former one leaves, and the card follows once', async () => {
    await expect(appoint(region.as('noor'), 'sven', 7)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(appoint(region.as('noor'), 'anne', 1)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await appoint(region.as('noor'), 'sven', 1)).toBeNull();
    expect(await sees('noor')).toBe(false);
    expect((await table.cases.byIds(region.as('sven'), [caseId])).get(caseId)).toMatchObject({
      mayLead: true,
      version: 2,
      caseManager: { id: `member_${region.member('sven')}` },
    });
    const event = await table.heard('CaseManagerChanged');
    const system = () => actingIn(region.id, region.system(event.municipalityId));
    await table.following.follow(system(), event);
    await table.following.follow(system(), { ...event, version: 1, caseManagerId: region.member('noor') });
    const cards = await region.database.sql('select case_manager_id, version from cases.pool_cards where id = $1', [
      cardId,
    ]);
    expect(cards).toEqual([{ case_manager_id: region.member('sven'), version: 2 }]);
  });
});

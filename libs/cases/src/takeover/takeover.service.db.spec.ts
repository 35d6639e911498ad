import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, type Day, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { sayWhy, takable, takeOver } from './takeover.store.js';

describe('taking a case over', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const sven = () => region.as('sven');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const reason = 'Kanarie: Noor is ziek en er is haast.';
  const over = (caseId: Uuid, until: Day | null = asDay('2026-03-16'), as = sven()) =>
    table.takeovers.takeOver(as, { ...head(caseId), until, reason });
  const takeovers = async (caseId: Uuid, subject = 'noor') =>
    (await table.takeovers.ofCases(region.as(subject), [caseId])).get(caseId) ?? [];
  const look = (subject: string, caseId: Uuid, takeoverId: Uuid, agrees = true, note: string | null = null) =>
    table.takeovers.look(region.as(subject), { ...head(caseId), takeoverId, agrees, note });
  const waiting = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) =>
      (await table.takeovers.waiting(tx)).map(({ reason: why, about }) => [why, about?.kind, about?.id]),
    );
  const involve = (subject: string, caseId: Uuid) => {
    const member = {
      memberId: region.member(subject),
      part: 'MEMBER' as const,
      from: null,
      until: null,
      replaces: null,
    };
    return table.involvements.involve(noor(), { ...head(caseId), ...member, reason: 'Kanarie.' });
  };

  test('is for the deputy while the manager is away: with a reason, until a day, and the manager hears of it', async () => {
    const { caseId } = await table.opened();
    expect((await table.cases.byIds(sven(), [caseId])).size).toBe(0);
    for (const [until, code] of [
      [null, 'REQUIRED'],
      [asDay('2026-03-01'), 'OUT_OF_RANGE'],
      [asDay('2026-04-01'), 'OUT_OF_RANGE'],
    ] as const)
      await expect(over(caseId, until)).rejects.toMatchObject({ fields: [{ path: 'until', code }] });
    expect(await over(caseId)).toMatchObject({ mayLead: true, caseManager: { id: `member_${region.member('noor')}` } });
    await expect(over(caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await takeovers(caseId)).toMatchObject([{ ground: 'ABSENT', until: '2026-03-16', reason, mayLook: true }]);
    expect(await takeovers(caseId, 'sven')).toMatchObject([{ mayLook: false }]);
    expect(await waiting('noor')).toContainEqual(['TAKEOVER_TO_REVIEW', 'CASE', caseId]);
    expect((await waiting('sven')).filter(([why]) => why === 'TAKEOVER_TO_REVIEW')).toEqual([]);
    await table.setNow('2026-03-17T09:00:00Z');
    expect((await table.cases.byIds(sven(), [caseId])).size).toBe(0);
    expect((await table.cases.byIds(noor(), [caseId])).get(caseId)).toMatchObject({ mayLead: true });
  });

  test('is looked at once more by somebody else, who says why if they do not agree; the manager takes the case back', async () => {
    const { caseId } = await table.opened();
    await involve('frits', caseId);
    await over(caseId);
    const takeoverId = (await takeovers(caseId))[0]?.id.slice('takeover_'.length) as Uuid;
    await expect(look('sven', caseId, takeoverId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(look('frits', caseId, takeoverId, false)).rejects.toMatchObject({
      fields: [{ path: 'note', code: 'REQUIRED' }],
    });
    await look('frits', caseId, takeoverId, false, 'Kanarie: Noor was er gewoon.');
    await expect(look('noor', caseId, takeoverId)).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await takeovers(caseId)).toMatchObject([{ agrees: false, note: 'Kanarie: Noor was er gewoon.' }]);
    expect((await waiting('noor')).some(([, , id]) => id === caseId)).toBe(false);
    const records = (await table.involvements.ofCases(noor(), [caseId])).get(caseId);
    const sat = records?.find(({ replaces }) => replaces !== null);
    expect(sat).toMatchObject({ mayEnd: true, state: 'RUNNING' });
    const involvementId = sat?.id.slice('involvement_'.length) as Uuid;
    await table.involvements.end(noor(), { ...head(caseId), involvementId, reason: 'Kanarie: ik ben er weer.' });
    expect((await table.cases.byIds(sven(), [caseId])).size).toBe(0);
  });

  test('is for good when the manager has no seat any longer: the desk hears of it, and the card follows', async () => {
    const { caseId } = await table.opened();
    const seat = (isActive: boolean) =>
      region.database.sql('update directory.members set active = $2 where id = $1', [region.member('noor'), isActive]);
    expect((await waiting('sven')).filter(([why]) => why === 'CASE_WITHOUT_MANAGER')).toEqual([]);
    await seat(false);
    try {
      expect((await waiting('sven')).filter(([why]) => why === 'CASE_WITHOUT_MANAGER').length).toBeGreaterThan(0);
      for (const subject of ['frits', 'karim', 'anne'])
        expect((await waiting(subject)).filter(([why]) => why === 'CASE_WITHOUT_MANAGER')).toEqual([]);
      await expect(over(caseId)).rejects.toMatchObject({ fields: [{ path: 'until', code: 'NOT_ALLOWED' }] });
      const taken = await over(caseId, null);
      expect(taken).toMatchObject({ mayLead: true, caseManager: { id: `member_${region.member('sven')}` } });
      expect(await table.heard('CaseManagerChanged')).toMatchObject({
        caseId,
        caseManagerId: region.member('sven'),
        version: taken?.version,
      });
      expect(await takeovers(caseId, 'sven')).toMatchObject([{ ground: 'NO_SEAT', until: null }]);
    } finally {
      await seat(true);
    }
    expect((await table.cases.byIds(noor(), [caseId])).size).toBe(0);
  });

  test('is not for whom a conflict of interest keeps away, nor while somebody replaces the manager, nor for anybody else', async () => {
    const { caseId } = await table.opened();
    const missing = newId();
    const roles = ['frits', 'karim', 'marit', 'anne', 'roos', 'noor'].map((name) => ({
      name,
      as: () => region.as(name),
    }));
    for (const { name, as } of [...roles, ...strangers]) {
      const [refusal, absence] = await Promise.all(
        [caseId, missing].map((id) => over(id, asDay('2026-03-16'), as()).catch((error: unknown) => error)),
      );
      expect({ name, refusal }).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
      expect({ name, refusal }).toEqual({ name, refusal: absence });
      expect((await table.takeovers.ofCases(as(), [caseId])).size).toBe(0);
    }
    const blockId = await table.closures
      .block(noor(), { ...head(caseId), memberId: region.member('sven'), reason: 'Kanarie: familie.' })
      .then(async () => (await table.closures.ofCases(noor(), [caseId])).get(caseId)?.blocks[0]?.id);
    await expect(over(caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.closures.liftBlock(noor(), { ...head(caseId), blockId: blockId?.slice('block_'.length) as Uuid });
    const leave = {
      part: 'CASE_MANAGER' as const,
      replaces: region.member('noor'),
      from: null,
      until: asDay('2026-03-20'),
    };
    await table.involvements.involve(noor(), { ...head(caseId), memberId: region.member('frits'), ...leave, reason });
    await expect(over(caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('needs its reason in the same moment, in the database too', async () => {
    const { caseId } = await table.opened();
    const until = new Date('2026-03-10T22:59:59Z');
    const bare = table.tenants.run(sven(), { action: 'test' }, async (tx) => {
      expect(await takable(tx, [caseId, newId()])).toMatchObject([{ case_id: caseId, has_seat: true }]);
      await takeOver(tx, caseId, [newId(), newId()], until);
    });
    await expect(bare).rejects.toMatchObject({ code: '23514' });
    const long = table.tenants.run(sven(), { action: 'test' }, (tx) =>
      takeOver(tx, caseId, [newId(), newId()], new Date('2026-05-01T00:00:00Z')),
    );
    await expect(long).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await over(caseId);
    const id = (await takeovers(caseId, 'sven'))[0]?.id.slice('takeover_'.length) as Uuid;
    const again = table.tenants.run(sven(), { action: 'test' }, (tx) => sayWhy(tx, id, Buffer.from('x')));
    expect(await again).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../request/testing/a-region.js';

const CARD = newId();

describe('the candidates for a request', () => {
  let region: TestRegion;
  const gid = (id: Uuid) => globalId('request', id);
  const names = async (id: Uuid) => {
    const candidates = await region.matching.candidates(region.as('karim'), gid(id));
    const known = ['leila', 'hans', 'petra', 'fatima'].map(
      (subject) => [globalId('expert', region.expert(subject)), subject] as const,
    );
    return candidates.map(({ expertId }) => new Map(known).get(expertId));
  };
  const block = (subject: string, input: { municipalityId?: Uuid; poolCardId?: Uuid; requestId?: Uuid }) =>
    region.conflicts.record(region.as('karim'), {
      idempotencyKey: newId(),
      memberId: region.member(subject),
      reason: 'Invented.',
      ...input,
    });

  beforeAll(async () => {
    region = await TestRegion.open();
  });
  afterAll(() => region.database.close());

  test('come in order with rank, total, parts and the version of the weights', async () => {
    const id = await region.opened('noor');
    expect(await names(id)).toEqual(['fatima', 'hans', 'petra', 'leila']);
    const [first] = await region.matching.candidates(region.as('karim'), gid(id));
    expect(first).toMatchObject({ rank: 1, weightsVersion: 1 });
    expect(first?.parts.find(({ criterion }) => criterion === 'DISTANCE')).toEqual({
      criterion: 'DISTANCE',
      score: 60,
      weight: 10,
      reason: 'FURTHER_AWAY',
      params: [{ name: 'borders', value: '2' }],
    });
  });

  test('put the expert of the asking municipality last, by home and by employer', async () => {
    expect((await names(await region.opened('noor'))).at(-1)).toBe('leila');
    expect((await names(await region.opened('anne', { skills: ['CARE'] }))).slice(-2)).toContain('petra');
  });

  test('count the hours that were reserved and worked', async () => {
    const before = await names(await region.opened('anne', { skills: ['YOUTH'], hours: 20 }));
    const busy = await region.accepted('leila', { hours: 24 });
    const after = await names(await region.opened('anne', { skills: ['YOUTH'], hours: 20 }));
    expect([before[0], after[0]]).toEqual(['leila', 'fatima']);
    await region.moves.withdraw(region.as('noor'), await region.move(busy));
    expect((await names(await region.opened('anne', { skills: ['YOUTH'], hours: 20 })))[0]).toBe('leila');
  });

  test('follow the latest weights of the region', async () => {
    const id = await region.opened('noor');
    await region.database.sql(
      `insert into expertise.ranking_weights values ($1, 2, '{"SKILL": 0, "TRAINING": 0, "HOURS": 0, "DISTANCE": 1, "LOAD": 0, "LANGUAGE": 0, "INDEPENDENCE": 0}', 'test')`,
      [region.id],
    );
    const candidates = await region.matching.candidates(region.as('karim'), gid(id));
    expect(candidates[0]).toMatchObject({ weightsVersion: 2, total: 80 });
    await region.database.sql('delete from expertise.ranking_weights where version = 2');
  });

  test.each([
    ['municipality', () => ({ municipalityId: region.municipality('lindehoven') })],
    ['card', () => ({ poolCardId: CARD })],
  ])('never show who has a conflict with the %s', async (_, subject) => {
    const id = await region.opened('noor', { poolCardId: globalId('card', CARD) });
    const conflict = await block('fatima', subject());
    expect(await names(id)).not.toContain('fatima');
    await expect(region.assigned(id, 'fatima')).rejects.toMatchObject({
      code: 'EXPERT_NOT_AVAILABLE',
      params: { reason: 'BLOCKED' },
    });
    await region.conflicts.lift(region.as('karim'), {
      idempotencyKey: newId(),
      conflictId: (conflict?.id ?? '').slice('conflict_'.length) as Uuid,
      version: 1,
    });
    expect(await names(id)).toContain('fatima');
  });

  test('never show who left the roster', async () => {
    await region.database.sql('update expertise.experts set active = false where member_id = $1', [
      region.member('hans'),
    ]);
    const id = await region.opened('noor');
    expect(await names(id)).not.toContain('hans');
    await expect(region.assigned(id, 'hans')).rejects.toMatchObject({ params: { reason: 'INACTIVE' } });
    await region.database.sql('update expertise.experts set active = true');
  });

  test('of a region without weights are ranked by those every region starts with', async () => {
    const weights = await region.database.sql<{ version: number; weights: object; source: string }>(
      'select version, weights, source from expertise.ranking_weights',
    );
    await region.database.sql('delete from expertise.ranking_weights');
    const [first] = await region.matching.candidates(region.as('karim'), gid(await region.opened('noor')));
    expect(first?.weightsVersion).toBe(1);
    for (const { version, weights: values, source } of weights)
      await region.database.sql('insert into expertise.ranking_weights values ($1, $2, $3, $4)', [
        region.id,
        version,
        JSON.stringify(values),
        source,
      ]);
  });
});

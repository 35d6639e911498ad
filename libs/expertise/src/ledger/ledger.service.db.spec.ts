import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { START, TestRegion } from '../request/testing/a-region.js';

const DAY = 86_400_000;

describe('the ledger of hours', () => {
  let region: TestRegion;
  let byPetra: Uuid;
  let byLeila: Uuid;
  const at = (days: number) =>
    region.database.sql('update sec.clock set business_offset = $1::timestamptz - now()', [
      new Date(START.getTime() + days * DAY).toISOString(),
    ]);
  const lines = async (subject: string, filter: object | null = null) =>
    (await region.ledger.page(region.as(subject), filter, {})).edges.map(
      ({ node }) => `${node.day} ${node.kind} ${node.hours}`,
    );
  const hours = async (subject: string) => {
    const id = globalId('expert', region.expert(subject));
    const expert = (await region.roster.byIds(region.as('karim'), [id])).get(id);
    return [expert?.hoursBooked, expert?.hoursWorked];
  };

  const line = (subject: string, kind: string, expert: string, request: Uuid, card: Uuid | null = null) =>
    region.tenants.run(region.as(subject), { action: 'test' }, (tx) =>
      tx.write(
        {
          name: 'test.line',
          text: `insert into expertise.ledger_entries (tenant_id, id, request_id, expert_id, member_id, municipality_id, kind, hours, day, pool_card_id)
                 values ((select sec.r()), gen_random_uuid(), $1, $2, $3, $4, $5, 1, '2026-03-02', $6)`,
        },
        [request, region.expert(expert), region.member(expert), region.municipality('lindehoven'), kind, card],
      ),
    );

  beforeAll(async () => {
    region = await TestRegion.open();
    byLeila = await region.accepted('leila', { hours: 10 });
    byPetra = await region.accepted('petra', { skills: ['CARE'], hours: 4 });
    await at(3);
    await region.moves.report(region.as('leila'), { ...(await region.move(byLeila)), hours: 12.25 });
  });
  afterAll(() => region.database.close());

  test('shows every line to the coordinator, newest first', async () => {
    const all = await lines('karim');
    expect(all[0]).toBe('2026-03-05 WORKED 12.25');
    expect(all.slice(1).toSorted()).toEqual(['2026-03-02 RESERVED 10', '2026-03-02 RESERVED 4']);
  });

  test('shows a municipality what it borrows and what it lends, and nothing else', async () => {
    expect(await lines('noor')).toHaveLength(3);
    expect(await lines('anne')).toEqual(['2026-03-02 RESERVED 4']);
    const [line] = (await region.ledger.page(region.as('anne'), null, {})).edges;
    expect(line?.node).toMatchObject({
      municipality: { id: globalId('municipality', region.municipality('lindehoven')) },
      lenderMunicipality: { id: globalId('municipality', region.municipality('heidervoort')) },
      lender: null,
    });
  });

  test('shows an expert the own lines', async () => {
    expect(await lines('leila')).toEqual(['2026-03-05 WORKED 12.25', '2026-03-02 RESERVED 10']);
    expect(await lines('petra')).toEqual(['2026-03-02 RESERVED 4']);
  });

  test.each(['frits', 'willem', 'lia', 'hans'])('shows %s nothing', async (subject) => {
    expect(await lines(subject)).toEqual([]);
  });

  test('counts worked hours in place of the reserved ones', async () => {
    expect(await hours('leila')).toEqual([12.25, 12.25]);
    expect(await hours('petra')).toEqual([4, 0]);
  });

  test('is filtered by kind, borrower and days', async () => {
    expect(await lines('karim', { kind: 'WORKED' })).toEqual(['2026-03-05 WORKED 12.25']);
    expect(await lines('karim', { until: '2026-03-04' })).toHaveLength(2);
    expect(await lines('karim', { from: '2026-03-03' })).toHaveLength(1);
    expect(await lines('karim', { municipalityId: region.municipality('heidervoort') })).toEqual([]);
  });

  test('forgets worked hours with the month and the half-year, never a reservation', async () => {
    await at(40);
    expect(await hours('leila')).toEqual([0, 12.25]);
    await at(200);
    expect(await hours('leila')).toEqual([0, 0]);
    expect(await hours('petra')).toEqual([4, 0]);
  });

  test('books nothing for an exercise, and takes no line for one', async () => {
    await at(3);
    const card = newId();
    await region.exercises.keep(region.system(), card);
    await region.exercises.keep(region.system(), card);
    const before = [await lines('karim'), await hours('petra')];
    const request = await region.accepted('petra', { skills: ['CARE'], hours: 7, poolCardId: globalId('card', card) });
    await region.moves.report(region.as('petra'), { ...(await region.move(request)), hours: 7 });
    expect([await lines('karim'), await hours('petra')]).toEqual(before);
    await expect(line('petra', 'WORKED', 'petra', request, card)).rejects.toMatchObject({ code: '23514' });
    await expect(region.exercises.keep(region.as('karim'), newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('takes no line from who has no part in it, and no second line of a kind', async () => {
    await expect(line('hans', 'WORKED', 'petra', byPetra)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(line('noor', 'WORKED', 'petra', byPetra)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(line('anne', 'RELEASED', 'petra', byPetra)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(line('petra', 'RESERVED', 'petra', byPetra)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

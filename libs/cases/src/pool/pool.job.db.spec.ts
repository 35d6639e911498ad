import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { CARD_STATUSES, type CardStatus } from '../domain/pool.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { hear } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { PoolJobs } from './pool.job.js';

const ASKED = 'ExpertAssigned';
const ACCEPTED = 'ExpertAccepted';
const PLANNED = 'MeetingScheduled';

/** After and before everything that happens by hand in these tests. */
const LATER = new Date('2026-04-01T08:00:00Z');
const EARLIER = new Date('2026-02-01T08:00:00Z');

/** Where each event brings a card from each status. */
const MOVES: readonly (readonly [event: string, from: CardStatus, to: CardStatus])[] = [
  ...[ASKED, ACCEPTED].flatMap((event) =>
    CARD_STATUSES.map((from) => [event, from, from === 'NEW' || from === 'TRIAGE' ? 'ASSIGNED' : from] as const),
  ),
  ...CARD_STATUSES.map((from) => [PLANNED, from, from === 'WAITING' || from === 'DONE' ? from : 'IN_MEETING'] as const),
];

describe('a card of the pool', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;
  let cardId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    ({ cardId } = await table.opened());
  });
  beforeEach(() => put('NEW'));
  afterAll(() => region.database.close());

  const put = (status: CardStatus) =>
    region.database.sql(
      'update cases.pool_cards set status = $2, version = 1, set_at = null, assignee_id = null where id = $1',
      [cardId, status],
    );
  const shown = async () => (await table.pool.byIds(region.as('karim'), [cardId])).get(cardId);
  const byHand = async (status: CardStatus) => {
    const version = (await shown())?.version ?? 0;
    await table.pool.setStatus(region.as('karim'), { idempotencyKey: newId(), cardId, version, status });
  };
  /** An event as the scope that announces it would lay it in its outbox. */
  const announced = (
    event: string,
    changes: { regionId?: Uuid; municipalityId?: Uuid; poolCardId?: Uuid | null; at?: number | null } = {},
  ) => {
    const ours = { regionId: region.id, municipalityId: region.municipality('lindehoven'), poolCardId: cardId };
    const what =
      event === PLANNED ? { meetingId: newId() } : { requestId: newId(), expertId: newId(), memberId: newId() };
    const payload = { ...what, ...ours, at: LATER.getTime(), ...changes };
    return { tenant_id: payload.regionId, id: newId(), event, payload };
  };
  const heard = (event: ReturnType<typeof announced>) => hear(new PoolJobs(table.pool, table.following).works(), event);

  test.each(MOVES)('that hears of %s goes from %s to %s', async (event, from, to) => {
    await put(from);
    await heard(announced(event));
    expect(await shown()).toMatchObject({ status: to, version: from === to ? 1 : 2 });
  });

  test('stays in the meeting when the expert is heard of too late', async () => {
    const [asked, accepted, planned] = [ASKED, ACCEPTED, PLANNED].map((event) => announced(event));
    for (const event of [planned, accepted, asked]) if (event) await heard(event);
    expect(await shown()).toMatchObject({ status: 'IN_MEETING', version: 2 });
  });

  test('moves once, however often and with how many at once the event arrives', async () => {
    const event = announced(ACCEPTED);
    await Promise.all([1, 2, 3].map(() => heard(event)));
    expect(await shown()).toMatchObject({ status: 'ASSIGNED', version: 2 });
  });

  test('keeps what the coordinator made of it since when the event comes again, and moves on at the next one', async () => {
    const event = announced(ACCEPTED);
    await heard(event);
    for (const status of ['TRIAGE', 'NEW', 'DONE', 'TRIAGE'] as const) {
      await byHand(status);
      await heard(event);
      expect(await shown()).toMatchObject({ status });
    }
    await heard(announced(ACCEPTED));
    expect(await shown()).toMatchObject({ status: 'ASSIGNED' });
  });

  test.each([
    ['from before it', EARLIER.getTime()],
    ['of an unknown moment', null],
  ])('keeps what was set by hand when an event %s comes late, for the first time', async (_when, at) => {
    await byHand('TRIAGE');
    for (const event of [ASKED, ACCEPTED, PLANNED]) await heard(announced(event, { at }));
    expect(await shown()).toMatchObject({ status: 'TRIAGE', version: 2 });
    await heard(announced(PLANNED));
    expect(await shown()).toMatchObject({ status: 'IN_MEETING', version: 3 });
  });

  test('that nobody touched is moved on by an event of an unknown moment', async () => {
    await heard(announced(ACCEPTED, { at: null }));
    expect(await shown()).toMatchObject({ status: 'ASSIGNED' });
  });

  test('is not moved by work for another municipality or in another region', async () => {
    const foreign = { regionId: elsewhere.id };
    const colleague = { municipalityId: region.municipality('heidervoort') };
    for (const event of [ASKED, ACCEPTED, PLANNED])
      for (const changes of [foreign, colleague, { ...foreign, ...colleague }])
        await expect(heard(announced(event, changes))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await shown()).toMatchObject({ status: 'NEW', version: 1 });
  });

  test('that has not come yet is waited for: the same event moves it later', async () => {
    await table.concluded('PERSON_CENTRED_APPROACH');
    const { poolCardId } = await table.heard('CaseOpened');
    const early = announced(ACCEPTED, { poolCardId });
    await expect(heard(early)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.layCard();
    await heard(early);
    const cards = await table.pool.byIds(region.as('karim'), [poolCardId]);
    expect(cards.get(poolCardId)).toMatchObject({ status: 'ASSIGNED', version: 2 });
  });

  test('is not moved by work that is about no card', async () => {
    await heard(announced(PLANNED, { poolCardId: null }));
    expect(await shown()).toMatchObject({ status: 'NEW', version: 1 });
  });

  test('is moved on by the system alone', async () => {
    const begun = {
      regionId: region.id,
      municipalityId: region.municipality('lindehoven'),
      poolCardId: cardId,
      at: null,
    };
    for (const subject of ['karim', 'noor', 'sven', 'marit', 'leila'])
      await expect(table.pool.moveOn(region.as(subject), begun, 'ASSIGNED')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await shown()).toMatchObject({ status: 'NEW', version: 1 });
  });

  test('is never moved back or aside by the system, also past the services', async () => {
    const attack = (change: string, where = region) => {
      const statement = prepared(
        `test.card.on.${change.replace(/\W/g, '')}`,
        `update cases.pool_cards set ${change} where id = $1::uuid`,
      );
      return table.tenants
        .run(where.system(where.id), { action: 'attack' }, (tx) => tx.write(statement, [cardId]))
        .catch(({ code }: { code: string }) => code);
    };
    const to = (status: CardStatus) => `status = '${status}'`;
    await put('IN_MEETING');
    for (const status of CARD_STATUSES)
      expect([status, await attack(to(status))]).toEqual([
        status,
        ['IN_MEETING', 'DONE'].includes(status) ? 1 : '23514',
      ]);
    await put('NEW');
    for (const change of ['case_id = id', 'set_at = now()', 'assignee_id = id'])
      expect([change, await attack(change)]).toEqual([change, '23514']);
    expect(await attack(to('ASSIGNED'), elsewhere)).toBe(0);
    expect(await attack(to('ASSIGNED'))).toBe(1);
  });
});

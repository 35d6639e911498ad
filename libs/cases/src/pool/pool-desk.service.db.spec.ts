import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { newId, type Uuid } from '@regiotafel/kernel';
import fc from 'fast-check';
import { CARD_ORDERS, CARD_STATUSES, URGENCIES } from '../domain/pool.js';
import { BULK_ACTIONS } from '../domain/pool-bulk.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { PoolBulk, PoolExportQuery, PoolQuery } from './pool.input.js';
import { EXPORT_MAX } from './pool-export.service.js';

fc.configureGlobal({ seed: 20_260_302 });

describe('the desk of the pool', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];
  let cardId: Uuid;

  const put = (from: number, until: number) =>
    region.database.sql(
      `insert into cases.pool_cards (tenant_id, id, municipality_id, municipality_name, case_id, number, theme, urgency, status, respond_by,
         case_manager_tenant_id, case_manager_id, assignee_id, opened_at)
       select $1, uuidv4(), m.id, m.name, uuidv4(), 'RT-2026-' || to_char(1000 + n, 'FM00000'), case when n % 3 = 0 then 'SCHOOL_TENSION' else 'RADICALISATION' end,
         (array['ACUTE', 'HIGH', 'NORMAL'])[n % 3 + 1], (array['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'])[n % 6 + 1],
         timestamptz '2026-02-27 12:00Z' + (n % 7) * interval '1 day', m.id, $2, case when n % 4 = 0 then $3::uuid end, now()
       from generate_series($4::int, $5::int) n join reference.tenants m on m.slug = (array['veldersoord-lindehoven', 'veldersoord-heidervoort'])[n % 2 + 1]`,
      [region.id, region.member('noor'), region.member('karim'), from, until],
    );

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    strangers = await strangersTo(region);
    ({ cardId } = await table.opened());
    await put(1, 130);
  });
  afterAll(() => region.database.close());

  const assign = (subject: string, changes: object = {}) =>
    table.poolAssigning.assign(region.as(subject), {
      idempotencyKey: newId(),
      cardId,
      version: 1,
      assigneeId: region.member('karim'),
      ...changes,
    });
  const preview = (subject: string, asked: object) =>
    table.poolAssigning.preview(region.as(subject), parse(PoolBulk, asked));
  const exported = (subject: string, asked: object = {}) =>
    table.poolExporting.rows(region.as(subject), parse(PoolExportQuery, asked));
  const paged = async (subject: string, asked: object) => {
    const all = [];
    let after: string | null = null;
    do {
      const page = await table.pool.page(region.as(subject), parse(PoolQuery, { first: 40, after, ...asked }));
      all.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return all;
  };

  test('gives a card to a coordinator once per version and key, and takes it back', async () => {
    const input = { idempotencyKey: newId() };
    const both = await Promise.all([1, 2].map(() => assign('karim', input)));
    const karim = { id: `member_${region.member('karim')}` };
    expect(both).toMatchObject([
      { version: 2, assignee: karim },
      { version: 2, assignee: karim },
    ]);
    await expect(assign('karim')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await assign('karim', { version: 2, assigneeId: null })).toMatchObject({ version: 3, assignee: null });
  });

  test('gives a card to nobody who is no coordinator of the region', async () => {
    for (const subject of ['noor', 'marit', 'leila'])
      await expect(assign('karim', { version: 3, assigneeId: region.member(subject) })).rejects.toMatchObject({
        fields: [{ path: 'assigneeId', code: 'UNKNOWN_REFERENCE' }],
      });
    await expect(assign('karim', { version: 3, assigneeId: newId() })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('tells who may carry a card to whoever reads the pool, and to nobody else', async () => {
    const told = (subject: string) => table.poolAssigning.assignees(region.as(subject));
    for (const subject of ['karim', 'noor', 'anne'])
      expect(await told(subject)).toEqual([{ id: `member_${region.member('karim')}` }]);
    for (const subject of ['marit', 'leila', 'frits']) expect(await told(subject)).toEqual([]);
  });

  test('lets nobody else give a card, and tells them nothing of it', async () => {
    const others = ['noor', 'sven', 'marit', 'bram'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...others, ...strangers]) {
      const refusals = await Promise.all(
        [cardId, newId()].map((id) =>
          table.poolAssigning
            .assign(as(), { idempotencyKey: newId(), cardId: id, version: 3, assigneeId: null })
            .catch((error: unknown) => error),
        ),
      );
      expect({ name, code: refusals[0] }).toMatchObject({ name, code: { code: 'NOT_FOUND' } });
      expect(refusals[0]).toEqual(refusals[1]);
      const wish = parse(PoolBulk, { action: 'ASSIGN', cardIds: [`card_${cardId}`, `card_${newId()}`] });
      const rows = await table.poolAssigning.preview(as(), wish);
      expect({ name, rows: rows.map(({ card, refusal }) => [card, refusal]) }).toEqual({
        name,
        rows: [
          [null, 'NOT_FOUND'],
          [null, 'NOT_FOUND'],
        ],
      });
    }
  });

  test('is told before which of the chosen cards an action does not fit', async () => {
    const cards = await paged('karim', {});
    const cardIds = cards.slice(0, 60).map(({ id }) => id);
    const foreign = `card_${newId()}`;
    for (const action of BULK_ACTIONS) {
      const rows = await preview('karim', { action, cardIds: [...cardIds, foreign], status: 'WAITING' });
      expect(rows.map((row) => row.cardId)).toEqual([...cardIds, foreign]);
      expect(rows.at(-1)).toMatchObject({ card: null, refusal: 'NOT_FOUND' });
      expect(rows.some(({ refusal }) => refusal === null)).toBe(true);
      expect(rows.slice(0, -1).some(({ refusal }) => refusal !== null)).toBe(true);
    }
  });

  test('previews what the command itself then does: what is refused changes nothing', async () => {
    const done = (await paged('karim', { filter: { status: ['DONE'] } }))[0];
    const [row] = await preview('karim', { action: 'ASSIGN', cardIds: [done?.id], assigneeId: null });
    expect(row?.refusal).toBe('CARD_DONE');
    const tried = assign('karim', { cardId: done?.row.id, version: done?.version, assigneeId: null });
    await expect(tried).rejects.toMatchObject({ code: 'CARD_DONE' });
  });

  const wide = fc.record({
    municipality: fc.constantFrom('lindehoven', 'heidervoort', 'meerwolde'),
    theme: fc.subarray(['theme_RADICALISATION', 'theme_SCHOOL_TENSION'], { minLength: 1 }),
    status: fc.subarray([...CARD_STATUSES], { minLength: 1 }),
    urgency: fc.subarray([...URGENCIES], { minLength: 1 }),
    text: fc.constantFrom('1', '101', 'rt-2026'),
    openOnly: fc.boolean(),
    respondUntil: fc.constantFrom('2026-02-28', '2026-03-02'),
    assignee: fc.constantFrom('karim', 'noor'),
  });
  /** At most two filters at once, or most lists would be empty and equal for that. */
  const filter = fc
    .tuple(
      wide,
      fc.subarray(['municipality', 'theme', 'status', 'urgency', 'text', 'openOnly', 'respondUntil', 'assignee'], {
        maxLength: 2,
      }),
    )
    .map(([all, kept]): Partial<typeof all> =>
      Object.fromEntries(Object.entries(all).filter(([key]) => kept.includes(key))),
    );
  const sort = fc.record({ by: fc.constantFrom(...CARD_ORDERS), descending: fc.boolean() });

  test('exports exactly the list, in its order, for any filter and whoever reads the pool', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(filter, sort, fc.constantFrom('karim', 'noor', 'anne', 'marit'), async (drawn, order, who) => {
        const { municipality, assignee, ...rest } = drawn;
        const asked = {
          filter: {
            ...rest,
            ...(municipality && { municipality: `municipality_${region.municipality(municipality)}` }),
            ...(assignee && { assignee: `member_${region.member(assignee)}` }),
          },
          sort: order,
        };
        const [list, file] = [await paged(who, asked), await exported(who, asked)];
        const lines = (cards: typeof file) =>
          cards.map(({ id, number, status, respondBy, urgency }) => [id, number, status, respondBy, urgency]);
        expect(lines(file)).toEqual(lines(list));
        compared += list.length;
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 120_000);

  test('logs an export with a keyed hash of what was asked and how many rows left, and no word of it', async () => {
    const karim = region.as('karim');
    const asked = parse(PoolExportQuery, { filter: { text: 'RT-2026-01' } });
    const rows = await table.poolExporting.rows(karim, asked);
    const logged = await region.database.sql<{ action: string; hits: number | null; hash: string | null; row: string }>(
      `select action, hits, encode(criteria_hash, 'hex') as hash, a::text as row from evidence.audit_log a where operation_id = $1 order by id`,
      [karim.operation],
    );
    expect(logged).toMatchObject([
      { action: 'pool.export', hits: null, hash: null },
      { action: 'searched', hits: rows.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    ]);
    expect(logged.map(({ row }) => row).join()).not.toContain('RT-2026');
    const again = region.as('karim');
    await table.poolExporting.rows(again, asked);
    const [second] = await region.database.sql<{ hash: string }>(
      `select encode(criteria_hash, 'hex') as hash from evidence.audit_log where operation_id = $1 and action = 'searched'`,
      [again.operation],
    );
    expect(second?.hash).toBe(logged[1]?.hash);
  });

  test('gives a file to nobody to whom the pool is nothing', async () => {
    for (const { name, as } of strangers) {
      if (name.startsWith('anne')) continue;
      expect([name, await table.poolExporting.rows(as(), parse(PoolExportQuery, {}))]).toEqual([name, []]);
      expect([name, await table.poolExporting.load(as())]).toEqual([name, []]);
    }
  });

  test('shows the load of every municipality to the coordinator, and to a desk its own alone', async () => {
    const lines = async (subject: string) =>
      (await table.poolExporting.load(region.as(subject))).map(({ municipality, open }) => [municipality.id, open]);
    const open = async (place: string) =>
      (await paged('karim', { filter: { openOnly: true, municipality: `municipality_${region.municipality(place)}` } }))
        .length;
    const all = await lines('karim');
    expect(Object.fromEntries(all)).toEqual({
      [`municipality_${region.municipality('lindehoven')}`]: await open('lindehoven'),
      [`municipality_${region.municipality('heidervoort')}`]: await open('heidervoort'),
    });
    expect(await lines('anne')).toEqual(
      all.filter(([id]) => id === `municipality_${region.municipality('heidervoort')}`),
    );
    for (const subject of ['marit', 'leila', 'frits']) expect(await lines(subject)).toEqual([]);
  });

  test('refuses a list that is longer than a file holds, and leaves nothing out in silence', async () => {
    await put(1_000, 1_000 + EXPORT_MAX);
    await expect(exported('karim')).rejects.toMatchObject({ code: 'EXPORT_TOO_LARGE', params: { max: EXPORT_MAX } });
  });
});

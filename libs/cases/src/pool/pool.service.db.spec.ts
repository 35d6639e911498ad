import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import { CARD_ORDERS } from '../domain/pool.js';
import { TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { planOf } from '../setup/testing/plan-of.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { PoolCounts, PoolQuery } from './pool.input.js';
import { type CardFilter, cardSliceQuery, cardSliceValues } from './pool.store.js';

const query = (asked: object = {}) => parse(PoolQuery, asked);
const ANY: CardFilter = {
  municipalityId: null,
  themes: null,
  statuses: null,
  urgencies: null,
  text: null,
  openOnly: false,
  respondUntil: null,
  assigneeId: null,
};
const INDEX = {
  RESPOND_BY: 'pool_cards_respond',
  NUMBER: 'pool_cards_number',
  URGENCY: 'pool_cards_urgency',
  STATUS: 'pool_cards_status',
  MUNICIPALITY: 'pool_cards_municipality',
};

describe('the pool', () => {
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

  const setStatus = (who = region.as('karim'), cardId: Uuid, changes: object = {}) =>
    table.pool.setStatus(who, { idempotencyKey: newId(), cardId, version: 1, status: 'TRIAGE', ...changes });
  const listed = async (subject: string, asked: object = {}) =>
    (await table.pool.page(region.as(subject), query({ first: 100, ...asked }))).edges.map(({ node }) => node);

  test('gets one card per case, however often the event arrives, to be answered within the term of its urgency', async () => {
    const { cardId } = await table.opened();
    await table.layCard();
    const cards = await listed('karim');
    expect(cards.filter(({ row }) => row.id === cardId)).toMatchObject([
      { status: 'NEW', version: 1, urgency: 'NORMAL', respondBy: new Date('2026-03-16T22:59:00Z') },
    ]);
    const event = await table.heard('CaseOpened');
    for (const actor of [region.as('karim'), region.as('noor'), region.as('marit')])
      await expect(table.pool.add(actor, event)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('holds nothing that says who a case is about', async () => {
    await table.opened();
    const columns = await region.database.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'cases' and table_name = 'pool_cards' order by column_name`,
    );
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      'assignee_id',
      'case_id',
      'case_manager_id',
      'case_manager_tenant_id',
      'exercise_id',
      'id',
      'municipality_id',
      'municipality_name',
      'number',
      'opened_at',
      'regime',
      'respond_by',
      'set_at',
      'source_version',
      'status',
      'status_rank',
      'tenant_id',
      'theme',
      'urgency',
      'urgency_rank',
      'version',
    ]);
  });

  test('has exactly these fields in the graph', async () => {
    const graph = await TestGraph.open(region);
    const { data } = await graph.ask('karim', '{ __type(name: "PoolCard") { fields { name } } }');
    await graph.close();
    const shown = data?.['__type'] as { fields: { name: string }[] } | undefined;
    expect(shown?.fields.map(({ name }) => name).toSorted()).toEqual([
      'accessRequests',
      'assignee',
      'caseFile',
      'caseManager',
      'id',
      'isExercise',
      'municipality',
      'number',
      'regime',
      'respondBy',
      'status',
      'takeover',
      'theme',
      'urgency',
      'version',
    ]);
  });

  test('is the coordinator’s list and, for its own cards, the desk’s; nobody else knows of a card', async () => {
    const { cardId } = await table.opened();
    for (const subject of ['karim', 'noor', 'sven'])
      expect((await listed(subject)).map(({ row }) => row.id)).toContain(cardId);
    const members = ['marit', 'bram', 'saskia'].map((name) => ({ name, as: () => region.as(name) }));
    const missing = newId();
    for (const { name, as } of [...members, ...strangers]) {
      const found = await table.pool.byIds(as(), [cardId]);
      const { edges } = await table.pool.page(as(), query());
      const counts = await table.pool.counts(as(), parse(PoolCounts, { filters: [{}] }));
      expect({ name, found: found.size, edges, counts }).toEqual({ name, found: 0, edges: [], counts: [0] });
      const [refusal, absence] = await Promise.all(
        [cardId, missing].map((id) => setStatus(as(), id).catch((error: unknown) => error)),
      );
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
      expect({ name, refusal }).toEqual({ name, refusal: absence });
    }
    await expect(setStatus(region.as('noor'), cardId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is read in one packet that leaves one log row and names no person', async () => {
    await table.opened();
    const run = jest.spyOn(table.tenants, 'run');
    const karim = region.as('karim');
    await table.pool.page(karim, query());
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
    const rows = await region.database.sql('select action, result from evidence.audit_log where operation_id = $1', [
      karim.operation,
    ]);
    expect(rows).toEqual([{ action: 'pool.list', result: 'OK' }]);
    const persons = 'select 1 from evidence.processing_log where operation_id = $1';
    expect(await region.database.sql(persons, [karim.operation])).toEqual([]);
  });

  test('changes a status once per version and key', async () => {
    const { cardId } = await table.opened();
    const input = { idempotencyKey: newId() };
    const [first, second] = await Promise.all([1, 2].map(() => setStatus(region.as('karim'), cardId, input)));
    expect([first, second]).toMatchObject([{ status: 'TRIAGE', version: 2 }, { version: 2 }]);
    await expect(setStatus(region.as('karim'), cardId)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(setStatus(region.as('karim'), cardId, { ...input, status: 'DONE' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await setStatus(region.as('karim'), cardId, { version: 2, status: 'ASSIGNED' })).toMatchObject({
      version: 3,
    });
  });

  test('lets a status change and nothing else, also past the services', async () => {
    const { cardId } = await table.opened();
    const attack = (subject: string, name: string, change: string) => {
      const statement = prepared(`test.card.${name}`, `update cases.pool_cards set ${change} where id = $1::uuid`);
      const work = (tx: TenantTx) => tx.write(statement, [cardId]);
      return table.tenants
        .run(region.as(subject), { action: 'attack' }, work)
        .catch(({ code }: { code: string }) => code);
    };
    expect(await attack('karim', 'number', "number = 'RT-1999-0001'")).toBe('23514');
    expect(await attack('karim', 'case', 'case_id = id')).toBe('23514');
    for (const subject of ['noor', 'marit', 'leila'])
      expect(await attack(subject, 'status', "status = 'DONE'")).toBe(0);
  });

  describe('with many cards', () => {
    beforeAll(async () => {
      await region.database.sql(
        `insert into cases.pool_cards (tenant_id, id, municipality_id, municipality_name, case_id, number, theme, urgency, status, respond_by,
           case_manager_tenant_id, case_manager_id, opened_at)
         select $1, uuidv4(), m.id, m.name, uuidv4(), 'RT-2026-' || to_char(1000 + n, 'FM0000'), case when n % 3 = 0 then 'SCHOOL_TENSION' else 'RADICALISATION' end,
           (array['ACUTE', 'HIGH', 'NORMAL'])[n % 3 + 1], (array['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'])[n % 6 + 1],
           timestamptz '2026-03-03 12:00Z' + (n % 7) * interval '1 day', m.id, $2, now()
         from generate_series(1, 60) n join reference.tenants m on m.slug = (array['veldersoord-lindehoven', 'veldersoord-heidervoort'])[n % 2 + 1]`,
        [region.id, region.member('noor')],
      );
    });

    const orders = CARD_ORDERS.flatMap((by) => [false, true].map((descending) => ({ by, descending })));
    test.each(orders)('is paged without gap or double in the order %j', async (sort) => {
      const whole = (await listed('karim', { sort })).map(({ id }) => id);
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = await table.pool.page(region.as('karim'), query({ first: 7, after, sort }));
        ids.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(ids).toEqual(whole);
      expect(new Set(ids).size).toBeGreaterThan(60);
    });

    test.each(orders)('is read from the index of the order %j, the first page and those behind it', async (sort) => {
      const { pageInfo } = await table.pool.page(region.as('karim'), query({ first: 5, sort }));
      const cursor = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString()) as string[];
      for (const after of [null, cursor]) {
        const slice = { order: sort.by, descending: sort.descending, after, limit: 6 };
        const plan = await planOf(table.tenants, region.as('karim'), (tx) =>
          tx.read(cardSliceQuery(slice), cardSliceValues(ANY, slice)),
        );
        expect(plan).toContain(`using ${INDEX[sort.by]} on pool_cards`);
        expect(plan).not.toContain('Sort');
      }
    });

    test('is filtered by municipality, theme, status, urgency, deadline and number, and counted alike', async () => {
      const filters = [
        { municipality: `municipality_${region.municipality('heidervoort')}` },
        { theme: ['theme_SCHOOL_TENSION'] },
        { status: ['NEW', 'TRIAGE'] },
        { urgency: ['ACUTE'] },
        { respondUntil: '2026-03-04' },
        { text: 'rt-2026-101' },
        { openOnly: true, status: ['DONE'] },
      ];
      const fits = [
        ({ row }: { row: { municipality_id: Uuid } }) => row.municipality_id === region.municipality('heidervoort'),
        ({ row }: { row: { theme: string } }) => row.theme === 'SCHOOL_TENSION',
        ({ status }: { status: string }) => ['NEW', 'TRIAGE'].includes(status),
        ({ urgency }: { urgency: string }) => urgency === 'ACUTE',
        ({ respondBy }: { respondBy: Date }) => respondBy < new Date('2026-03-04T23:00:00Z'),
        ({ number }: { number: string }) => number.includes('RT-2026-101'),
        () => false,
      ];
      const all = await listed('karim');
      const expected = fits.map((suits) => all.filter((card) => suits(card)).map(({ id }) => id));
      const found = [];
      for (const filter of filters) found.push((await listed('karim', { filter })).map(({ id }) => id));
      expect(found).toEqual(expected);
      expect(expected.slice(0, -1).every(({ length }) => length > 0)).toBe(true);
      const counted = await table.pool.counts(region.as('karim'), parse(PoolCounts, { filters }));
      expect(counted).toEqual(expected.map(({ length }) => length));
    });

    test('takes a cursor of another order for what it is', async () => {
      const { pageInfo } = await table.pool.page(region.as('karim'), query({ first: 2, sort: { by: 'NUMBER' } }));
      const other = table.pool.page(region.as('karim'), query({ after: pageInfo.endCursor }));
      await expect(other).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'after', code: 'INVALID_CURSOR' }],
      });
    });

    test('shows a desk the cards of its municipality only', async () => {
      const cards = await listed('anne');
      expect(cards.length).toBeGreaterThan(0);
      expect(new Set(cards.map(({ row }) => row.municipality_id))).toEqual(
        new Set([region.municipality('heidervoort')]),
      );
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict, NotFound, type Who } from '@regiotafel/kernel';
import { lintCatalogue, prepared, type Tenants, type TenantTx } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import fc from 'fast-check';
import { agendaDoor } from './agenda/agenda.policy.js';
import { availabilityDoor } from './availability/availability.policy.js';
import { invitationDoor } from './invitation/invitation.policy.js';
import { meetingDoor } from './meeting/meeting.policy.js';
import { meetingsMigrations } from './migrations.js';
import { actorOf, asker as someone, type Asker, concerned, world } from './planning/testing/random-world.js';
import { type Add, ADDS } from './planning/testing/table-adds.js';
import { CHANGES, type May, READS, REMOVES } from './planning/testing/table-locks.js';
import { planningDoor } from './planning/planning.policy.js';
import { putStage, putWorld, type Row, type Rows, rowsOf } from './planning/testing/world-rows.js';
import { seriesDoor } from './series/series.policy.js';

fc.configureGlobal({ seed: 20_260_302 });

const DOORS = {
  agenda: agendaDoor,
  availability: availabilityDoor,
  invitation: invitationDoor,
  meeting: meetingDoor,
  planning: planningDoor,
  series: seriesDoor,
};

class TakenBack extends Error {}

const drawing = fc.record({ drawn: world, strangers: fc.array(someone, { minLength: 4, maxLength: 4 }) });
type Drawing = typeof drawing extends fc.Arbitrary<infer D> ? D : never;

const KEYS = ['tenant_id', 'id', 'meeting_id', 'item_id', 'proposal_id', 'object_id', 'position', 'member_id'];
const keyOf = (row: Row): string => JSON.stringify(KEYS.map((name) => row[name] ?? null));
const of = (rows: Rows, table: string): readonly Row[] => rows.get(table) ?? [];
/** Every row of every table that the asker sees. */
const SEEN = prepared<{ name: string; row: Row }>(
  'test.see',
  Object.keys(READS)
    .map((table) => `select '${table}' as name, to_jsonb(t) as row from meetings.${table} t`)
    .join(' union all '),
);
const touched = (table: string) =>
  prepared<{ row: Row }>(
    `test.touch.${table}`,
    `update meetings.${table} t set tenant_id = tenant_id returning to_jsonb(t) as row`,
  );
const removed = (table: string) =>
  prepared<{ row: Row }>(`test.remove.${table}`, `delete from meetings.${table} t returning to_jsonb(t) as row`);
/** The statement of an add, and which of its six values it takes. */
const insertOf = ({ table, columns, values }: Add): { text: string; takes: number[] } => {
  const takes = [1, 2, 3, 4, 5, 6].filter((at) => values.includes(`$${at}`));
  const renumbered = takes.reduce((text, at, n) => text.replaceAll(`$${at}`, `#${n + 1}`), values).replaceAll('#', '$');
  const typed = renumbered.replaceAll(/\$\d/g, (parameter) => `${parameter}::uuid`);
  const me = typed.replaceAll('ME', "coalesce((select sec.m()), '00000000-0000-4000-8000-000000000000'::uuid)");
  return { text: `insert into meetings.${table} (${columns}) values (${me})`, takes };
};
const INSERTS = ADDS.map((add, at) => ({ ...add, ...insertOf(add), name: `test.add.${add.table}.${at}` })).map(
  (add) => ({
    ...add,
    insert: prepared(add.name, add.text),
  }),
);

describe('the two locks of meetings', () => {
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(meetingsMigrations);
    tenants = database.tenants('meetings');
    await putStage(database);
  });
  afterAll(() => database.close());

  /** Puts a drawn world into the database; who asks there are strangers, and everybody with a part in it. */
  const arrange = async ({ drawn, strangers }: Drawing): Promise<{ rows: Rows; askers: Asker[] }> => {
    const rows = rowsOf(drawn);
    await putWorld(database, rows);
    return { rows, askers: [...strangers, ...concerned(drawn)] };
  };
  /** What somebody may do inside a transaction that is taken back. */
  const taken = async <T>(one: Asker, work: (tx: TenantTx) => Promise<T>): Promise<{ who: Who; answer: T }> => {
    const seen: { who: Who; answer: T }[] = [];
    const run = tenants.run(actorOf(one), { action: 'test' }, async (tx) => {
      const who = await tx.enter();
      seen.push({ who, answer: await work(tx) });
      throw new TakenBack();
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    const [first] = seen;
    if (!first) throw new Error('nobody asked');
    return first;
  };
  const allowed = (table: string, may: May | undefined, who: Who, rows: Rows): string[] =>
    of(rows, table)
      .filter((row) => may?.(who, row, rows, DOORS))
      .map(keyOf)
      .toSorted();
  /** Whether a policy that lets too much through makes a property fail. */
  const isFound = async (policy: string, table: string, drawn: (one: Drawing) => Promise<void>): Promise<boolean> => {
    await database.sql(`create policy hole on meetings.${table} ${policy}`);
    const { failed } = await fc.check(fc.asyncProperty(drawing, drawn), { numRuns: 60, endOnFailure: true });
    await database.sql(`drop policy hole on meetings.${table}`);
    return failed;
  };

  const readsAgree = async (one: Drawing): Promise<void> => {
    const { rows, askers } = await arrange(one);
    for (const asker of askers) {
      const { who, rows: seen } = await tenants.read(actorOf(asker), { action: 'test.see' }, SEEN);
      for (const [table, may] of Object.entries(READS)) {
        const visible = seen.filter(({ name }) => name === table).map(({ row }) => keyOf(row));
        expect({ table, rows: visible.toSorted() }).toEqual({ table, rows: allowed(table, may, who, rows) });
      }
    }
  };

  /** What somebody's statement touches in each of these tables, against what the policies say. */
  const touchedAgree = async (
    one: Drawing,
    tables: Readonly<Record<string, May>>,
    statement: typeof touched,
  ): Promise<void> => {
    const { rows, askers } = await arrange(one);
    for (const asker of askers) {
      const { who, answer } = await taken(asker, async (tx) => {
        const keys = new Map<string, string[]>();
        for (const table of Object.keys(tables))
          keys.set(table, (await tx.read(statement(table))).map(({ row }) => keyOf(row)).toSorted());
        return keys;
      });
      for (const [table, may] of Object.entries(tables))
        expect({ table, keys: answer.get(table) }).toEqual({ table, keys: allowed(table, may, who, rows) });
    }
  };
  const changesAgree = (one: Drawing): Promise<void> => touchedAgree(one, CHANGES, touched);
  const removalsAgree = (one: Drawing): Promise<void> => touchedAgree(one, REMOVES, removed);

  /** Whether the wall let a row in; a key that stands already is behind the wall. */
  const isIn = async (
    asker: Asker,
    { insert }: (typeof INSERTS)[number],
    values: readonly (string | null)[],
  ): Promise<boolean> => {
    const done = await taken(asker, (tx) => tx.write(insert, values)).catch((error: unknown) => error);
    if (done instanceof NotFound) return false;
    if (done instanceof Error && !(done instanceof Conflict)) throw done;
    return true;
  };
  const addsAgree = async (one: Drawing, inserts = INSERTS): Promise<void> => {
    const { rows, askers } = await arrange(one);
    const [meeting] = of(rows, 'meetings');
    const id = meeting?.['id'];
    const idIn = (table: string) => of(rows, table).find(({ meeting_id }) => meeting_id === id)?.['id'];
    const run = of(rows, 'proposals').find((row) => row['meeting_id'] === id)?.['run_id'];
    const [item, proposal] = [idIn('agenda_items'), idIn('proposals')];
    const all = [meeting?.['tenant_id'], id, item, run, proposal, meeting?.['municipality_id']] as (string | null)[];
    const row = { tenant_id: all[0], meeting_id: id, item_id: item };
    for (const asker of askers) {
      const { who } = await taken(asker, async () => undefined);
      for (const add of inserts) {
        const added = await isIn(
          asker,
          add,
          add.takes.map((at) => all[at - 1]),
        );
        expect({ add: add.name, added }).toEqual({ add: add.name, added: add.may(who, row, rows, DOORS) });
      }
    }
  };

  test('no table has a hole', async () => {
    expect((await lintCatalogue(database.url)).findings).toEqual([]);
  });

  test('every table of this scope is tried, with every right its role has on it', async () => {
    const rights = await database.sql<{ name: string; right: string }>(
      `select table_name as name, privilege_type as right from information_schema.role_table_grants
       where table_schema = 'meetings' and grantee = 'rt_meetings'`,
    );
    const tried = new Map<string, readonly string[]>([
      ['SELECT', Object.keys(READS)],
      ['INSERT', ADDS.map(({ table }) => table)],
      ['UPDATE', Object.keys(CHANGES)],
      ['DELETE', Object.keys(REMOVES)],
    ]);
    const machinery = new Set(['outbox', 'idempotency']);
    for (const [right, tables] of tried) {
      const held = rights.filter((one) => one.right === right && !machinery.has(one.name)).map(({ name }) => name);
      expect({ right, tables: [...new Set(tables)].toSorted() }).toEqual({ right, tables: held.toSorted() });
    }
  });

  test('agree on every row that anybody may read, in any world', async () => {
    await fc.assert(fc.asyncProperty(drawing, readsAgree), { numRuns: 30 });
  }, 120_000);

  test('agree on every row that anybody may change, in any world', async () => {
    await fc.assert(fc.asyncProperty(drawing, changesAgree), { numRuns: 20 });
  }, 120_000);

  test('agree on every row that anybody may take away, in any world', async () => {
    await fc.assert(fc.asyncProperty(drawing, removalsAgree), { numRuns: 15 });
  }, 120_000);

  test('agree on every row that anybody may add, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, (one) => addsAgree(one)),
      { numRuns: 6 },
    );
  }, 120_000);

  test('do not agree when the database forgets who is kept away', async () => {
    const empty = '$$$$ select array[]::uuid[] $$$$';
    for (const name of ['my_kept_cards', 'my_kept_meetings', 'my_kept_items']) {
      const [found] = await database.sql<{ text: string }>(
        `select pg_get_functiondef('meetings.${name}()'::regprocedure) as text`,
      );
      const text = found?.text ?? '';
      await database.sql(text.replace(/\$function\$[\s\S]*\$function\$/, empty));
      const { failed } = await fc.check(fc.asyncProperty(drawing, readsAgree), { numRuns: 60, endOnFailure: true });
      await database.sql(text);
      expect([name, failed]).toEqual([name, true]);
    }
  }, 120_000);

  const addsOf = (table: string) => (one: Drawing) =>
    addsAgree(
      one,
      INSERTS.filter((add) => add.table === table),
    );

  test.each([
    ['decisions', 'for select to rt_meetings using (true)', readsAgree],
    ['decisions', "for select to rt_meetings using ((select sec.has(array['COORDINATOR'])))", readsAgree],
    [
      'actions',
      `for select to rt_meetings using (exists (select from meetings.item_members i where i.item_id = actions.item_id
         and i.member_id = (select sec.m()) and i.ended_at is null))`,
      readsAgree,
    ],
    ['conflict_blocks', "for select to rt_meetings using (sec.has(array['LIAISON']))", readsAgree],
    ['meetings', 'for update to rt_meetings using (chair_id = (select sec.m()))', changesAgree],
    ['actions', 'for update to rt_meetings using (true)', changesAgree],
    [
      'item_members',
      'for update to rt_meetings using (array_position((select meetings.my_items()), item_id) is not null)',
      changesAgree,
    ],
    ['busy_blocks', "for delete to rt_meetings using ((select sec.has(array['COORDINATOR'])))", removalsAgree],
    [
      'decisions',
      'for insert to rt_meetings with check (array_position((select meetings.my_items()), item_id) is not null)',
      addsOf('decisions'),
    ],
    [
      'planning_runs',
      'for insert to rt_meetings with check (requested_by = (select sec.m()))',
      addsOf('planning_runs'),
    ],
    ['rooms', "for insert to rt_meetings with check ((select sec.has(array['ADMIN'])))", addsOf('rooms')],
  ] as const)(
    'do not agree when a hole is planted in %s: %s',
    async (table, policy, drawn) => {
      expect(await isFound(policy, table, drawn)).toBe(true);
    },
    120_000,
  );
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict, DomainError, NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import {
  lintCatalogue,
  type Prepared,
  prepared,
  type SqlValue,
  type Tenants,
  type TenantTx,
} from '@regiotafel/tenancy';
import fc from 'fast-check';
import { conflictDoor } from './conflict/conflict.policy.js';
import { REQUEST_MOVES, REQUEST_STATUSES, type RequestStatus, statusAfter } from './domain/request.js';
import { ledgerDoor } from './ledger/ledger.policy.js';
import { requestDoor, VERB_OF } from './request/request.policy.js';
import { type Draw, someWorld } from './request/testing/random-draw.js';
import { RandomWorld, type Row, type Rows, type Seat } from './request/testing/random-world.js';
import { ADDS, CHANGES, READS, requestFor } from './request/testing/table-locks.js';
import { rosterDoor } from './roster/roster.policy.js';

fc.configureGlobal({ seed: 20_260_302 });

const DOORS = { request: requestDoor, roster: rosterDoor, conflict: conflictDoor, ledger: ledgerDoor };

const SHOWN = READS.map((asked) => ({
  ...asked,
  query: prepared<{ key: string }>(
    `test.shown.${asked.table}`,
    `select (${asked.key})::text as key from expertise.${asked.table}`,
  ),
}));
const CHANGED = CHANGES.map((asked, at) => ({
  ...asked,
  query: prepared<{ key: string }>(
    `test.changed.${at}`,
    `${asked.change} where ${asked.where} returning (${asked.key})::text as key`,
  ),
}));

const WRITE = prepared(
  'test.write',
  `update expertise.requests set status = $2, expert_id = $3, expert_member_id = $3, decline_reason = $4, hours_worked = $5, version = version + 1 where id = $1`,
);

const OPEN = prepared(
  'test.open',
  `insert into expertise.requests (tenant_id, id, municipality_id, pool_card_id, skills, languages, hours, urgency, status, opened_by, opened_on, respond_by)
   values ((select sec.r()), gen_random_uuid(), $1, $2, '{YOUTH}', '{}', 1, 'NORMAL', 'OPEN', (select sec.m()), '2026-03-02', '2026-03-02')`,
);

class Undone extends Error {}

describe('wall and policy of expertise', () => {
  let world: RandomWorld;
  let tenants: Tenants;

  beforeAll(async () => {
    world = await RandomWorld.open();
    tenants = world.database.tenants('expertise');
  });
  afterAll(() => world.database.close());

  test('show no hole to the catalogue lint', async () => {
    const { findings } = await lintCatalogue(world.database.url);
    expect(findings).toEqual([]);
  });

  const whoIs = async (seat: Seat): Promise<Who> => tenants.run(seat.as(), { action: 'test' }, (tx) => tx.enter());

  /** What a seat is answered inside a transaction of which nothing stays. @throws what the database refused with */
  const tried = async <T>(seat: Seat, work: (tx: TenantTx) => Promise<T>): Promise<T> => {
    const answers: T[] = [];
    try {
      await tenants.run(seat.as(), { action: 'test' }, async (tx) => {
        answers.push(await work(tx));
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    return answers[0] as T;
  };

  /** Whether the database lets a seat write one row; a row that stands already is behind the wall. */
  const lets = async (seat: Seat, query: Prepared<unknown>, values: readonly SqlValue[]): Promise<boolean> => {
    try {
      return (await tried(seat, (tx) => tx.write(query, values))) === 1;
    } catch (error) {
      if (error instanceof DomainError && error.code === new NotFound().code) return false;
      if (error instanceof Conflict) return true;
      throw error;
    }
  };

  /** The rows of a table as the test names them. */
  const keyed = (table: string, key: string, where = 'true') =>
    world.database.sql<Row & { readonly key: string }>(
      `select *, (${key})::text as key from expertise.${table} where ${where}`,
    );
  const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key).toSorted();

  const writes = (seat: Seat, row: Row, to: RequestStatus, expertId: unknown): Promise<boolean> => {
    const worked = ['REPORTED_DONE', 'DONE'].includes(to) ? (row['hours_worked'] ?? 3) : null;
    return lets(seat, WRITE, [row['id'], to, expertId, to === 'DECLINED' ? 'OTHER' : null, worked] as SqlValue[]);
  };

  /** Whether some move the policy allows writes this. */
  const someMove = (who: Who, row: Row, to: RequestStatus, expertId: unknown, rows: Rows): boolean =>
    REQUEST_MOVES.some((move) => {
      const state = { status: row['status'] as RequestStatus, expertId: row['expert_id'] as Uuid | null };
      if (statusAfter(state, move) !== to || !requestDoor.can(who, VERB_OF[move], 'ExpertiseRequest', row))
        return false;
      if (move !== 'ASSIGN') return expertId === row['expert_id'];
      const expert = rows.experts.find(({ id }) => id === expertId);
      const asked = expert && { ...who, memberId: expert['member_id'] as Uuid };
      return asked !== undefined && requestFor(asked, rows, row)['blocked'] === false;
    });

  const readsAgree = async (draw: Draw): Promise<void> => {
    const rows = await world.fill(draw);
    for (const { table, key, may, query } of SHOWN) {
      const all = await keyed(table, key);
      for (const seat of world.seats) {
        const { rows: shown, who } = await tenants.read(seat.as(), { action: 'test' }, query);
        const right = all.filter((row) => may(who, row, { doors: DOORS, rows }));
        expect({ table, shown: keysOf(shown) }).toEqual({ table, shown: keysOf(right) });
      }
    }
  };
  const changesAgree = async (draw: Draw): Promise<void> => {
    const rows = await world.fill(draw);
    for (const { change, table, key, where, may, query } of CHANGED) {
      const all = await keyed(table, key, where);
      for (const seat of world.seats) {
        const who = await whoIs(seat);
        const changed = await tried(seat, (tx) => tx.read(query));
        const right = all.filter((row) => may(who, row, { doors: DOORS, rows }));
        expect({ change, changed: keysOf(changed) }).toEqual({ change, changed: keysOf(right) });
      }
    }
  };
  const addsAgree = async (draw: Draw): Promise<void> => {
    const rows = await world.fill(draw);
    for (const [at, seat] of world.seats.entries()) {
      const who = await whoIs(seat);
      for (const { near, insert, values, may } of ADDS) {
        const row = rows[near][at % Math.max(1, rows[near].length)];
        if (!row) continue;
        const isIn = await lets(seat, insert, values(row));
        expect({ insert: insert.name, isIn }).toEqual({
          insert: insert.name,
          isIn: may(who, row, { doors: DOORS, rows }),
        });
      }
    }
  };

  test('agree on every row of every table, for every seat, in random worlds', async () => {
    await fc.assert(fc.asyncProperty(someWorld, readsAgree), { numRuns: 30 });
  }, 120_000);

  test('agree on every row that a command may change or remove', async () => {
    await fc.assert(fc.asyncProperty(someWorld, changesAgree), { numRuns: 12 });
  }, 120_000);

  test('agree on every row that a command may add', async () => {
    await fc.assert(fc.asyncProperty(someWorld, addsAgree), { numRuns: 15 });
  }, 120_000);

  const LIAISES = "(select sec.has(array['LIAISON']))";
  const IS_EXPERT = "(select sec.has(array['EXPERT']))";
  const MINE = 'member_id = (select sec.m())';
  test.each([
    ['requests', 'select', IS_EXPERT, readsAgree],
    ['request_questions', 'select', 'array_position((select expertise.my_conflicts()), id) is not null', readsAgree],
    ['experts', 'select', LIAISES, readsAgree],
    ['expert_skills', 'select', "skill = 'SCHOOL'", readsAgree],
    ['conflict_blocks', 'select', "subject_kind = 'CARD'", readsAgree],
    ['ledger_entries', 'select', LIAISES, readsAgree],
    ['ledger_entries', 'select', `${MINE}`, readsAgree],
    ['declines', 'select', IS_EXPERT, readsAgree],
    ['experts', 'update', MINE, changesAgree],
    ['expert_skills', 'delete', MINE, changesAgree],
    ['ledger_entries', 'insert', `${MINE} and ${IS_EXPERT}`, addsAgree],
    ['ledger_entries', 'insert', `kind = 'RELEASED' and ${LIAISES}`, addsAgree],
    ['declines', 'insert', MINE, addsAgree],
    ['conflict_blocks', 'insert', MINE, addsAgree],
    ['request_keys', 'insert', LIAISES, addsAgree],
  ] as const)(
    'do not agree when a hole is planted in %s for %s: %s',
    async (table, command, condition, agree) => {
      const clause = command === 'insert' ? 'with check' : 'using';
      await world.database.sql(
        `create policy hole on expertise.${table} for ${command} to rt_expertise ${clause} (${condition})`,
      );
      const { failed } = await fc.check(fc.asyncProperty(someWorld, agree), { numRuns: 100, endOnFailure: true });
      await world.database.sql(`drop policy hole on expertise.${table}`);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('know no change and no removal that is not a command', async () => {
    const rights = await world.database.sql<{ table_name: string; privilege_type: string }>(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee = 'rt_expertise' and table_schema = 'expertise' and privilege_type not in ('SELECT', 'INSERT') order by 1, 2`,
    );
    const ours = rights.filter(({ table_name }) => READS.some(({ table }) => table === table_name));
    expect(ours.map(({ table_name, privilege_type }) => `${privilege_type} ${table_name}`)).toEqual([
      'UPDATE conflict_blocks',
      'DELETE expert_skills',
      'UPDATE expert_skills',
      'UPDATE experts',
      'UPDATE requests',
    ]);
  });

  test('agree on what may be written: each allowed move, and nothing else', async () => {
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(someWorld, fc.nat({ max: 50 }), async (draw: Draw, shift) => {
        const rows = await world.fill(draw);
        const outcomes: [RequestStatus, boolean, boolean][] = [];
        for (const [at, seat] of world.seats.entries()) {
          const who = await whoIs(seat);
          const own = rows.requests
            .map((row) => requestFor(who, rows, row))
            .filter((row) => row['tenant_id'] === who.regionId);
          const row = own[(at + shift) % Math.max(1, own.length)];
          if (row) {
            const colleagues = rows.experts.filter(({ tenant_id }) => tenant_id === row['tenant_id']);
            const other = colleagues[(at + shift) % colleagues.length]?.['id'];
            for (const to of REQUEST_STATUSES) {
              const expertId = to === 'OPEN' ? other : row['expert_id'];
              if (expertId === null && !['OPEN', 'WITHDRAWN'].includes(to)) continue;
              const may = someMove(who, row, to, expertId, rows);
              allowed += Number(may);
              outcomes.push([to, may, await writes(seat, row, to, expertId)]);
            }
          }
        }
        expect(outcomes.filter(([, may, did]) => may !== did)).toEqual([]);
      }),
      { numRuns: 30 },
    );
    expect(allowed).toBeGreaterThan(20);
  });

  test('agree on who may ask for which municipality, about which card', async () => {
    await fc.assert(
      fc.asyncProperty(someWorld, async (draw: Draw) => {
        const rows = await world.fill(draw);
        const subjects = rows.conflict_blocks.map((block) => block['subject_id'] as Uuid);
        for (const seat of world.seats) {
          const who = await whoIs(seat);
          const municipality =
            draw.requests.length % 2 === 0 ? who.tenantId : (world.municipalityOf(who.regionId) ?? who.tenantId);
          const card = subjects[0] ?? null;
          const asked = { tenant_id: who.regionId, municipality_id: municipality, pool_card_id: card };
          const may = requestDoor.can(who, 'open', 'ExpertiseRequest', requestFor(who, rows, asked));
          expect(await lets(seat, OPEN, [municipality, card])).toBe(may);
        }
      }),
      { numRuns: 40 },
    );
  });
});

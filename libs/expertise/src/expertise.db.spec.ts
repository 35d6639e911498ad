import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError, type Uuid, type Who } from '@regiotafel/kernel';
import { lintCatalogue, type Prepared, prepared, type SqlValue, type Tenants } from '@regiotafel/tenancy';
import fc from 'fast-check';
import { conflictDoor } from './conflict/conflict.policy.js';
import { REQUEST_MOVES, REQUEST_STATUSES, type RequestStatus, statusAfter } from './domain/request.js';
import { ledgerDoor } from './ledger/ledger.policy.js';
import { rosterDoor } from './roster/roster.policy.js';
import { requestDoor, VERB_OF } from './request/request.policy.js';
import { type Draw, RandomWorld, type Rows, type Seat, someWorld } from './request/testing/random-world.js';

type Row = Record<string, unknown>;

/** Everything a seat sees in the tables, in one read. */
const VISIBLE = prepared<{ what: string }>(
  'test.visible',
  `select 'request ' || id as what from expertise.requests union all select 'question ' || id from expertise.request_questions
   union all select 'key ' || id from expertise.request_keys union all select 'expert ' || id from expertise.experts
   union all select 'skills of ' || expert_id from expertise.expert_skills union all select 'conflict ' || id from expertise.conflict_blocks
   union all select 'conflict key ' || conflict_id from expertise.conflict_keys union all select 'ledger ' || id from expertise.ledger_entries
   union all select 'decline ' || request_id || expert_id from expertise.declines union all select 'skill ' || tenant_id || code from expertise.skills
   union all select 'weights ' || tenant_id from expertise.ranking_weights`,
);

const blockedFor = (who: Who, rows: Rows) => {
  const subjects = rows.conflicts
    .filter(
      (block) =>
        block['member_id'] === who.memberId && block['tenant_id'] === who.regionId && block['lifted_on'] === null,
    )
    .map((block) => block['subject_id']);
  return (...ids: unknown[]) => ids.some((id) => id !== null && subjects.includes(id));
};

const requestsFor = (who: Who, rows: Rows): Row[] => {
  const blocked = blockedFor(who, rows);
  return rows.requests.map((row) => ({
    ...row,
    blocked: blocked(row['municipality_id'], row['pool_card_id'], row['id']),
  }));
};

const expertsFor = (who: Who, rows: Rows): Row[] =>
  rows.experts.map((row) => ({
    ...row,
    serves: requestsFor(who, rows)
      .filter((request) => request['expert_id'] === row['id'] && !request['blocked'])
      .map((request) => request['municipality_id']),
  }));

/** What the policies say a seat may see. */
const allowedFor = (who: Who, rows: Rows): string[] => {
  const blocked = blockedFor(who, rows);
  const requests = requestsFor(who, rows);
  const may = (action: string) => requests.filter((row) => requestDoor.can(who, action, 'ExpertiseRequest', row));
  const experts = expertsFor(who, rows).filter((row) => rosterDoor.can(who, 'read', 'Expert', row));
  const conflicts = rows.conflicts
    .map((row) => ({ ...row, blocked: blocked(row['subject_id']) }) as Row)
    .filter((row) => conflictDoor.can(who, 'read', 'ConflictBlock', row));
  const ledger = rows.ledger
    .map((row) => ({ ...row, blocked: blocked(row['municipality_id'], row['pool_card_id'], row['request_id']) }) as Row)
    .filter((row) => ledgerDoor.can(who, 'read', 'LedgerEntry', row));
  const declines = rows.declines.filter((row) => requestDoor.can(who, 'read', 'Decline', row));
  const regions = [...new Set(rows.experts.map((row) => row['tenant_id']))].map((tenant_id) => ({ tenant_id }));
  const id = (kind: string) => (row: Row) => `${kind} ${String(row['id'])}`;
  return [
    ...may('read').map(id('request')),
    ...may('readQuestion').flatMap((row) => [id('question')(row), id('key')(row)]),
    ...experts.flatMap((row) => [id('expert')(row), id('skills of')(row)]),
    ...conflicts.flatMap((row) => [id('conflict')(row), id('conflict key')(row)]),
    ...ledger.map(id('ledger')),
    ...declines.map((row) => `decline ${String(row['request_id'])}${String(row['expert_id'])}`),
    ...regions
      .filter((row) => rosterDoor.can(who, 'read', 'Skill', row))
      .map(({ tenant_id }) => `skill ${String(tenant_id)}YOUTH`),
    ...regions
      .filter((row) => rosterDoor.can(who, 'read', 'RankingWeights', row))
      .map(({ tenant_id }) => `weights ${String(tenant_id)}`),
  ].toSorted();
};

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

  /** Whether the database lets a seat do this; nothing stays. */
  const lets = async (seat: Seat, query: Prepared<unknown>, values: readonly SqlValue[]): Promise<boolean> => {
    let touched = 0;
    try {
      await tenants.run(seat.as(), { action: 'test' }, async (tx) => {
        touched = await tx.write(query, values);
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return false;
      if (!(error instanceof Undone)) throw error;
    }
    return touched === 1;
  };

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
      return asked !== undefined && !blockedFor(asked, rows)(row['municipality_id'], row['pool_card_id'], row['id']);
    });

  test('agree on every row of every table, for every seat, in random worlds', async () => {
    await fc.assert(
      fc.asyncProperty(someWorld, async (draw: Draw) => {
        const rows = await world.fill(draw);
        for (const seat of world.seats) {
          const seen = await tenants.read(seat.as(), { action: 'test' }, VISIBLE);
          expect(seen.rows.map(({ what }) => what).toSorted()).toEqual(allowedFor(seen.who, rows));
        }
      }),
      { numRuns: 120 },
    );
  });

  test('agree on what may be written: each allowed move, and nothing else', async () => {
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(someWorld, fc.nat({ max: 50 }), async (draw: Draw, shift) => {
        const rows = await world.fill(draw);
        const outcomes: [RequestStatus, boolean, boolean][] = [];
        for (const [at, seat] of world.seats.entries()) {
          const who = await whoIs(seat);
          const own = requestsFor(who, rows).filter((row) => row['tenant_id'] === who.regionId);
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
        const subjects = rows.conflicts.map((block) => block['subject_id'] as Uuid);
        for (const seat of world.seats) {
          const who = await whoIs(seat);
          const municipality =
            draw.requests.length % 2 === 0 ? who.tenantId : (world.municipalityOf(who.regionId) ?? who.tenantId);
          const card = subjects[0] ?? null;
          const asked = { tenant_id: who.regionId, municipality_id: municipality };
          const may = requestDoor.can(who, 'open', 'ExpertiseRequest', {
            ...asked,
            blocked: blockedFor(who, rows)(municipality, card),
          });
          expect(await lets(seat, OPEN, [municipality, card])).toBe(may);
        }
      }),
      { numRuns: 40 },
    );
  });
});

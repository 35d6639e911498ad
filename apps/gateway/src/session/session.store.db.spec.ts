import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { connectionFor, contextKeysFor, Tenants } from '@regiotafel/tenancy';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import { createEdgeSessions } from '../migrations/20261125T0900-create-edge-sessions.js';
import { DatabaseSeats } from '../seats/seats.store.js';
import { MemorySessions } from '../testing/memory-sessions.js';
import { createSeal } from './seal.js';
import { ABSOLUTE_MS, IDLE_MS, type Session } from './session.js';
import { PostgresSessionStore, type SessionStore } from './session.store.js';

let database: TestDatabase;
let world: TestWorld;
let postgres: PostgresSessionStore;
const memory = new MemorySessions();
const stores: Record<string, () => SessionStore> = { memory: () => memory, PostgreSQL: () => postgres };
const seal = createSeal(randomBytes(32), 'tokens');
const NOW = Date.parse('2026-11-24T10:00:00Z');

beforeAll(async () => {
  database = await TestDatabase.open([createEdgeSessions]);
  world = new TestWorld(database);
  postgres = new PostgresSessionStore(connectionFor('rt_edge', database.url, database.secrets), seal);
});
afterAll(async () => {
  await postgres.close();
  await database.close();
});

const aSession = (changes: Partial<Session> = {}): Session => ({
  idHash: randomBytes(32),
  provider: 'demo',
  issuer: 'https://idp.test',
  subject: 'noor',
  seat: null,
  tokens: { accessToken: 'access-secret', accessExpires: NOW + 1, refreshToken: 'refresh-secret' },
  tokenVersion: 1,
  createdAt: NOW,
  seenAt: NOW,
  endsAt: NOW + ABSOLUTE_MS,
  ...changes,
});

describe.each(Object.keys(stores))('sessions in %s', (name) => {
  const store = (): SessionStore => (stores[name] ?? stores['memory'] ?? (() => memory))();

  const kept = async (changes: Partial<Session> = {}): Promise<Session> => {
    const session = aSession(changes);
    await store().insert(session);
    return session;
  };

  test('come back as they were kept', async () => {
    const session = await kept({ seat: `${newId()}.${newId()}` });
    expect(await store().find(session.idHash)).toEqual(session);
    expect(await store().find(randomBytes(32))).toBeNull();
  });

  test('are touched forwards only', async () => {
    const { idHash } = await kept();
    await store().touch(idHash, NOW + 5_000);
    await store().touch(idHash, NOW + 1_000);
    expect(await store().find(idHash)).toMatchObject({ seenAt: NOW + 5_000 });
  });

  test('let one of several callers renew the tokens, and another one after it gave up', async () => {
    const { idHash } = await kept();
    const claim = (now: number): Promise<boolean> => store().claimRefresh(idHash, 1, now, now + 10_000);
    const claims = await Promise.all([claim(NOW), claim(NOW), claim(NOW)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim(NOW + 10_001)).toBe(true);
  });

  test('take new tokens for the version they were made from, once', async () => {
    const { idHash, tokens } = await kept();
    const renewed = { ...tokens, accessToken: 'second' };
    await store().saveTokens(idHash, 1, renewed);
    await store().saveTokens(idHash, 1, { ...tokens, accessToken: 'late' });
    expect(await store().find(idHash)).toMatchObject({ tokens: renewed, tokenVersion: 2 });
    expect(await store().claimRefresh(idHash, 2, NOW, NOW + 1)).toBe(true);
  });

  test('are live until quiet or time ends them, and are swept then', async () => {
    const [live, quiet, old] = [
      await kept(),
      await kept({ seenAt: NOW - IDLE_MS }),
      await kept({ createdAt: NOW - ABSOLUTE_MS, endsAt: NOW }),
    ];
    const all = [live, quiet, old].map(({ idHash }) => idHash);
    expect([...(await store().live(all, NOW))]).toEqual([live.idHash.toString('hex')]);
    await store().sweep(NOW);
    expect(await store().find(quiet.idHash)).toBeNull();
    expect(await store().find(old.idHash)).toBeNull();
    expect(await store().find(live.idHash)).toEqual(live);
  });

  test('are gone when removed, and take no change after that', async () => {
    const { idHash, tokens } = await kept();
    await store().remove(idHash);
    await store().touch(idHash, NOW + 1);
    await store().chooseSeat(idHash, `${newId()}.${newId()}`);
    await store().saveTokens(idHash, 1, tokens);
    expect(await store().find(idHash)).toBeNull();
  });
});

test('the database holds no token in the clear', async () => {
  await postgres.insert(aSession());
  const rows = await database.sql<{ row: string }>(
    "select encode(tokens, 'escape') || s::text as row from edge.sessions s",
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { row } of rows) expect(row).not.toMatch(/secret/);
});

test('tokens moved to another row are no session', async () => {
  const [mine, theirs] = [aSession(), aSession()];
  await postgres.insert(mine);
  await postgres.insert(theirs);
  await database.sql(
    'update edge.sessions set tokens = (select tokens from edge.sessions where id_hash = $1) where id_hash = $2',
    [theirs.idHash, mine.idHash],
  );
  expect(await postgres.find(mine.idHash)).toBeNull();
});

test.each(['rt_cases', 'rt_directory', 'rt_jobs', 'rt_oversight'] as const)('%s cannot read sessions', async (role) => {
  const other = new PostgresSessionStore(connectionFor(role, database.url, database.secrets), seal);
  await expect(other.find(randomBytes(32))).rejects.toMatchObject({ code: '42501' });
  await other.close();
});

test('a store whose database is gone says so, without signing anybody out', async () => {
  const gone = { ...connectionFor('rt_edge', database.url, database.secrets), port: 1 };
  const store = new PostgresSessionStore(gone, seal);
  await expect(store.find(randomBytes(32))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await store.close();
});

describe('seats', () => {
  let region: TestTenant;
  let seats: DatabaseSeats;

  beforeAll(async () => {
    region = await world.partnership('veldersoord');
    seats = new DatabaseSeats(
      new Tenants({
        connection: connectionFor('rt_edge', database.url, database.secrets),
        contextKeys: contextKeysFor('rt_edge', database.secrets),
      }),
    );
  });
  afterAll(() => seats.close());

  const token = (subject: string, issuer = 'https://idp.test') => ({
    issuer,
    subject,
    expires: Date.now() + 60_000,
    acr: null,
    authTime: null,
  });

  test('are shown with the roles that the door confirms, and the look is logged', async () => {
    const lindehoven = await world.municipality('lindehoven', region);
    const { memberId, as } = await world.seat(lindehoven, ['LIAISON', 'ADMIN']);
    const { subject } = as();
    expect(await seats.of(token(subject))).toEqual([
      { tenantId: lindehoven.id, tenantName: 'lindehoven', memberId, regionId: region.id, roles: ['ADMIN', 'LIAISON'] },
    ]);
    const rows = await database.sql(
      "select from evidence.audit_log where action = 'seat.show' and actor_member_id = $1",
      [memberId],
    );
    expect(rows).toHaveLength(1);
  });

  test('of the same name at another provider belong to someone else', async () => {
    const { as } = await world.seat(region, ['COORDINATOR']);
    expect(await seats.of(token(as().subject, 'https://elsewhere.test'))).toEqual([]);
  });

  test('that were taken away are gone at the next look', async () => {
    const { memberId, as } = await world.seat(region, ['COORDINATOR']);
    await database.sql('update directory.members set active = false where id = $1', [memberId]);
    expect(await seats.of(token(as().subject))).toEqual([]);
  });
});

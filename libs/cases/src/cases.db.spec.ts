import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Door } from '@regiotafel/access';
import { NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import { lintCatalogue, prepared, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { casesMigrations } from './migrations.js';
import { FIELD_SETS, readsCase } from './domain/field-set.js';
import { type AccessGrant, grantState } from './domain/grant.js';
import { grantDoor } from './grant/grant.policy.js';
import { intakeDoor } from './intake/intake.policy.js';
import { lessonDoor } from './lesson/lesson.policy.js';
import { offerDoor } from './offer/offer.policy.js';
import {
  actorOf,
  type Asker,
  asker,
  concerned,
  OBJECTS,
  openGrants,
  partsOf,
  placeIn,
  putWorld,
  type World,
  world,
} from './setup/testing/random-world.js';
import { putStage } from './setup/testing/random-stage.js';
import { isKeptAway, putSignalBlocks, shutFrom } from './setup/testing/kept-away.js';
import { signalDoor } from './signal/signal.policy.js';

fc.configureGlobal({ seed: 20_260_302 });

describe('the tables of cases', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
  });
  afterAll(() => database.close());

  test('are made in the order of their names, as the list says it', () => {
    const names = casesMigrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
  });

  test('show no hole to the catalogue lint', async () => {
    const { findings } = await lintCatalogue(database.url);
    expect(findings).toEqual([]);
  });

  test('no purpose for an offer opens identity, and each names its source', async () => {
    const purposes = await database.sql<{ field_set: string[]; serves: string[]; source: string }>(
      'select field_set, serves, source from reference.purposes',
    );
    const offers = purposes.filter(({ serves }) => serves.includes('OFFER'));
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.flatMap(({ field_set }) => field_set)).not.toContain('IDENTITY');
    expect(purposes.every(({ source }) => source.length > 20)).toBe(true);
  });

  test('knows the days on which no term ends', async () => {
    const days = await database.sql<{ day: string }>(
      `select to_char(day, 'YYYY-MM-DD') as day from reference.holidays where day between '2026-01-01' and '2026-12-31' order by day`,
    );
    expect(days.map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});

interface Row {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
}

/** What a policy is asked about: the row, and what the caller was given of it according to the rules, not to the database. */
type Facts = (row: Row, who: Who, grants: readonly AccessGrant[], drawn: World) => object;

const given: Facts = (row, who, grants, drawn) => {
  const mine = grants.filter(({ objectId, memberId }) => objectId === row.id && memberId === who.memberId);
  const field_sets = FIELD_SETS.filter((fieldSet) => mine.some(({ fieldSets }) => fieldSets.includes(fieldSet)));
  return {
    ...row,
    granted: mine.some(({ fieldSets }) => readsCase(fieldSets)),
    field_sets,
    ...shutFrom(drawn, who, row.id),
  };
};
const involved: Facts = (row, who, _grants, drawn) => {
  const { object_id } = row as Row & { object_id: Uuid };
  return {
    ...row,
    ...placeIn(drawn, who, object_id),
    ...shutFrom(drawn, who, object_id),
  };
};
const asItIs: Facts = (row, who, _grants, drawn) => ({ ...row, ...shutFrom(drawn, who, row.id) });

const READS: readonly { table: string; door: Door; action: string; kind: string; facts: Facts }[] = [
  { table: 'signals', door: signalDoor, action: 'read', kind: 'Signal', facts: given },
  { table: 'signal_narratives', door: signalDoor, action: 'readNarrative', kind: 'Signal', facts: given },
  { table: 'signal_identities', door: signalDoor, action: 'readIdentity', kind: 'Signal', facts: given },
  { table: 'signal_reporters', door: signalDoor, action: 'readReporter', kind: 'Signal', facts: given },
  { table: 'signal_interpretations', door: signalDoor, action: 'readInterpretation', kind: 'Signal', facts: given },
  { table: 'offers', door: offerDoor, action: 'read', kind: 'Offer', facts: given },
  { table: 'grants', door: grantDoor, action: 'read', kind: 'AccessGrant', facts: involved },
  { table: 'signal_status', door: intakeDoor, action: 'read', kind: 'SignalStatus', facts: asItIs },
  { table: 'lessons', door: lessonDoor, action: 'read', kind: 'Lesson', facts: asItIs },
];

const WRITES: typeof READS = [
  { table: 'signals', door: signalDoor, action: 'move', kind: 'Signal', facts: given },
  { table: 'grants', door: grantDoor, action: 'revoke', kind: 'AccessGrant', facts: involved },
  { table: 'signal_status', door: intakeDoor, action: 'move', kind: 'SignalStatus', facts: asItIs },
];

const shown = (table: string) => prepared<Row>(`test.locks.${table}`, `select id from cases.${table} order by id`);
const touched = (table: string) =>
  prepared<Row>(`test.touch.${table}`, `update cases.${table} set tenant_id = tenant_id returning id`);

const SIGNAL_COLUMNS = 'tenant_id, id, theme, channel, reporter_type, status, received_at, acknowledge_by, feedback_by';
const OFFER_COLUMNS =
  'tenant_id, id, signal_id, region_id, theme, regime, purpose, legal_basis, field_sets, urgency, necessity, subsidiarity, valid_until, offered_by, offered_at';
const insertGrant = (objectKind: string) =>
  prepared(
    `test.insert.grant.${objectKind}`,
    `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, offer_id,
       valid_from, valid_until, given_by, given_at)
     values ($1, uuidv4(), '${objectKind}', $2::uuid, $1, $2, '{NARRATIVE}', 'X', 'X', $2, now(), now() + interval '1 day', $2, now())`,
  );

const INSERTS = [
  {
    insert: prepared(
      'test.insert.signal',
      `insert into cases.signals (${SIGNAL_COLUMNS}) select $1::uuid, uuidv4(), 'T', 'FORM', 'CITIZEN', 'RECEIVED', now(), now(), now() where $2::uuid is not null`,
    ),
    door: signalDoor,
    action: 'receive',
    kind: 'Signal',
    object_kind: 'SIGNAL',
    aboutObject: false,
  },
  {
    insert: prepared(
      'test.insert.offer',
      `insert into cases.offers (${OFFER_COLUMNS})
       values ($1::uuid, uuidv4(), $2::uuid, $1, 'T', 'AVG', 'X', 'X', '{NARRATIVE}', 'NORMAL', 'x', 'x', now(), $2, now())`,
    ),
    door: offerDoor,
    action: 'make',
    kind: 'Offer',
    object_kind: 'SIGNAL',
    aboutObject: true,
  },
  {
    insert: prepared(
      'test.insert.lesson',
      `insert into cases.lessons (tenant_id, id, region_id, theme, result, lesson, learned_in)
       select $1::uuid, uuidv4(), (select sec.r()), 'T', 'REGULAR_CARE', 'x', 2026 where $2::uuid is not null`,
    ),
    door: lessonDoor,
    action: 'add',
    kind: 'Lesson',
    object_kind: 'CASE',
    aboutObject: false,
  },
  ...['SIGNAL', 'CASE'].map((object_kind) => ({
    insert: insertGrant(object_kind),
    door: grantDoor,
    action: 'give',
    kind: 'AccessGrant',
    object_kind,
    aboutObject: true,
  })),
];

class TakenBack extends Error {}

describe('wall and door', () => {
  const NOW = new Date('2026-03-02T08:00:00Z');
  let database: TestDatabase;
  let tenants: Tenants;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    await putStage(database);
    await putSignalBlocks(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  const allowed = async (asked: (typeof READS)[number], who: Who, grants: readonly AccessGrant[], drawn: World) => {
    const rows = await database.sql<Row & Record<string, unknown>>(`select * from cases.${asked.table} order by id`);
    const running = openGrants(drawn, grants).filter(
      (grant) => grantState(grant, NOW) === 'ACTIVE' && !isKeptAway(grant, grant.objectId),
    );
    return rows
      .filter((row) => asked.door.can(who, asked.action, asked.kind, asked.facts(row, who, running, drawn)))
      .map(({ id }) => id);
  };

  const readsAgree = async (drawn: World, askers: readonly Asker[] = []): Promise<void> => {
    const grants = await putWorld(database, drawn, NOW);
    for (const one of [...askers, ...concerned(drawn)])
      for (const asked of READS) {
        const { rows, who } = await tenants.read(actorOf(one), { action: 'test' }, shown(asked.table));
        const seen = { table: asked.table, ids: rows.map(({ id }) => id) };
        expect(seen).toEqual({ table: asked.table, ids: await allowed(asked, who, grants, drawn) });
      }
  };

  test('agree on every row that anybody may read, in any world', async () => {
    const askers = fc.array(asker, { minLength: 2, maxLength: 4 });
    await fc.assert(fc.asyncProperty(world, askers, readsAgree), { numRuns: 40 });
  }, 120_000);

  test('do not agree when access that waits for a second person would open something', async () => {
    const readers = await database.sql<{ text: string }>(
      `select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'cases'::regnamespace and proname = 'my_grants'`,
    );
    const waits = '(not g.needs_approval or g.approved_at is not null) and ';
    expect(readers.map(({ text }) => text.includes(waits))).toEqual([true, true]);
    for (const { text } of readers) await database.sql(text.replace(waits, ''));
    const { failed } = await fc.check(
      fc.asyncProperty(world, (drawn) => readsAgree(drawn)),
      { numRuns: 60, endOnFailure: true },
    );
    for (const { text } of readers) await database.sql(text);
    expect(failed).toBe(true);
  }, 120_000);

  test('agree on every row that anybody may change, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(asker, { minLength: 2, maxLength: 4 }), async (drawn, askers) => {
        const grants = await putWorld(database, drawn, NOW);
        for (const one of [...askers, ...concerned(drawn)])
          for (const asked of WRITES) {
            const { ids, who } = await tenants.run(actorOf(one), { action: 'test' }, async (tx) => {
              const rows = await tx.read(touched(asked.table));
              return { ids: rows.map(({ id }) => id).toSorted(), who: tx.who };
            });
            expect({ table: asked.table, ids }).toEqual({
              table: asked.table,
              ids: (await allowed(asked, who, grants, drawn)).toSorted(),
            });
          }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  /** Tries to add a row and takes it back: whether the database let it in, and who asked. */
  const tried = async (one: Asker, { insert }: (typeof INSERTS)[number], values: [Uuid, Uuid]) => {
    const asked: Who[] = [];
    try {
      await tenants.run(actorOf(one), { action: 'test' }, async (tx) => {
        asked.push(await tx.enter());
        await tx.write(insert, values);
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack) && !(error instanceof NotFound)) throw error;
      const [who] = asked;
      if (who) return { who, added: error instanceof TakenBack };
    }
    throw new Error('nobody asked');
  };

  test('agree on every row that anybody may add, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(asker, { minLength: 2, maxLength: 4 }), async (drawn, askers) => {
        await putWorld(database, drawn, NOW);
        const tries = [...askers, ...concerned(drawn)].flatMap((one) =>
          OBJECTS.flatMap((object) => INSERTS.map((each) => ({ one, object, each }))),
        );
        for (const { one, object, each } of tries) {
          const { who, added } = await tried(one, each, [object.tenantId, object.id]);
          const { kind, object_kind } = each;
          const shut = each.aboutObject ? shutFrom(drawn, who, object.id) : {};
          const manages = OBJECTS.some(({ id }) => partsOf(drawn, who, id).includes('CASE_MANAGER'));
          const about = { tenant_id: object.tenantId, region_id: who.regionId, object_kind, manages, ...shut };
          const thing = { ...about, ...placeIn(drawn, who, object.id) };
          const allowedTo = each.door.can(who, each.action, kind, thing);
          expect({ kind, object_kind, added }).toEqual({ kind, object_kind, added: allowedTo });
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Who } from '@regiotafel/kernel';
import { lintCatalogue, prepared, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import fc from 'fast-check';
import { agendaDoor } from './agenda/agenda.policy.js';
import { availabilityDoor } from './availability/availability.policy.js';
import { invitationDoor } from './invitation/invitation.policy.js';
import { meetingDoor } from './meeting/meeting.policy.js';
import { meetingsMigrations } from './migrations.js';
import { planningDoor } from './planning/planning.policy.js';
import { actorOf, asker as someone, type Asker, concerned, SEATS, world } from './planning/testing/random-world.js';
import { putStage, putWorld, type Row, type Rows, rowsOf } from './planning/testing/world-rows.js';
import { seriesDoor } from './series/series.policy.js';

type Allows = (who: Who, row: Row, rows: Rows) => boolean;

const of = (rows: Rows, table: string): readonly Row[] => rows.get(table) ?? [];
const presentIn = (rows: Rows, meetingId: unknown): unknown[] =>
  of(rows, 'participants')
    .filter((row) => row['meeting_id'] === meetingId && row['ended_at'] === null)
    .map((row) => row['member_id']);
const onItem = (rows: Rows, itemId: unknown): unknown[] => {
  const meetingId = of(rows, 'agenda_items').find(({ id }) => id === itemId)?.['meeting_id'];
  const present = presentIn(rows, meetingId);
  return of(rows, 'item_members')
    .filter((row) => row['item_id'] === itemId && row['ended_at'] === null && present.includes(row['member_id']))
    .map((row) => row['member_id']);
};

const about =
  (kind: string): Allows =>
  (who, row, rows) =>
    agendaDoor.can(who, 'read', kind, { ...row, members: onItem(rows, row['item_id'] ?? row['id']) });
const ofMeeting =
  (kind: string): Allows =>
  (who, row, rows) =>
    meetingDoor.can(who, 'read', kind, { ...row, participants: presentIn(rows, row['meeting_id'] ?? row['id']) });
const role: Allows = (who, row, rows) => {
  const meeting = of(rows, 'meetings').find(({ id }) => id === row['meeting_id']);
  return meetingDoor.can(who, 'read', 'Role', { ...row, requested_by: meeting?.['requested_by'] });
};
const key: Allows = (who, row, rows) => {
  if (row['object_kind'] === 'CALENDAR') {
    const calendar = { ...row, member_id: row['owner_id'] };
    return ['readDetails', 'refresh'].some((action) => availabilityDoor.can(who, action, 'Calendar', calendar));
  }
  const item = { ...row, item_id: row['object_id'], members: onItem(rows, row['object_id']) };
  const owned = of(rows, 'actions').filter(({ item_id }) => item_id === row['object_id']);
  return (
    agendaDoor.can(who, 'read', 'AgendaItem', item) ||
    owned.some((action) => agendaDoor.can(who, 'read', 'Action', action))
  );
};
const ofRegion =
  (kind: string): Allows =>
  (who, row) =>
    seriesDoor.can(who, 'read', kind, row);

/** What the policies say about each table of this scope. */
const DOORS: Readonly<Record<string, Allows>> = {
  series: ofRegion('Series'),
  rooms: ofRegion('Room'),
  region_contacts: ofRegion('Contact'),
  plan_versions: ofRegion('Rules'),
  meetings: ofMeeting('Meeting'),
  participants: ofMeeting('Participant'),
  needed_roles: role,
  role_candidates: role,
  pool_cards: ofMeeting('PoolCard'),
  conflict_blocks: ofMeeting('ConflictBlock'),
  calendars: (who, row) => availabilityDoor.can(who, 'read', 'Calendar', row),
  busy_blocks: (who, row) => availabilityDoor.can(who, 'read', 'BusyBlock', row),
  planning_runs: (who, row) => planningDoor.can(who, 'read', 'PlanningRun', row),
  proposals: (who, row) => planningDoor.can(who, 'read', 'Proposal', row),
  proposal_people: (who, row) => planningDoor.can(who, 'read', 'Proposal', row),
  invitations: (who, row) => invitationDoor.can(who, 'read', 'Invitation', row),
  agenda_items: about('AgendaItem'),
  item_members: about('ItemMember'),
  decisions: about('Decision'),
  minutes: about('Minutes'),
  actions: about('Action'),
  object_keys: key,
};
const KEYS = ['tenant_id', 'id', 'meeting_id', 'item_id', 'proposal_id', 'object_id', 'position', 'member_id'];
const keyOf = (row: Row): string => JSON.stringify(KEYS.map((name) => row[name] ?? null));
/** Every row of every table that the asker sees. */
const SEEN = prepared<{ name: string; row: Row }>(
  'test.see',
  Object.keys(DOORS)
    .map((table) => `select '${table}' as name, to_jsonb(t) as row from meetings.${table} t`)
    .join(' union all '),
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

  const agree = async (asker: Asker, rows: Rows): Promise<void> => {
    const { who, rows: seen } = await tenants.read(actorOf(asker), { action: 'test.see' }, SEEN);
    for (const table of Object.keys(DOORS)) {
      const visible = seen.filter(({ name }) => name === table).map(({ row }) => keyOf(row));
      const allowed = of(rows, table).filter((row) => DOORS[table]?.(who, row, rows));
      expect({ table, rows: visible.toSorted() }).toEqual({ table, rows: allowed.map(keyOf).toSorted() });
    }
  };

  test('no table has a hole', async () => {
    expect((await lintCatalogue(database.url)).findings).toEqual([]);
  });

  test('every table of this scope is tried', async () => {
    const tables = await database.sql<{ name: string }>(
      "select c.relname as name from pg_class c where c.relnamespace = 'meetings'::regnamespace and c.relkind = 'r'",
    );
    const known = [...Object.keys(DOORS), 'planning_rules', 'outbox', 'idempotency'];
    expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });

  test('let somebody without a part change nothing', async () => {
    const drawn = fc.sample(world, { numRuns: 1, seed: 7 })[0] ?? [];
    await putWorld(database, rowsOf(drawn));
    const involved = new Set(concerned(drawn).map((one) => (one.kind === 'SEAT' ? one.seat.memberId : '')));
    const outside = SEATS.filter(({ memberId, roles }) => !involved.has(memberId) && !roles.includes('COORDINATOR'));
    const tables = Object.keys(DOORS).filter((table) => table !== 'plan_versions');
    for (const seat of outside.filter(({ roles }) => !roles.includes('ADMIN'))) {
      const actor = actorOf({ kind: 'SEAT', seat });
      for (const table of tables) {
        const change = { text: `update meetings.${table} set tenant_id = tenant_id` };
        const changed = await tenants
          .run(actor, { action: 'test.change' }, async (tx) => (await tx.send(change)).rowCount)
          .catch((error: { code: string }) => error.code);
        expect([0, 'NOT_FOUND']).toContain(changed);
      }
    }
  });

  test('agree in every random world, for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(someone, { minLength: 6, maxLength: 6 }), async (drawn, askers) => {
        const rows = rowsOf(drawn);
        await putWorld(database, rows);
        for (const asker of [...askers, ...concerned(drawn)]) await agree(asker, rows);
      }),
      { numRuns: 30 },
    );
  });
});

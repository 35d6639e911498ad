import type { Uuid, Who } from '@regiotafel/kernel';
import { derivedId } from '@regiotafel/kernel';
import { type Prepared, prepared } from '@regiotafel/tenancy';
import type { TestDatabase } from '@regiotafel/testing';
import { type AccessGrant, grantState } from '../../domain/grant.js';
import type { Door } from '@regiotafel/access';
import { putSignalBlocks, shutFrom } from './kept-away.js';
import { OBJECTS, SEATS, type World, WORLD } from './random-world.js';

/** When every world is looked at. */
export const NOW = new Date('2026-03-02T08:00:00Z');

/** A row of a table around signals: what names it, and all that a policy is asked about. */
export interface Row {
  readonly key: string;
  readonly tenant_id: Uuid;
  readonly signal_id: Uuid;
}
/** The doors of the features around signals. */
export interface Doors {
  readonly review: Door;
  readonly redirect: Door;
  readonly question: Door;
  readonly withdrawal: Door;
  readonly block: Door;
  readonly memberReport: Door;
}
export type May = (who: Who, row: Row, grants: readonly AccessGrant[], doors: Doors, world: World) => boolean;

const given = (who: Who, { signal_id }: Row, grants: readonly AccessGrant[]): boolean =>
  grants.some(
    (grant) =>
      grant.objectId === signal_id &&
      grant.memberId === who.memberId &&
      grant.fieldSets.includes('INTERPRETATION') &&
      grantState(grant, NOW) === 'ACTIVE',
  );
const review =
  (action: string): May =>
  (who, row, grants, { review: door }, world) =>
    door.can(who, action, 'SignalReview', {
      ...row,
      granted: given(who, row, grants),
      ...shutFrom(world, who, row.signal_id),
    });
const inRegion =
  (action: string): May =>
  (who, row, _grants, { review: door }, world) =>
    door.can(who, action, 'RegionReview', { ...row, ...shutFrom(world, who, row.signal_id) });
const redirect =
  (action: string): May =>
  (who, row, _grants, { redirect: door }, world) =>
    door.can(who, action, 'SignalRedirect', { ...row, ...shutFrom(world, who, row.signal_id) });
const question =
  (action: string): May =>
  (who, row, _grants, { question: door }, world) =>
    door.can(who, action, 'ReporterQuestion', { ...row, ...shutFrom(world, who, row.signal_id) });
const withdrawal =
  (action: string): May =>
  (who, row, _grants, { withdrawal: door }, world) =>
    door.can(who, action, 'Withdrawal', { ...row, ...shutFrom(world, who, row.signal_id) });
const block =
  (action: string): May =>
  (who, row, _grants, { block: door }, world) =>
    door.can(who, action, 'SignalBlock', { ...row, ...shutFrom(world, who, row.signal_id) });
const memberReport =
  (action: string): May =>
  (who, row, _grants, { memberReport: door }, world) =>
    door.can(who, action, 'MemberReport', { ...row, ...shutFrom(world, who, row.signal_id) });
const either =
  (...ways: May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));

const REVIEW = 'id::text as key, tenant_id, signal_id, reader_id';
const IN_REGION = `${REVIEW}, municipality_id`;
const REDIRECT = 'id::text as key, tenant_id, signal_id, receiver';
const BLOCK = 'id::text as key, tenant_id, signal_id';
const QUESTION = 'id::text as key, tenant_id, signal_id, reporter';
const REPORT = 'id::text as key, tenant_id, signal_id, reporter, member_id';
const WITHDRAWAL = 'signal_id::text as key, tenant_id, signal_id, reporter, told_to';

/** Every table around signals: its rows, and who may see one. */
export const READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'signal_reviews', columns: REVIEW, may: review('read') },
  { table: 'region_reviews', columns: IN_REGION, may: inRegion('read') },
  { table: 'signal_redirects', columns: REDIRECT, may: either(redirect('read'), redirect('confirm')) },
  { table: 'signal_questions', columns: QUESTION, may: question('read') },
  { table: 'signal_withdrawals', columns: WITHDRAWAL, may: withdrawal('read') },
  { table: 'signal_blocks', columns: BLOCK, may: block('read') },
  { table: 'member_reports', columns: REPORT, may: memberReport('read') },
];

/** What a command changes, and who may give it. All other tables know no change. */
export const CHANGES: readonly { table: string; set: string; columns: string; may: May }[] = [
  {
    table: 'signal_reviews',
    set: 'dropped_at = dropped_at',
    columns: REVIEW,
    may: either(review('ask'), review('settle')),
  },
  { table: 'region_reviews', set: 'dropped_at = dropped_at', columns: IN_REGION, may: inRegion('settle') },
  {
    table: 'signal_redirects',
    set: 'confirmed_at = confirmed_at',
    columns: REDIRECT,
    may: either(redirect('start'), redirect('confirm')),
  },
  {
    table: 'signal_questions',
    set: 'answered_at = answered_at',
    columns: QUESTION,
    may: either(question('drop'), question('answer')),
  },
  { table: 'signal_blocks', set: 'lifted_at = lifted_at', columns: BLOCK, may: block('lift') },
  { table: 'member_reports', set: 'outcome = outcome', columns: REPORT, may: memberReport('tell') },
];

const insertOf = (table: string, columns: string, values: string) =>
  prepared(`test.add.${table}`, `insert into cases.${table} (${columns}) values (${values})`);

const ASKED = 'tenant_id, id, signal_id, nr, reporter, question, asked_by, asked_at, dropped_at';
const ASKS = "$1::uuid, uuidv4(), $2::uuid, 3, uuidv4(), 'x'";

/** A row of each table as a command adds it: `$1` the tenant, `$2` the signal. */
export const ADDS: readonly { insert: Prepared<unknown>; region?: boolean; may: May }[] = [
  {
    insert: insertOf(
      'signal_reviews',
      'tenant_id, id, signal_id, about, interpretation_version, reason, asked_by, asked_at, due_at, dropped_at',
      "$1::uuid, uuidv4(), $2::uuid, 'WAIVER', 1, 'x', coalesce((select sec.m()), $2), now(), now(), now()",
    ),
    may: review('ask'),
  },
  {
    insert: insertOf(
      'region_reviews',
      'tenant_id, id, municipality_id, signal_id, theme, about, reader_id, due_at',
      "$1::uuid, uuidv4(), $1, $2::uuid, 'T', 'WAIVER', $2, now()",
    ),
    region: true,
    may: inRegion('open'),
  },
  {
    insert: insertOf(
      'signal_redirects',
      'tenant_id, id, signal_id, interpretation_version, receiver, sealed',
      "$1::uuid, uuidv4(), $2::uuid, 99, uuidv4(), 'x'",
    ),
    may: redirect('name'),
  },
  {
    insert: insertOf('signal_questions', ASKED, `${ASKS}, coalesce((select sec.m()), $2), now(), now()`),
    may: question('ask'),
  },
  {
    insert: prepared(
      'test.add.signal_questions.of_another',
      `insert into cases.signal_questions (${ASKED}) values (${ASKS}, uuidv4(), now(), now())`,
    ),
    may: () => false,
  },
  {
    insert: insertOf(
      'member_reports',
      'tenant_id, id, signal_id, reporter, member_id, theme, reported_at',
      "$1::uuid, uuidv4(), $2::uuid, coalesce((select sec.m()), $2), $2, 'T', now()",
    ),
    may: (who, row, grants, doors, world) =>
      memberReport('add')(who, { ...row, reporter: who.memberId } as Row, grants, doors, world),
  },
  {
    insert: insertOf(
      'signal_withdrawals',
      'tenant_id, signal_id, reporter, withdrawn_at',
      '$1::uuid, $2::uuid, coalesce((select sec.m()), $2), now()',
    ),
    may: (who, row, grants, doors, world) =>
      withdrawal('record')(who, { ...row, reporter: who.memberId, told_to: null } as Row, grants, doors, world),
  },
];

/** The region of a municipality of the worlds. */
export const regionOf = (tenantId: Uuid): Uuid => WORLD.find(({ id }) => id === tenantId)?.regionId ?? tenantId;

/** Two of three signals were reported by a colleague: of whatever seat, so that some are kept away from their own. */
const REPORTED = OBJECTS.flatMap(({ id, tenantId }, at) => {
  const seats = at % 2 === 0 ? SEATS.filter((seat) => seat.tenantId === tenantId) : SEATS;
  const member = seats[at % seats.length];
  return at % 3 === 2 || !member ? [] : [{ signal_id: id, member_id: member.memberId }];
});

/** Rows around every signal: a question to somebody of the region and its twin there, and a receiver who holds a code. */
export const putAround = async (database: TestDatabase): Promise<void> => {
  const readers = SEATS.filter(({ tenantId, regionId }) => tenantId === regionId);
  const rows = OBJECTS.map((object, at) => {
    const region = regionOf(object.tenantId);
    const mine = readers.filter(({ tenantId }) => tenantId === region);
    return {
      ...object,
      region,
      reader: mine[at % mine.length]?.memberId,
      receiver: derivedId(`code:${(object.code + 1) % 4}`),
    };
  });
  const columns = '("tenantId" uuid, id uuid, region uuid, reader uuid, receiver uuid)';
  const json = [JSON.stringify(rows)];
  await database.sql(
    `insert into cases.signal_reviews (tenant_id, id, signal_id, about, interpretation_version, reason, asked_by, asked_at, due_at, reader_tenant_id, reader_id)
     select r."tenantId", r.id, r.id, 'WAIVER', 1, 'x', r.id, now(), now(), r.region, r.reader from jsonb_to_recordset($1) r ${columns}`,
    json,
  );
  await database.sql(
    `insert into cases.region_reviews (tenant_id, id, municipality_id, signal_id, theme, about, reader_id, due_at)
     select r.region, r.id, r."tenantId", r.id, 'T', 'WAIVER', r.reader, now() from jsonb_to_recordset($1) r ${columns}`,
    json,
  );
  await database.sql(
    `insert into cases.signal_questions (tenant_id, id, signal_id, nr, reporter, question, asked_by, asked_at)
     select tenant_id, id, id, 1, reporter, 'x', id, now() from cases.signal_status`,
  );
  await database.sql(
    `insert into cases.member_reports (tenant_id, id, signal_id, reporter, member_id, theme, reported_at)
     select s.tenant_id, s.id, s.id, s.id, m.member_id, 'T', now() from cases.signal_status s
     join jsonb_to_recordset($1) m (signal_id uuid, member_id uuid) on m.signal_id = s.id`,
    [JSON.stringify(REPORTED)],
  );
  await database.sql('alter table cases.member_reports disable trigger told_once');
  await putSignalBlocks(database);
  await database.sql(
    `insert into cases.signal_withdrawals (tenant_id, signal_id, reporter, withdrawn_at) select tenant_id, id, reporter, now() from cases.signal_status`,
  );
  await database.sql(
    `insert into cases.signal_redirects (tenant_id, id, signal_id, interpretation_version, receiver, sealed, confirm_by)
     select r."tenantId", r.id, r.id, 1, r.receiver, 'x', now() from jsonb_to_recordset($1) r ${columns}`,
    json,
  );
};

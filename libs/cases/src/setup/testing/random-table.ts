import { derivedId, type Uuid, type Who } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import fc from 'fast-check';
import { type AccessGrant, grantState } from '../../domain/grant.js';
import { WEIGHING_STATUSES } from '../../domain/weighing.js';
import { isClosedTo } from './kept-away.js';
import { isBlocked, OBJECTS, SEATS, type World, WORLD } from './random-world.js';

const regionOf = (tenantId: Uuid): Uuid => WORLD.find(({ id }) => id === tenantId)?.regionId ?? tenantId;

/** Every object of the worlds has a weighing in its region. */
export const WEIGHINGS = OBJECTS.map((object) => ({
  id: derivedId(`weighing:${object.id}`),
  regionId: regionOf(object.tenantId),
  municipalityId: object.tenantId,
  signalId: object.id,
  object,
}));

const seat = fc.record({
  weighing: fc.constantFrom(...WEIGHINGS),
  seat: fc.constantFrom(...SEATS),
  judged: fc.boolean(),
});

/** Where each weighing stands, and who sits at its table: also seats that should not be there. */
export const tables = fc.record({
  statuses: fc.array(fc.constantFrom(...WEIGHING_STATUSES), {
    minLength: WEIGHINGS.length,
    maxLength: WEIGHINGS.length,
  }),
  places: fc.uniqueArray(seat, { maxLength: 8, selector: (each) => `${each.weighing.id}${each.seat.memberId}` }),
});
export type Tables = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** Those who sit at a table also hold a grant more often than by chance, or wall and door would only agree on nothing. */
export const grantsFor = ({ places }: Tables): World['grants'] =>
  places
    .filter((_, at) => at % 3 !== 2)
    .map(({ weighing: { object }, seat: holder }, at) => ({
      object,
      objectKind: 'SIGNAL',
      seat: holder,
      fieldSets: ['NARRATIVE'],
      from: -1,
      hours: at % 4 === 3 ? 1 : 480,
      revoked: false,
      approved: true,
      asked: false,
      second: null,
    }));

/** The check for one person in two municipalities: a decision of every region, a mark and a pair of every signal. */
const putDuplicates = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.duplicate_checks (tenant_id, version, is_on, decided_by, decided_at)
     select t.id, 1, false, t.id, now() from reference.tenants t where t.kind = 'PARTNERSHIP'`,
  );
  await database.sql(
    `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
     select t.region_id, s.id, t.id, s.id, sha256('x'), now() from cases.signals s join reference.tenants t on t.id = s.tenant_id`,
  );
  await database.sql(
    `insert into cases.duplicate_notices (tenant_id, id, municipality_id, signal_id, other_municipality_id, other_signal_id, told_at)
     select tenant_id, offer_id, municipality_id, signal_id, uuidv4(), 'ffffffff-ffff-4fff-bfff-ffffffffffff', now() from cases.subject_marks`,
  );
  await database.sql(
    `insert into cases.duplicate_holds (tenant_id, offer_id, municipality_id, signal_id, due_at)
     select tenant_id, offer_id, municipality_id, signal_id, now() from cases.subject_marks`,
  );
};

/** What differs from one contribution to another, by its id. */
const by = (at: number): string => `get_byte(sha256(id::text::bytea), ${at})`;

/** A contribution of every seat to every case, under any law and of two moments; some past their term, some taken back, some agreed to. */
const putContributions = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, source_regime, professional_secrecy, oral_only, sealed, given_at)
     select m.tenant_id, uuidv4(), s.tenant_id, s.id, m.id, 'WPG', false, false, 'x', now() from cases.signals s cross join directory.members m`,
  );
  await database.sql(
    `update cases.contributions set kept_until = case when ${by(0)} % 4 = 0 then '2026-03-01'::timestamptz end,
       source_regime = case when ${by(1)} % 3 = 0 then 'AVG' else 'WPG' end, professional_secrecy = ${by(2)} % 3 = 0,
       given_at = case when ${by(3)} % 2 = 0 then '2026-02-25T08:00:00Z'::timestamptz else '2026-03-02T07:45:00Z' end`,
  );
  await database.sql('alter table cases.contribution_withdrawals disable trigger text_is_gone');
  await database.sql(
    `insert into cases.contribution_withdrawals (tenant_id, id, case_id, contributor_id, withdrawn_at)
     select tenant_id, id, case_id, contributor_id, now() from cases.contributions where ${by(0)} % 4 = 1`,
  );
};

/** A signal that was joined to each case. */
const JOINED = `insert into cases.case_signals (tenant_id, case_id, signal_id, signal_tenant_id, reason, joined_by, joined_at)
  select tenant_id, id, id, tenant_id, 'x', id, now() from cases.case_files`;

/** Puts a case with its parts, a contribution of every seat, a card and a feedback for every object: what no world changes. */
export const putCases = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.case_files (tenant_id, id, region_id, number, weighing_id, signal_id, theme, regime, purpose, urgency, status, case_manager_id, opened_at)
     select s.tenant_id, s.id, t.region_id, 'RT-2026-0001', uuidv4(), s.id, 'T', 'AVG', 'X', 'NORMAL', 'ACTIVE', s.id, now()
     from cases.signals s join reference.tenants t on t.id = s.tenant_id`,
  );
  for (const part of ['narratives', 'identities', 'plans'])
    await database.sql(
      `insert into cases.case_${part} (tenant_id, id, sealed) select tenant_id, id, 'x' from cases.signals`,
    );
  for (const [table, column] of [
    ['case_relatives', "relation) select tenant_id, uuidv4(), id, 'x', id, now(), 'PARENT'"],
    ['case_parties', "member_id) select tenant_id, uuidv4(), id, 'x', id, now(), null"],
  ])
    await database.sql(
      `insert into cases.${table} (tenant_id, id, case_id, sealed, added_by, added_at, ${column} from cases.signals`,
    );
  await database.sql(
    `insert into cases.pool_views (tenant_id, id, member_id, name, search, columns, is_shared, kept_at)
     select coalesce(m.region_id, m.tenant_id), uuidv4(), m.id, 'X', '', '{nummer}', shared, now() from directory.members m cross join (values (true), (false)) s (shared)`,
  );
  await database.sql(JOINED);
  await database.sql(
    `insert into cases.external_references (tenant_id, id, object_kind, object_id, system, sealed, blind, added_by, added_at)
     select tenant_id, uuidv4(), kind, id, 'OTHER', 'x', sha256('there'), id, now() from cases.signals cross join (values ('SIGNAL'), ('CASE')) k (kind)`,
  );
  await database.sql(
    `insert into cases.weighing_tallies (tenant_id, theme, month, kind, code, weighings, unanimous, judgements, same, yes, no)
     select t.id, 'T', '2026-03-01', 'OUTCOME', 'X', 1, 0, 0, 0, 0, 0 from reference.tenants t where t.kind = 'PARTNERSHIP'`,
  );
  await putContributions(database);
  await database.sql(
    `insert into cases.handovers (tenant_id, id, case_id, from_tenant_id, to_tenant_id, to_member_id, reason, grant_id, status, offered_by, offered_at, expires_at)
     select s.tenant_id, uuidv4(), s.id, s.tenant_id, m.tenant_id, m.id, 'x', s.id, 'OFFERED', o.id, now(), now() + interval '1 day'
     from cases.signals s, lateral (select * from directory.members m where m.tenant_id <> s.tenant_id order by sha256((s.id::text || m.id)::bytea) limit 1) m,
       lateral (select * from directory.members m where m.tenant_id = s.tenant_id order by sha256((s.id::text || m.id)::bytea) limit 1) o`,
  );
  await database.sql(
    `insert into cases.feedbacks (tenant_id, signal_id, level, given_by, given_at) select tenant_id, id, 'ASSESSED', id, now() from cases.signals`,
  );
  await putDuplicates(database);
};

/** Replaces the tables of the last world. */
export const putTables = async (database: TestDatabase, { statuses, places }: Tables): Promise<void> => {
  for (const table of ['judgements', 'weighing_conclusions', 'weighing_keys', 'weighing_members', 'weighings'])
    await database.sql(`delete from cases.${table}`);
  const json = (rows: readonly object[]) => [JSON.stringify(rows)];
  const rows = WEIGHINGS.map((weighing, at) => ({ ...weighing, status: statuses[at] }));
  const columns = '("regionId" uuid, id uuid, "municipalityId" uuid, "signalId" uuid, status text)';
  await database.sql(
    `insert into cases.weighings (tenant_id, id, number, municipality_id, signal_id, offer_id, theme, urgency, criteria_version, composition, status,
       opened_at, judge_by, outcome, concluded_at, concluded_by)
     select r."regionId", r.id, 'RT-2026-0001', r."municipalityId", r."signalId", r."signalId", 'T', 'NORMAL', 1, '{POLICE}', r.status, now(), now(),
       o.outcome, case when o.outcome is null then null else now() end, case when o.outcome is null then null else r.id end
     from jsonb_to_recordset($1) r ${columns}, lateral (select case when r.status = 'CONCLUDED' then 'NO_ACTION' end as outcome) o`,
    json(rows),
  );
  await database.sql(
    `insert into cases.weighing_keys (tenant_id, id, municipality_id, wrapped) select tenant_id, id, municipality_id, 'x' from cases.weighings`,
  );
  await database.sql(
    `insert into cases.weighing_conclusions (tenant_id, id, municipality_id, rationale, proportionality, subsidiarity)
     select tenant_id, id, municipality_id, 'x', 'x', 'x' from cases.weighings where status = 'CONCLUDED'`,
  );
  await database.sql(
    `insert into cases.weighing_members (tenant_id, weighing_id, municipality_id, member_tenant_id, member_id, party_type, judged_at)
     select r."regionId", r.id, r."municipalityId", r."memberTenantId", r."memberId", 'POLICE', case when r.judged then now() end
     from jsonb_to_recordset($1) r ("regionId" uuid, id uuid, "municipalityId" uuid, "memberTenantId" uuid, "memberId" uuid, judged boolean)`,
    json(
      places.map(({ weighing, seat: { tenantId, memberId }, judged }) => ({
        ...weighing,
        memberTenantId: tenantId,
        memberId,
        judged,
      })),
    ),
  );
  await database.sql(
    `insert into cases.judgements (tenant_id, weighing_id, member_id, preferred_outcome, sealed, submitted_at)
     select tenant_id, weighing_id, member_id, 'NO_ACTION', 'x', now() from cases.weighing_members where judged_at is not null`,
  );
};

/** What a policy is told of a weighing: from what was drawn, not from the database. */
export const weighingFacts = (
  { statuses, places }: Tables,
  grants: readonly AccessGrant[],
  who: Who,
  weighingId: Uuid,
  now: Date,
  world: World,
): object => {
  const at = WEIGHINGS.findIndex(({ id }) => id === weighingId);
  const weighing = WEIGHINGS[at];
  if (!weighing) throw new Error('a weighing that nobody drew');
  const isHere = weighing.regionId === who.regionId;
  const on_item =
    isHere &&
    places.some(
      ({ weighing: { id }, seat: { tenantId, memberId } }) =>
        id === weighingId && tenantId === who.tenantId && memberId === who.memberId,
    );
  const mine = grants.some(
    (grant) =>
      grant.objectId === weighing.signalId &&
      grant.memberId === who.memberId &&
      grant.memberTenantId === who.tenantId &&
      grantState(grant, now) === 'ACTIVE',
  );
  const { regionId: tenant_id, municipalityId: municipality_id } = weighing;
  const kept_away = isBlocked(world, who, weighing.signalId);
  const closed = kept_away || isClosedTo(world, who, weighing.signalId);
  const at_table = on_item && mine;
  return { tenant_id, id: weighingId, municipality_id, status: statuses[at], on_item, at_table, kept_away, closed };
};

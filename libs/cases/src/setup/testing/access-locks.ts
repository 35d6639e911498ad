import type { Uuid, Who } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import { prepared } from '@regiotafel/tenancy';
import { readsCase } from '../../domain/field-set.js';
import { type AccessGrant, grantState } from '../../domain/grant.js';
import { isCalledIn } from './drawn-callings.js';
import { isBlocked, isOpenTo, WORLD } from './random-world.js';
import { insertOf, ME } from './table-adds.js';
import {
  access,
  type CHANGES,
  type Drawn,
  isToldTo,
  type May,
  NOW,
  type READS,
  type Row,
  SAID,
} from './table-locks.js';

type Adds = readonly { insert: ReturnType<typeof prepared>; may: May }[];

const request =
  (action: string): May =>
  (who, row, drawn) => {
    const isNamed = drawn.allGrants.some(
      ({ requestId, secondId }) => requestId === row.key && secondId === who.memberId,
    );
    const waits = isNamed && isOpenTo(drawn.world, who, row.of);
    const facts = { ...row, ...access(who, row, drawn), second_id: waits ? who.memberId : null };
    return drawn.doors.accessRequest.can(who, action, 'AccessRequest', facts);
  };

/** Whether somebody knows of a case by its card in the pool, by access that runs, by a question, or by being called in. */
const knowsOf = (who: Who, row: Row, drawn: Drawn): boolean => {
  const region = WORLD.find(({ id }) => id === row.tenant_id)?.regionId;
  const card = { tenant_id: region, municipality_id: row.tenant_id };
  const isMine = (grant: AccessGrant): boolean =>
    grant.objectId === row.of &&
    grant.memberId === who.memberId &&
    grant.memberTenantId === who.tenantId &&
    grantState(grant, NOW) === 'ACTIVE';
  const runs =
    drawn.allGrants.some((grant) => readsCase(grant.fieldSets) && isMine(grant)) ||
    drawn.grants.some((grant) => !readsCase(grant.fieldSets) && isMine(grant));
  return (
    drawn.doors.pool.can(who, 'read', 'PoolCard', card) ||
    (runs && !isBlocked(drawn.world, who, row.of)) ||
    isCalledIn(drawn.world, drawn.callings, who, row.of)
  );
};

const asks: May = (who, row, drawn) =>
  who.memberId !== null &&
  drawn.doors.accessRequest.can(who, 'ask', 'AccessRequest', {
    tenant_id: who.tenantId,
    asked_by: who.memberId,
    knows: knowsOf(who, row, drawn),
    kept_away: isBlocked(drawn.world, who, row.of),
  });

const REQUEST = 'id::text as key, case_id as of, tenant_id, asked_by';
const ANSWER = 'request_id::text as key, case_id as of, tenant_id, asked_by';

const consent =
  (action: string, kind: 'Consent' | 'ConsentRequest'): May =>
  (who, row, drawn) =>
    drawn.doors.consent.can(who, action, kind, { ...row, ...access(who, row, drawn), told: isToldTo(who, row, drawn) });
const PERIOD = 'id::text as key, id as of, tenant_id';
const ASKED = 'id::text as key, case_id as of, tenant_id, contributor_id';
const CONSENT = `${ASKED}, ${SAID('contribution_id')}`;

const covenant =
  (action: string, kind: 'CovenantPeriod' | 'CovenantDecision'): May =>
  (who, row, drawn) =>
    drawn.doors.covenant.can(who, action, kind, row);

const calledIn =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.calledIn.can(who, action, 'CalledIn', { ...row, kept_away: isBlocked(drawn.world, who, row.of) });
const CALLING = 'source_id::text as key, card_id as of, tenant_id, member_id';

const cardConflict =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.cardConflict.can(who, action, 'CardConflict', row);
const CONFLICT = 'id::text as key, coalesce(card_id, municipality_id) as of, tenant_id';

const READ: typeof READS = [
  { table: 'card_conflicts', columns: CONFLICT, may: cardConflict('read') },
  { table: 'called_in', columns: CALLING, may: calledIn('read') },
  { table: 'covenant_periods', columns: PERIOD, may: covenant('read', 'CovenantPeriod') },
  { table: 'covenant_decisions', columns: PERIOD, may: covenant('read', 'CovenantDecision') },
  { table: 'contribution_consents', columns: CONSENT, may: consent('read', 'Consent') },
  { table: 'consent_requests', columns: ASKED, may: consent('read', 'ConsentRequest') },
  { table: 'access_requests', columns: REQUEST, may: request('read') },
  { table: 'access_answers', columns: ANSWER, may: request('read') },
];

const CHANGED: typeof CHANGES = [
  { table: 'card_conflicts', set: 'version = version', where: 'true', columns: CONFLICT, may: cardConflict('keep') },
  { table: 'called_in', set: 'version = version', where: 'true', columns: CALLING, may: calledIn('keep') },
  {
    table: 'covenant_periods',
    set: 'version = version',
    where: 'true',
    columns: PERIOD,
    may: covenant('follow', 'CovenantPeriod'),
  },
  {
    table: 'access_requests',
    set: 'withdrawn_at = withdrawn_at',
    where: 'true',
    columns: REQUEST,
    may: request('withdraw'),
  },
];

/** Rows about an object: `$1` its tenant, `$2` the object. */
const ADDED: Adds = [
  {
    insert: prepared(
      'test.add.contribution_consents',
      `insert into cases.contribution_consents (tenant_id, id, contribution_id, case_tenant_id, case_id, contributor_id, source_regime, given_at, uses, decided_at)
       select (select sec.t()), uuidv4(), uuidv4(), $1::uuid, $2::uuid, ${ME}, 'AVG', now(), '{}', now()`,
    ),
    may: (who, row, drawn) =>
      who.memberId !== null &&
      drawn.doors.consent.can(who, 'set', 'Consent', {
        contributor_id: who.memberId,
        tenant_id: who.tenantId,
        kept_away: isBlocked(drawn.world, who, row.of),
      }),
  },
  {
    insert: insertOf(
      'consent_requests',
      'tenant_id, id, case_id, contribution_id, contributor_id, uses, asked_by, asked_at, due_at',
      `$1::uuid, uuidv4(), $2::uuid, uuidv4(), uuidv4(), '{EXPORT}', ${ME}, now(), now()`,
    ),
    may: (who, row, drawn) =>
      who.memberId !== null && consent('ask', 'ConsentRequest')(who, { ...row, asked_by: who.memberId } as Row, drawn),
  },
  {
    insert: prepared(
      'test.add.access_requests',
      `insert into cases.access_requests (tenant_id, id, case_id, asked_by, purpose, field_sets, valid_until, necessity, subsidiarity, wrapped, asked_at, lapses_at)
       select (select sec.t()), uuidv4(), $2::uuid, ${ME}, 'Y', '{PLAN}', now(), 'x', 'x', 'x', now(), now() + interval '1 day' where $1::uuid is not null`,
    ),
    may: asks,
  },
  {
    insert: insertOf(
      'access_answers',
      'tenant_id, request_id, case_id, asked_by, answer, answered_by, answered_at',
      `$1::uuid, uuidv4(), $2::uuid, uuidv4(), 'GIVEN', ${ME}, now()`,
    ),
    may: request('decide'),
  },
];

/** Rows that stand in the region: `$1` the region, `$2` a weighing. */
const TABLE_ADDED: Adds = [
  {
    insert: insertOf(
      'card_conflicts',
      'tenant_id, id, member_id, card_id, lifted, version',
      '$1::uuid, uuidv4(), uuidv4(), coalesce($2::uuid, uuidv4()), false, 1',
    ),
    may: cardConflict('keep'),
  },
  {
    insert: insertOf(
      'called_in',
      'tenant_id, source, source_id, member_id, card_id, is_called, version',
      "$1::uuid, 'MEETING', uuidv4(), uuidv4(), coalesce($2::uuid, uuidv4()), true, 1",
    ),
    may: calledIn('keep'),
  },
  {
    insert: insertOf(
      'covenant_periods',
      'tenant_id, id, regime, valid_from, valid_until, closes_at, own_basis, version',
      "$1::uuid, coalesce($2::uuid, uuidv4()), 'X', now(), now() + interval '1 day', now() + interval '1 day', true, 1",
    ),
    may: covenant('follow', 'CovenantPeriod'),
  },
  {
    insert: prepared(
      'test.add.covenant_decisions',
      `insert into cases.covenant_decisions (tenant_id, id, covenant_id, closes_at, reason, decided_by, decided_at)
       select $1::uuid, uuidv4(), $1::uuid, now(), 'x', coalesce((select sec.m()), $2::uuid), now()`,
    ),
    may: (who, row, drawn) =>
      who.memberId !== null &&
      drawn.doors.covenant.can(who, 'decide', 'CovenantDecision', { ...row, decided_by: who.memberId }),
  },
];

/** A request of every seat for every case, answered; what no world changes. */
export const putRequests = async (database: TestDatabase, idOf: (object: Uuid, member: Uuid) => Uuid) => {
  for (const [table, trigger] of [
    ['access_requests', 'only_withdrawn'],
    ['access_answers', 'about_an_open_request'],
    ['contribution_consents', 'by_the_contributor'],
    ['consent_requests', 'of_the_contributor'],
  ])
    await database.sql(`alter table cases.${table} disable trigger ${trigger}`);
  const seats = await database.sql<{ tenant_id: Uuid; case_id: Uuid; case_tenant_id: Uuid; asked_by: Uuid }>(
    `select m.tenant_id, s.id as case_id, s.tenant_id as case_tenant_id, m.id as asked_by from cases.signals s cross join directory.members m`,
  );
  const rows = [JSON.stringify(seats.map((seat) => ({ ...seat, id: idOf(seat.case_id, seat.asked_by) })))];
  const columns = '(tenant_id uuid, id uuid, case_id uuid, case_tenant_id uuid, asked_by uuid)';
  await database.sql('alter table cases.access_requests disable trigger about_a_known_case');
  await database.sql(
    `insert into cases.access_requests (tenant_id, id, case_id, asked_by, purpose, field_sets, valid_until, necessity, subsidiarity, wrapped, asked_at, lapses_at)
     select r.tenant_id, r.id, r.case_id, r.asked_by, 'X', '{PLAN}', now(), 'x', 'x', 'x', now(), now() + interval '1 day' from jsonb_to_recordset($1) r ${columns}`,
    rows,
  );
  await database.sql('alter table cases.access_requests enable trigger about_a_known_case');
  await database.sql(
    `insert into cases.access_answers (tenant_id, request_id, case_id, asked_by, answer, answered_by, answered_at)
     select r.case_tenant_id, r.id, r.case_id, r.asked_by, 'GIVEN', r.id, now() from jsonb_to_recordset($1) r ${columns}`,
    rows,
  );
  await database.sql(
    `insert into cases.contribution_consents (tenant_id, id, contribution_id, case_tenant_id, case_id, contributor_id, source_regime, given_at, uses, decided_at)
     select c.tenant_id, uuidv4(), c.id, c.case_tenant_id, c.case_id, c.contributor_id, c.source_regime, c.given_at, '{}', c.given_at from cases.contributions c`,
  );
  await database.sql(
    `insert into cases.contribution_consents (tenant_id, id, contribution_id, case_tenant_id, case_id, contributor_id, source_regime, given_at, uses, until, decided_at)
     select c.tenant_id, uuidv4(), c.id, c.case_tenant_id, c.case_id, c.contributor_id, c.source_regime, c.given_at,
       case get_byte(sha256(c.id::text::bytea), 4) % 4 when 0 then array['DISCLOSURE'] when 1 then array['DISCLOSURE', 'MINUTES'] else array['EXPORT'] end,
       case get_byte(sha256(c.id::text::bytea), 4) % 4 when 1 then '2026-03-02T07:50:00Z'::timestamptz end, c.given_at + interval '5 minutes' from cases.contributions c`,
  );
  await database.sql(
    `insert into cases.consent_requests (tenant_id, id, case_id, contribution_id, contributor_id, uses, asked_by, asked_at, due_at)
     select c.case_tenant_id, uuidv4(), c.case_id, c.id, c.contributor_id, '{EXPORT}', c.id, now(), now() from cases.contributions c`,
  );
  await database.sql(
    `insert into cases.covenant_periods (tenant_id, id, regime, valid_from, valid_until, closes_at, own_basis, version)
     select t.id, t.id, 'NONE', now(), now() + interval '1 year', now() + interval '1 year', true, 1 from reference.tenants t where t.kind = 'PARTNERSHIP'`,
  );
  await database.sql(
    `insert into cases.covenant_decisions (tenant_id, id, covenant_id, closes_at, reason, decided_by, decided_at)
     select p.tenant_id, uuidv4(), p.id, p.closes_at, 'x', p.id, now() from cases.covenant_periods p`,
  );
};

/** Policies that would open too much, as a test plants them. */
const HOLES: readonly [string, string][] = [
  ['card_conflicts', "(select sec.has(array['COORDINATOR']))"],
  ['called_in', "(select sec.has(array['COORDINATOR']))"],
  ['contribution_consents', "(select sec.has(array['LIAISON']))"],
  ['contribution_consents', "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null"],
  ['contribution_withdrawals', "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null"],
  ['contributions', "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null"],
  ['consent_requests', "(select sec.has(array['COORDINATOR']))"],
  ['access_requests', "(select sec.has(array['LIAISON']))"],
  ['access_answers', "(select sec.has(array['COORDINATOR']))"],
];

export const ACCESS = { reads: READ, changes: CHANGED, adds: ADDED, tableAdds: TABLE_ADDED, holes: HOLES };

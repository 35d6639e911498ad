import type { Door } from '@regiotafel/access';
import type { Uuid, Who } from '@regiotafel/kernel';
import { type Prepared, prepared } from '@regiotafel/tenancy';
import { FIELD_SETS } from '../../domain/field-set.js';
import { type AccessGrant, grantState } from '../../domain/grant.js';
import { type Tables, weighingFacts, WEIGHINGS } from './random-table.js';
import { isInvolved, type World } from './random-world.js';

/** The doors of the features. */
export interface Doors {
  readonly weighing: Door;
  readonly caseFile: Door;
  readonly contribution: Door;
  readonly pool: Door;
  readonly poolView: Door;
  readonly feedback: Door;
}

/** When every world is looked at. */
export const NOW = new Date('2026-03-02T08:00:00Z');

/** One drawn world, and what the rules know of it. */
export interface Drawn {
  readonly doors: Doors;
  readonly world: World;
  readonly tables: Tables;
  readonly grants: readonly AccessGrant[];
}

/** A row by its place, as the test selects it: `key` names it, `of` the weighing, case or signal it belongs to. */
export interface Row {
  readonly key: string;
  readonly of: Uuid;
  readonly tenant_id: Uuid;
  readonly member_id?: Uuid;
  readonly municipality_id?: Uuid;
  readonly is_shared?: boolean;
}
export type May = (who: Who, row: Row, drawn: Drawn) => boolean;

const weighing =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.weighing.can(who, action, 'Weighing', weighingFacts(drawn.tables, drawn.grants, who, row.of, NOW));
const judgement =
  (action: string): May =>
  (who, row, drawn) => {
    const facts = weighingFacts(drawn.tables, drawn.grants, who, row.of, NOW);
    return drawn.doors.weighing.can(who, action, 'Judgement', { ...facts, member_id: row.member_id });
  };
const hasMet = ({ of }: Row, { tables: { statuses } }: Drawn): boolean =>
  ['JOINT', 'CONCLUDED'].includes(statuses[WEIGHINGS.findIndex(({ id }) => id === of)] ?? '');
const either =
  (...ways: May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));
/** What the caller has to do with the case of a row. */
const access = (who: Who, row: Row, drawn: Drawn) => {
  const mine = drawn.grants.filter(
    (grant) => grant.objectId === row.of && grant.memberId === who.memberId && grantState(grant, NOW) === 'ACTIVE',
  );
  const field_sets = FIELD_SETS.filter((fieldSet) => mine.some(({ fieldSets }) => fieldSets.includes(fieldSet)));
  return { involved: isInvolved(drawn.world, who, row.of), granted: mine.length > 0, field_sets };
};
const caseFile =
  (action: string, kind = 'CaseFile'): May =>
  (who, row, drawn) =>
    drawn.doors.caseFile.can(who, action, kind, { ...row, ...access(who, row, drawn) });
const contribution =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.contribution.can(who, action, 'Contribution', {
      ...access(who, row, drawn),
      tenant_id: row.tenant_id,
      contributor_id: row.member_id,
    });
/** A contribution in the own name, laid in a tenant. */
const own =
  (tenantId: (who: Who, row: Row) => Uuid): May =>
  (who, row, drawn) => {
    const { member_id: _, ...rest } = row;
    const mine = { ...rest, ...(who.memberId && { member_id: who.memberId }), tenant_id: tenantId(who, row) };
    return contribution('add')(who, mine, drawn);
  };

const card =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.pool.can(who, action, 'PoolCard', row);

const poolView =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.poolView.can(who, action, 'PoolView', row);

const VIEW = 'id::text as key, id as of, tenant_id, member_id, is_shared';
const CARD = 'id::text as key, id as of, tenant_id, municipality_id';
const PART = 'id::text as key, id as of, tenant_id';
const PLACE = "weighing_id || '.' || member_id as key, weighing_id as of, tenant_id, member_id";

/** Every table of the four features: its rows, and who may see one. */
export const READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'weighings', columns: PART, may: weighing('read') },
  { table: 'weighing_members', columns: PLACE, may: weighing('read') },
  { table: 'weighing_keys', columns: PART, may: either(weighing('judge'), weighing('readConclusion')) },
  { table: 'judgements', columns: PLACE, may: judgement('read') },
  { table: 'weighing_conclusions', columns: PART, may: weighing('readConclusion') },
  { table: 'case_files', columns: PART, may: caseFile('read') },
  { table: 'case_narratives', columns: PART, may: caseFile('readNarrative') },
  { table: 'case_identities', columns: PART, may: caseFile('readIdentity') },
  { table: 'case_plans', columns: PART, may: caseFile('readPlan') },
  {
    table: 'contributions',
    columns: 'id::text as key, case_id as of, tenant_id, contributor_id as member_id',
    may: contribution('read'),
  },
  {
    table: 'involvements',
    columns: "case_id || '.' || member_id as key, case_id as of, tenant_id, member_id",
    may: caseFile('read', 'Involvement'),
  },
  { table: 'pool_cards', columns: CARD, may: card('read') },
  { table: 'pool_views', columns: VIEW, may: poolView('read') },
  {
    table: 'feedbacks',
    columns: 'signal_id::text as key, signal_id as of, tenant_id',
    may: (who, row, drawn) => drawn.doors.feedback.can(who, 'read', 'Feedback', row),
  },
];

/** What a command changes, and who may give it. All other tables know no change. */
export const CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  {
    table: 'weighings',
    set: 'version = version',
    where: "status <> 'CONCLUDED'",
    columns: PART,
    may: weighing('judge'),
  },
  {
    table: 'weighing_members',
    set: 'judged_at = now()',
    where: 'judged_at is null',
    columns: PLACE,
    may: judgement('give'),
  },
  { table: 'case_plans', set: 'version = version', where: 'true', columns: PART, may: caseFile('writePlan') },
  {
    table: 'pool_cards',
    set: 'version = version',
    where: 'true',
    columns: CARD,
    may: either(card('setStatus'), card('moveOn')),
  },
  { table: 'pool_views', set: 'version = version', where: 'true', columns: VIEW, may: poolView('change') },
];

const insertOf = (table: string, columns: string, values: string) =>
  prepared(`test.add.${table}`, `insert into cases.${table} (${columns}) values (${values})`);
const said = (name: string, tenant: string, contributor: string) =>
  prepared(
    `test.add.${name}`,
    `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, source_regime, professional_secrecy, oral_only, given_at)
     values (${tenant}, uuidv4(), $1::uuid, $2::uuid, ${contributor}, 'AVG', false, true, now())`,
  );
const ME = 'coalesce((select sec.m()), $2)';
const part = (table: string) => insertOf(table, 'tenant_id, id, sealed', "$1::uuid, $2::uuid, 'x'");

/** A row of each table as a command adds it to an object: `$1` its tenant, `$2` the object. */
export const CASE_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  {
    insert: insertOf(
      'case_files',
      'tenant_id, id, region_id, number, weighing_id, signal_id, theme, regime, purpose, urgency, status, case_manager_id, opened_at',
      "$1::uuid, uuidv4(), $1, 'X', uuidv4(), $2::uuid, 'T', 'AVG', 'X', 'NORMAL', 'ACTIVE', $2, now()",
    ),
    may: caseFile('open'),
  },
  ...['case_narratives', 'case_identities', 'case_plans'].map((table) => ({
    insert: part(table),
    may: caseFile('open'),
  })),
  {
    insert: insertOf(
      'involvements',
      'tenant_id, case_id, member_id, part, since',
      "$1::uuid, $2::uuid, uuidv4(), 'MEMBER', now()",
    ),
    may: caseFile('add', 'Involvement'),
  },
  { insert: said('contribution_here', '(select sec.t())', ME), may: own((who) => who.tenantId) },
  { insert: said('contribution_there', '$1', ME), may: own((_who, row) => row.tenant_id) },
  { insert: said('contribution_of_another', '(select sec.t())', 'uuidv4()'), may: () => false },
  {
    insert: insertOf(
      'feedbacks',
      'tenant_id, signal_id, level, given_by, given_at',
      "$1::uuid, $2::uuid, 'ASSESSED', coalesce((select sec.m()), $2), now()",
    ),
    may: (who, row, drawn) => drawn.doors.feedback.can(who, 'give', 'Feedback', row),
  },
];

/** A row of each regional table as a command adds it: `$1` its region, `$2` the weighing. */
export const TABLE_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  {
    insert: insertOf(
      'weighings',
      'tenant_id, id, number, municipality_id, signal_id, offer_id, theme, urgency, criteria_version, composition, status, opened_at, judge_by',
      "$1::uuid, uuidv4(), 'X', $2::uuid, $2, uuidv4(), 'T', 'NORMAL', 1, '{}', 'OPEN', now(), now()",
    ),
    may: weighing('open'),
  },
  {
    insert: insertOf(
      'weighing_members',
      'tenant_id, weighing_id, municipality_id, member_tenant_id, member_id, party_type',
      "$1::uuid, $2::uuid, $1, $1, uuidv4(), 'POLICE'",
    ),
    may: weighing('open'),
  },
  {
    insert: insertOf(
      'weighing_keys',
      'tenant_id, id, municipality_id, version, wrapped',
      "$1::uuid, $2::uuid, $1, 2, 'x'",
    ),
    may: weighing('open'),
  },
  {
    insert: insertOf(
      'judgements',
      'tenant_id, weighing_id, member_id, preferred_outcome, sealed, submitted_at',
      "$1::uuid, $2::uuid, coalesce((select sec.m()), $2), 'NO_ACTION', 'x', now()",
    ),
    may: (who, row, drawn) =>
      judgement('give')(who, { ...row, ...(who.memberId ? { member_id: who.memberId } : {}) }, drawn),
  },
  {
    insert: insertOf(
      'weighing_conclusions',
      'tenant_id, id, municipality_id, rationale, proportionality, subsidiarity',
      "$1::uuid, $2::uuid, $1, 'x', 'x', 'x'",
    ),
    may: (who, row, drawn) => weighing('conclude')(who, row, drawn) && hasMet(row, drawn),
  },
  {
    insert: insertOf(
      'pool_cards',
      'tenant_id, id, municipality_id, municipality_name, case_id, number, theme, urgency, status, respond_by, case_manager_tenant_id, case_manager_id, opened_at',
      "$1::uuid, uuidv4(), $1, 'X', uuidv4(), 'X', 'T', 'NORMAL', 'NEW', now(), $1, $2::uuid, now()",
    ),
    may: card('add'),
  },
  ...[false, true].map((is_shared) => ({
    insert: prepared(
      `test.add.pool_views.${is_shared}`,
      `insert into cases.pool_views (tenant_id, id, member_id, name, search, columns, is_shared, kept_at)
       values ($1::uuid, uuidv4(), coalesce((select sec.m()), $2::uuid), 'X', '', '{nummer}', ${is_shared}, now())`,
    ),
    may: ((who, row, drawn) =>
      poolView('keep')(who, { ...row, is_shared, ...(who.memberId && { member_id: who.memberId }) }, drawn)) as May,
  })),
];

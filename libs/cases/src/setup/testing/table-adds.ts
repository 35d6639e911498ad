import { type Prepared, prepared } from '@regiotafel/tenancy';
import {
  card,
  access,
  caseFile,
  closure,
  contribution,
  handover,
  hasMet,
  judgement,
  own,
  poolView,
  surroundings,
  weighing,
  type May,
} from './table-locks.js';

export const insertOf = (table: string, columns: string, values: string) =>
  prepared(`test.add.${table}`, `insert into cases.${table} (${columns}) values (${values})`);
const said = (name: string, tenant: string, contributor: string) =>
  prepared(
    `test.add.${name}`,
    `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, source_regime, professional_secrecy, oral_only, given_at)
     values (${tenant}, uuidv4(), $1::uuid, $2::uuid, ${contributor}, 'AVG', false, true, now())`,
  );
export const ME = 'coalesce((select sec.m()), $2)';
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
  ...[
    ['case_relatives', 'relation', "'PARENT'"],
    ['case_parties', 'member_id', 'null'],
  ].map(([table = '', column, value]) => ({
    insert: insertOf(
      table,
      `tenant_id, id, case_id, sealed, added_by, added_at, ${column}`,
      `$1::uuid, uuidv4(), $2::uuid, 'x', ${ME}, now(), ${value}`,
    ),
    may: surroundings('write'),
  })),
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
  {
    insert: insertOf(
      'case_blocks',
      'tenant_id, id, case_id, member_id, reason, recorded_by, recorded_at',
      "$1::uuid, uuidv4(), $2::uuid, uuidv4(), 'x', $2, now()",
    ),
    may: closure('record', 'CaseBlock'),
  },
  {
    insert: prepared(
      'test.add.case_block_of_oneself',
      `insert into cases.case_blocks (tenant_id, id, case_id, member_id, reason, recorded_by, recorded_at)
       select $1::uuid, uuidv4(), $2::uuid, (select sec.m()), 'x', $2, now() where (select sec.m()) is not null`,
    ),
    may: (who, row, drawn) =>
      who.memberId === null || closure('record', 'CaseBlock')(who, { ...row, member_id: who.memberId }, drawn),
  },
  {
    insert: insertOf(
      'handovers',
      'tenant_id, id, case_id, from_tenant_id, to_tenant_id, to_member_id, reason, grant_id, status, offered_by, offered_at, expires_at',
      "$1::uuid, uuidv4(), $2::uuid, $1, uuidv4(), $2, 'x', $2, 'OFFERED', $2, now(), now() + interval '1 day'",
    ),
    may: handover('offer'),
  },
  {
    insert: insertOf(
      'case_restrictions',
      'tenant_id, id, case_id, keepers, reason, set_by, set_at',
      "$1::uuid, uuidv4(), $2::uuid, array[$2::uuid], 'x', $2, now()",
    ),
    may: closure('set', 'CaseRestriction'),
  },
  { insert: said('contribution_here', '(select sec.t())', ME), may: own((who) => who.tenantId) },
  { insert: said('contribution_there', '$1', ME), may: own((_who, row) => row.tenant_id) },
  ...[ME, 'uuidv4()'].map((contributor, at) => ({
    insert: prepared(
      `test.add.contribution_withdrawal.${at}`,
      `insert into cases.contribution_withdrawals (tenant_id, id, case_id, contributor_id, withdrawn_at)
       select (select sec.t()), uuidv4(), $2::uuid, ${contributor}, now() where $1::uuid is not null`,
    ),
    may: ((who, row, drawn) =>
      at === 0 &&
      who.memberId !== null &&
      contribution('withdraw')(who, { ...row, tenant_id: who.tenantId, member_id: who.memberId }, drawn)) as May,
  })),
  { insert: said('contribution_of_another', '(select sec.t())', 'uuidv4()'), may: () => false },
  {
    insert: insertOf(
      'feedbacks',
      'tenant_id, signal_id, level, given_by, given_at',
      "$1::uuid, $2::uuid, 'ASSESSED', coalesce((select sec.m()), $2), now()",
    ),
    may: (who, row, drawn) => drawn.doors.feedback.can(who, 'give', 'Feedback', { ...row, ...access(who, row, drawn) }),
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

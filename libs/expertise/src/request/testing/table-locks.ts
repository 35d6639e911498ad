import type { Door } from '@regiotafel/access';
import type { Who } from '@regiotafel/kernel';
import { type Prepared, prepared, type SqlValue } from '@regiotafel/tenancy';
import type { Row, Rows, Table } from './random-world.js';

/** The doors of the features. */
export interface Doors {
  readonly request: Door;
  readonly roster: Door;
  readonly conflict: Door;
  readonly ledger: Door;
}

/** One drawn world, and the rules that hold in it. */
export interface Drawn {
  readonly doors: Doors;
  readonly rows: Rows;
}
export type May = (who: Who, row: Row, drawn: Drawn) => boolean;

/** Whether somebody has a running conflict of interest with one of these. */
const blocks = (who: Who, { conflict_blocks }: Rows, ...ids: unknown[]): boolean =>
  conflict_blocks.some(
    (block) =>
      block['member_id'] === who.memberId &&
      block['tenant_id'] === who.regionId &&
      block['lifted_on'] === null &&
      ids.includes(block['subject_id']),
  );

/** A request as its door looks at it. */
export const requestFor = (who: Who, rows: Rows, row: Row | undefined): Row => ({
  ...row,
  blocked: row !== undefined && blocks(who, rows, row['municipality_id'], row['pool_card_id'], row['id']),
});

const byId = (rows: readonly Row[], id: unknown): Row | undefined => rows.find((row) => row['id'] === id);

/** May do something with the request that a row is part of. */
const request =
  (action: string, key: 'id' | 'request_id' = 'id'): May =>
  (who, row, { doors, rows }) =>
    doors.request.can(who, action, 'ExpertiseRequest', requestFor(who, rows, byId(rows.requests, row[key])));

/** The same, by the one who was asked and who is the one that the row names. */
const ownRequest =
  (action: string): May =>
  (who, row, drawn) =>
    row['expert_member_id'] === who.memberId && request(action)(who, row, drawn);

const expert =
  (action: string, key: 'id' | 'expert_id' = 'id'): May =>
  (who, row, { doors, rows }) => {
    const serves = rows.requests
      .map((asked) => requestFor(who, rows, asked))
      .filter((asked) => asked['expert_id'] === row[key] && !asked['blocked'])
      .map((asked) => asked['municipality_id']);
    return doors.roster.can(who, action, 'Expert', { ...byId(rows.experts, row[key]), serves });
  };
const roster =
  (action: string, kind: string): May =>
  (who, row, { doors }) =>
    doors.roster.can(who, action, kind, row);
const conflict =
  (action: string): May =>
  (who, row, { doors, rows }) =>
    doors.conflict.can(who, action, 'ConflictBlock', { ...row, blocked: blocks(who, rows, row['subject_id']) });

/** Every table: what names a row in it, and who may see one. */
export const READS: readonly { table: Table; key: string; may: May }[] = [
  { table: 'requests', key: 'id', may: request('read') },
  { table: 'request_questions', key: 'id', may: request('readQuestion') },
  { table: 'request_keys', key: 'id', may: request('readQuestion') },
  { table: 'experts', key: 'id', may: expert('read') },
  { table: 'expert_skills', key: "expert_id || '.' || skill", may: expert('read', 'expert_id') },
  { table: 'skills', key: "tenant_id || '.' || code", may: roster('read', 'Skill') },
  { table: 'ranking_weights', key: "tenant_id || '.' || version", may: roster('read', 'RankingWeights') },
  { table: 'conflict_blocks', key: 'id', may: conflict('read') },
  { table: 'conflict_keys', key: "conflict_id || '.' || version", may: conflict('read') },
  {
    table: 'ledger_entries',
    key: 'id',
    may: (who, row, { doors, rows }) => {
      const blocked = blocks(who, rows, row['municipality_id'], row['pool_card_id'], row['request_id']);
      return doors.ledger.can(who, 'read', 'LedgerEntry', { ...row, blocked });
    },
  },
  {
    table: 'declines',
    key: "request_id || '.' || expert_id",
    may: (who, row, { doors }) => doors.request.can(who, 'read', 'Decline', row),
  },
];

/** What a command changes or removes beside the moves of a request, and who may give it. */
export const CHANGES: readonly { table: Table; change: string; where: string; key: string; may: May }[] = [
  {
    table: 'conflict_blocks',
    change:
      "update expertise.conflict_blocks set lifted_by = (select sec.m()), lifted_on = '2026-03-02', version = version + 1",
    where: 'lifted_on is null',
    key: 'id',
    may: conflict('lift'),
  },
  {
    table: 'experts',
    change: 'update expertise.experts set version = version + 1',
    where: 'true',
    key: 'id',
    may: expert('keep'),
  },
  {
    table: 'expert_skills',
    change: 'update expertise.expert_skills set level = 2',
    where: 'true',
    key: "expert_id || '.' || skill",
    may: expert('keep', 'expert_id'),
  },
  {
    table: 'expert_skills',
    change: 'delete from expertise.expert_skills',
    where: 'true',
    key: "expert_id || '.' || skill",
    may: expert('keep', 'expert_id'),
  },
];

const insertOf = (name: string, table: Table, columns: string, values: string) =>
  prepared(`test.add.${name}`, `insert into expertise.${table} (${columns}) values (${values})`);
const valuesOf =
  (...columns: string[]) =>
  (row: Row): SqlValue[] =>
    columns.map((column) => (row[column] ?? null) as SqlValue);

/** A row as a command adds it beside a row that stands: `near` the table of that one, `values` what is taken over from it. */
export interface Add {
  readonly near: Table;
  readonly insert: Prepared<unknown>;
  readonly values: (row: Row) => SqlValue[];
  readonly may: May;
}

const LINE = 'tenant_id, id, request_id, municipality_id, pool_card_id, expert_id, member_id, kind, hours, day';
const LINE_VALUES = '$1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, $4::uuid, coalesce($5::uuid, $2::uuid)';
const ABOUT = ['tenant_id', 'id', 'municipality_id', 'pool_card_id'];
const ROSTER: readonly Add[] = [
  {
    near: 'ranking_weights',
    insert: insertOf('skill', 'skills', 'tenant_id, code', "$1::uuid, 'NEW'"),
    values: valuesOf('tenant_id'),
    may: roster('keep', 'Skill'),
  },
  {
    near: 'ranking_weights',
    insert: insertOf(
      'expert',
      'experts',
      'tenant_id, id, member_id, home_code, languages, hours_per_month',
      "$1::uuid, gen_random_uuid(), gen_random_uuid(), 'GM9001', '{nl}', 1",
    ),
    values: valuesOf('tenant_id'),
    may: roster('keep', 'Expert'),
  },
  {
    near: 'experts',
    insert: insertOf(
      'expert_skill',
      'expert_skills',
      'tenant_id, expert_id, skill, member_id, level, training_valid_until',
      "$1::uuid, $2::uuid, 'YOUTH', $2, 1, '2027-01-01'",
    ),
    values: valuesOf('tenant_id', 'id'),
    may: expert('keep'),
  },
  {
    near: 'ranking_weights',
    insert: insertOf(
      'weights',
      'ranking_weights',
      'tenant_id, version, weights, source',
      "$1::uuid, 2, $2::jsonb, 'x'",
    ),
    values: (row) => [row['tenant_id'] as SqlValue, JSON.stringify(row['weights'])],
    may: roster('keep', 'RankingWeights'),
  },
];
const CONFLICTS: readonly Add[] = [
  {
    near: 'experts',
    insert: insertOf(
      'block',
      'conflict_blocks',
      'tenant_id, id, member_id, subject_kind, subject_id, reason, recorded_by, recorded_on',
      "$1::uuid, gen_random_uuid(), $2::uuid, 'CARD', gen_random_uuid(), 'x', (select sec.m()), '2026-03-02'",
    ),
    values: valuesOf('tenant_id', 'member_id'),
    may: conflict('record'),
  },
  {
    near: 'conflict_blocks',
    insert: insertOf(
      'block_key',
      'conflict_keys',
      'tenant_id, conflict_id, member_id, subject_id, version, wrapped',
      "$1::uuid, $2::uuid, $3::uuid, $4::uuid, 2, 'x'",
    ),
    values: valuesOf('tenant_id', 'id', 'member_id', 'subject_id'),
    may: conflict('record'),
  },
];
const REQUESTS: readonly Add[] = [
  {
    near: 'requests',
    insert: insertOf(
      'question',
      'request_questions',
      'tenant_id, id, municipality_id, pool_card_id, sealed, key_version',
      "$1::uuid, $2::uuid, $3::uuid, $4::uuid, 'x', 1",
    ),
    values: valuesOf(...ABOUT),
    may: request('open'),
  },
  {
    near: 'requests',
    insert: insertOf(
      'key',
      'request_keys',
      'tenant_id, id, municipality_id, pool_card_id, version, wrapped',
      "$1::uuid, $2::uuid, $3::uuid, $4::uuid, 2, 'x'",
    ),
    values: valuesOf(...ABOUT),
    may: request('open'),
  },
  {
    near: 'requests',
    insert: insertOf('hours', 'ledger_entries', LINE, `${LINE_VALUES}, (select sec.m()), 'WORKED', 1, '2026-03-02'`),
    values: valuesOf(...ABOUT, 'expert_id'),
    may: ownRequest('report'),
  },
  {
    near: 'requests',
    insert: insertOf(
      'release',
      'ledger_entries',
      LINE,
      `${LINE_VALUES}, coalesce($5, $2), 'RELEASED', 1, '2026-03-02'`,
    ),
    values: valuesOf(...ABOUT, 'expert_id'),
    may: (who, row, drawn) => row['expert_id'] !== null && request('withdraw')(who, row, drawn),
  },
  {
    near: 'requests',
    insert: insertOf(
      'decline',
      'declines',
      'tenant_id, request_id, expert_id, member_id, reason, declined_on',
      "$1::uuid, $2::uuid, coalesce($3::uuid, $2), (select sec.m()), 'OTHER', '2026-03-02'",
    ),
    values: valuesOf('tenant_id', 'id', 'expert_id'),
    may: ownRequest('decline'),
  },
];

/** Everything a command adds, beside the opening of a request itself. */
export const ADDS: readonly Add[] = [...ROSTER, ...CONFLICTS, ...REQUESTS];

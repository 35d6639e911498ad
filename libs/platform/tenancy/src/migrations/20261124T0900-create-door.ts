import { SCOPES } from '../roles.js';
import type { Migration } from '../migration.js';

const runtime = SCOPES.map((scope) => `rt_${scope}`).join(', ');

/** A reader of this transaction's verified context: stable, so a plan can never keep another tenant's answer. */
const reader = (name: string, type: string, column: string) => [
  `create function sec.${name}() returns ${type} language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select ${column} from sec.context where xid = pg_current_xact_id_if_assigned() $$`,
  `revoke all on function sec.${name}() from public`,
  `grant execute on function sec.${name}() to ${runtime}, rt_grants`,
];

/** The signed context, its readers and business time. One row per transaction, written by `sec.enter` only. */
export const createDoor: Migration = {
  name: '20261124T0900-create-door',
  statements: [
    'create schema sec',
    `grant usage on schema sec to rt_door, rt_lookup, rt_relay, rt_grants, rt_edge, rt_jobs, ${runtime}`,
    'grant create on schema sec to rt_door, rt_lookup, rt_relay',
    `create table sec.walls (table_name text primary key, wall jsonb not null)`,
    'create table sec.context_keys (role name, kind text, inner_pad bytea not null, outer_pad bytea not null, primary key (role, kind))',
    'grant select on sec.context_keys to rt_door',
    "create table sec.clock (business_offset interval not null default '0')",
    'create unique index clock_one_row on sec.clock ((true))',
    'insert into sec.clock default values',
    'grant select on sec.clock to rt_door, rt_relay, rt_grants',
    `create unlogged table sec.context (
       xid xid8 primary key,
       kind text not null,
       tenant uuid not null,
       region uuid,
       member uuid,
       actor uuid not null,
       roles text[] not null,
       operation uuid not null,
       purpose text,
       issuer text,
       subject text,
       trace uuid not null,
       origin text not null
     )`,
    'grant select, insert, delete on sec.context to rt_door',
    'set local role rt_door',
    ...reader('t', 'uuid', 'tenant'),
    ...reader('r', 'uuid', 'region'),
    ...reader('m', 'uuid', 'member'),
    ...reader('a', 'uuid', 'actor'),
    ...reader('roles', 'text[]', 'roles'),
    ...reader('trace', 'uuid', 'trace'),
    `create function sec.has(wanted text[]) returns boolean language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce((select roles && wanted from sec.context where xid = pg_current_xact_id_if_assigned()), false) $$`,
    'revoke all on function sec.has(text[]) from public',
    `grant execute on function sec.has(text[]) to ${runtime}, rt_grants`,
    `create function sec.now() returns timestamptz language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select now() + business_offset from sec.clock $$`,
    'revoke all on function sec.now() from public',
    `grant execute on function sec.now() to ${runtime}, rt_grants, rt_relay, rt_lookup, rt_jobs, rt_edge`,
    `create function sec.sweep() returns bigint language sql volatile security definer set search_path = pg_catalog
       as $$ with gone as (delete from sec.context where xid < pg_snapshot_xmin(pg_current_snapshot()) returning 1) select count(*) from gone $$`,
    'revoke all on function sec.sweep() from public',
    'grant execute on function sec.sweep() to rt_jobs',
    'set local role rt_owner',
  ],
};

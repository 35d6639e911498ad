import { SCOPES } from '../roles.js';
import type { Migration } from '../migration.js';

const readers = [
  ...SCOPES.map((scope) => `rt_${scope}`),
  'rt_door',
  'rt_lookup',
  'rt_relay',
  'rt_edge',
  'rt_jobs',
].join(', ');

/** Tables that belong to nobody and that runtime roles may only read. */
export const createReference: Migration = {
  name: '20261124T0902-create-reference',
  statements: [
    'create schema reference',
    `grant usage on schema reference to ${readers}`,
    `create table reference.municipalities (
       cbs_code text primary key check (cbs_code ~ '^GM\\d{4}$'),
       name text not null,
       province text not null,
       inhabitants integer not null check (inhabitants >= 0),
       area_km2 numeric not null check (area_km2 > 0),
       safety_region_code text not null,
       safety_region text not null,
       neighbours text[] not null
     )`,
    `create table reference.tenants (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
       kind text not null check (kind in ('MUNICIPALITY', 'PARTNERSHIP', 'NETWORK')),
       name text not null,
       municipality_code text,
       inhabitants integer,
       neighbours text[] not null default '{}',
       region_id uuid references reference.tenants (id)
     )`,
    'create index tenants_region on reference.tenants (region_id)',
    'create table reference.holidays (day date primary key, name text not null)',
    `create table reference.purposes (
       code text primary key check (code ~ '^[A-Z_]+$'),
       position integer not null,
       name_nl text not null,
       name_en text not null,
       regime text not null,
       legal_basis text not null,
       field_set text[] not null,
       days integer not null check (days > 0),
       max_days integer not null check (max_days >= days),
       source text not null
     )`,
    `grant select on all tables in schema reference to ${readers}`,
  ],
};

import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR'])) and tenant_id = (select sec.t())";
const written = { INSERT: SET_UP, UPDATE: SET_UP };

/** A partnership: its contact, member municipalities, partner organisations and themes. Readable by everybody in the region, set up by the partnership itself. */
export const createRegion: Migration = {
  name: '20261124T0930-create-region',
  statements: [
    `create table directory.regions (
       tenant_id uuid primary key,
       name text not null,
       phone text not null,
       email text not null,
       version integer not null default 1
     )`,
    `create table directory.participations (
       tenant_id uuid not null,
       municipality_id uuid not null,
       since date not null,
       until date,
       primary key (tenant_id, municipality_id)
     )`,
    `create table directory.organisations (
       tenant_id uuid not null,
       id uuid not null,
       name text not null,
       party_type text not null,
       domain text not null check (domain in ('SAFETY', 'CARE', 'WELFARE', 'EDUCATION', 'SOCIAL')),
       tier text not null check (tier in ('CORE', 'CASE', 'EXTERNAL', 'FRONTLINE')),
       phone text not null,
       version integer not null default 1,
       primary key (tenant_id, id)
     )`,
    `create table directory.themes (
       tenant_id uuid not null,
       code text not null check (code ~ '^[A-Z_]{2,40}$'),
       name_nl text not null,
       name_en text not null,
       kind text not null check (kind in ('PERSON', 'SITUATION')),
       regime text not null check (regime in ('WET_PGA', 'WGS', 'AVG')),
       version integer not null default 1,
       primary key (tenant_id, code)
     )`,
    ...['regions', 'participations', 'organisations', 'themes'].flatMap((table) =>
      wallOff({
        table: `directory.${table}`,
        kind: 'regional',
        role: 'rt_directory',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: written,
      }),
    ),
  ],
};

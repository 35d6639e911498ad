import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR'])) and tenant_id = (select sec.t())";

/**
 * What allows a region to work together: a covenant per law with who signed it, and mandates by which somebody of one
 * municipality does a task of another. Known to everybody in the region. Two covenants of one law, or two mandates of
 * one person for one municipality, never hold on the same day; a renewal may be written together with what it follows.
 */
export const createAgreements: Migration = {
  name: '20261124T0931-create-agreements',
  statements: [
    'create extension if not exists btree_gist',
    `create table directory.covenants (
       tenant_id uuid not null,
       id uuid not null,
       name text not null,
       regime text not null check (regime in ('WET_PGA', 'WGS', 'AVG')),
       valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
       run_out_days integer not null check (run_out_days between 0 and 365),
       source text not null,
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, regime, valid without overlaps) deferrable initially deferred
     )`,
    `create table directory.covenant_parties (
       tenant_id uuid not null,
       covenant_id uuid not null,
       party_id uuid not null,
       kind text not null check (kind in ('MUNICIPALITY', 'ORGANISATION')),
       signed_on date not null,
       left_on date,
       primary key (tenant_id, covenant_id, party_id),
       foreign key (tenant_id, covenant_id) references directory.covenants (tenant_id, id)
     )`,
    `create table directory.mandates (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       member_id uuid not null,
       home_tenant_id uuid not null check (home_tenant_id <> municipality_id),
       tasks text[] not null check (cardinality(tasks) > 0 and tasks <@ array['DEPUTY_LIAISON']),
       valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, municipality_id, member_id, valid without overlaps) deferrable initially deferred
     )`,
    ...['covenants', 'covenant_parties', 'mandates'].flatMap((table) =>
      wallOff({
        table: `directory.${table}`,
        kind: 'regional',
        role: 'rt_directory',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: { INSERT: SET_UP, UPDATE: SET_UP },
      }),
    ),
  ],
};

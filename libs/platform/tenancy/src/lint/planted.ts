/** A hole to plant in a scratch copy of the database, and the rule that must find it. */
export interface PlantedHole {
  readonly name: string;
  readonly expects: string;
  readonly statements: readonly string[];
}

const TABLE = 'directory.outbox';

/** One planted hole per rule. Each is planted in a transaction of its own copy, so they never hide one another. */
export const PLANTED_HOLES: readonly PlantedHole[] = [
  {
    name: 'row-level security not forced',
    expects: 'T1',
    statements: [`alter table ${TABLE} no force row level security`],
  },
  { name: 'table without tenant', expects: 'T2', statements: ['create table directory.planted (id uuid)'] },
  {
    name: 'permissive wall',
    expects: 'T3',
    statements: [
      `drop policy wall_insert on ${TABLE}`,
      `create policy wall_insert on ${TABLE} for insert to rt_directory with check (tenant_id = (select sec.t()))`,
    ],
  },
  {
    name: 'wall that is always true',
    expects: 'T3',
    statements: [
      `drop policy wall_insert on ${TABLE}`,
      `create policy wall_insert on ${TABLE} as restrictive for insert to rt_directory with check (true)`,
    ],
  },
  { name: 'global unique', expects: 'T4', statements: [`create unique index planted on ${TABLE} (id)`] },
  {
    name: 'foreign key without tenant',
    expects: 'T5',
    statements: [
      'create table directory.planted_parent (tenant_id uuid not null, id uuid unique)',
      'create table directory.planted_child (tenant_id uuid not null, parent uuid references directory.planted_parent (id))',
    ],
  },
  {
    name: 'foreign key with cascade',
    expects: 'T5',
    statements: [
      'create table directory.planted_child (tenant_id uuid not null, parent uuid, foreign key (tenant_id, parent) references directory.outbox (tenant_id, id) on delete cascade)',
    ],
  },
  { name: 'right for everybody', expects: 'T6', statements: [`grant select on ${TABLE} to public`] },
  { name: 'truncate right', expects: 'T6', statements: [`grant truncate on ${TABLE} to rt_directory`] },
  {
    name: 'policy for everybody',
    expects: 'T7',
    statements: [`create policy planted on ${TABLE} for select using (true)`],
  },
  {
    name: 'policy that reads a setting',
    expects: 'T8',
    statements: [
      `create policy planted on ${TABLE} for select to rt_directory using (tenant_id::text = current_setting('app.tenant'))`,
    ],
  },
  {
    name: 'reader called per row',
    expects: 'T8',
    statements: [`create policy planted on ${TABLE} for select to rt_directory using (tenant_id = sec.t())`],
  },
  {
    name: 'wall as a top-level OR',
    expects: 'T9',
    statements: [
      `create policy planted on ${TABLE} as restrictive for select to rt_directory using (tenant_id = (select sec.t()) or tenant_id = (select sec.r()))`,
    ],
  },
  {
    name: 'table without a declared wall',
    expects: 'T10',
    statements: ['create table directory.planted (tenant_id uuid not null, id uuid)'],
  },
  {
    name: 'wall widened by hand',
    expects: 'T11',
    statements: [
      'alter policy wall_select on directory.members using (case when tenant_id = (select sec.t()) then true else true end)',
    ],
  },
  {
    name: 'view with its owner’s rights',
    expects: 'V1',
    statements: [`create view directory.planted as select * from ${TABLE}`],
  },
  {
    name: 'materialised view',
    expects: 'V2',
    statements: [`create materialized view directory.planted as select * from ${TABLE}`],
  },
  {
    name: 'readable sequence',
    expects: 'V3',
    statements: ['create sequence directory.planted', 'grant select on directory.planted to rt_directory'],
  },
  {
    name: 'definer function for everybody',
    expects: 'F1',
    statements: [
      "create function sec.planted() returns int language sql security definer set search_path = pg_catalog as 'select 1'",
      'grant execute on function sec.planted() to public',
    ],
  },
  {
    name: 'definer function without search_path',
    expects: 'F2',
    statements: ["create function sec.planted() returns int language sql security definer as 'select 1'"],
  },
  {
    name: 'immutable context function',
    expects: 'F3',
    statements: [
      "create function sec.planted() returns text language sql immutable as $$ select current_setting('app.tenant', true) $$",
    ],
  },
  {
    name: 'leakproof function',
    expects: 'F4',
    statements: ["create function sec.planted() returns int language sql leakproof as 'select 1'"],
  },
  {
    name: 'definer function of a superuser',
    expects: 'F5',
    statements: [
      "create function sec.planted() returns int language sql security definer set search_path = pg_catalog as 'select 1'",
    ],
  },
  { name: 'runtime role past row-level security', expects: 'R1', statements: ['alter role rt_directory bypassrls'] },
  { name: 'runtime role in another role', expects: 'R2', statements: ['grant rt_owner to rt_directory'] },
  {
    name: 'runtime role owns a table',
    expects: 'R3',
    statements: [
      'create table directory.planted (tenant_id uuid not null)',
      'alter table directory.planted owner to rt_directory',
    ],
  },
  {
    name: 'runtime role may make temporary tables',
    expects: 'R4',
    statements: [
      "do $$ begin execute format('grant temporary on database %I to rt_directory', current_database()); end $$",
    ],
  },
  {
    name: 'runtime role may set a parameter',
    expects: 'R5',
    statements: ['grant set on parameter log_statement to rt_directory'],
  },
  {
    name: 'role default that sets a context',
    expects: 'R6',
    statements: ["alter role rt_directory set app.tenant = 'x'"],
  },
  {
    name: 'large objects',
    expects: 'R7',
    statements: ['grant execute on function pg_catalog.lo_get(oid) to rt_directory'],
  },
  {
    name: 'log written directly',
    expects: 'A1',
    statements: [
      'grant usage on schema evidence to rt_directory',
      'grant insert on evidence.audit_log to rt_directory',
    ],
  },
  { name: 'context readable', expects: 'A2', statements: ['grant select on sec.context to rt_directory'] },
  {
    name: 'reference table writable',
    expects: 'A2',
    statements: ['grant insert on reference.tenants to rt_directory'],
  },
];

import type { Migration } from '@regiotafel/tenancy';

const OPEN =
  '(g.member_tenant_id = g.tenant_id or g.regime is null or g.regime <> all ((select cases.closed_regimes())::text[]))';
const ENTITLED = `(sec.has(array['COORDINATOR']) or not exists (select from reference.purposes p where p.code = g.purpose and p.for_coordinator))`;
const RUNNING = `from cases.grants g where g.member_id = sec.m() and g.member_tenant_id = sec.t() and g.revoked_at is null
  and (not g.needs_approval or g.approved_at is not null) and g.valid_from <= sec.now() and sec.now() < g.valid_until and ${OPEN} and ${ENTITLED}`;
const READS = "'CONTRIBUTE' <> all (g.field_sets)";
const NOT_BLOCKED = `not exists (select from cases.case_blocks b where b.case_id = g.object_id and b.member_id = sec.m() and b.lifted_at is null)`;
const NOT_CLOSED = `not exists (select from cases.case_restrictions r where r.case_id = g.object_id and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;

const reader = (signature: string, query: string): string =>
  `create or replace function cases.${signature} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct g.object_id), array[]::uuid[]) ${query} $$`;

/**
 * Who is no coordinator of the region any more is process coordinator of nothing: access for that opens to them no longer, from
 * that moment. Who the coordinators of a region are is asked in one way, for cards and for cases.
 */
export const coordinateAsCoordinator: Migration = {
  name: '20261216T0400-coordinate-as-coordinator',
  statements: [
    'grant select on reference.purposes to rt_grants',
    'grant create on schema cases to rt_grants, rt_lookup',
    'set local role rt_grants',
    reader('my_known_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED}`),
    reader('my_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED} and ${NOT_CLOSED}`),
    reader(
      'my_grants(field_set text)',
      `${RUNNING} and field_set = any (g.field_sets) and ${NOT_BLOCKED} and ${NOT_CLOSED}`,
    ),
    'set local role rt_lookup',
    `create or replace function cases.coordinators() returns uuid[] language sql stable security definer set search_path = pg_catalog
       as $$ select coalesce(array_agg(m.id order by m.name, m.id), array[]::uuid[]) from directory.members m
             where m.active and sec.now() <@ m.valid and 'COORDINATOR' = any (m.roles) and (m.tenant_id = sec.r() or m.region_id = sec.r()) $$`,
    'set local role rt_owner',
    `create or replace function cases.check_coordinator() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from reference.purposes p where p.code = new.purpose and p.for_coordinator)
           and array_position(cases.coordinators(), new.member_id) is null then
           raise exception 'process coordination is for a coordinator of the region' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'set local role rt_lookup',
    'drop function cases.region_coordinators()',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants, rt_lookup',
  ],
};

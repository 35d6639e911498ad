import type { Migration } from '@regiotafel/tenancy';

/** Running conflicts with a card, by the case of that card. */
const ON_CARDS = `cases.card_conflicts b join cases.pool_cards p on p.tenant_id = b.tenant_id and p.id = b.card_id and not b.lifted`;
/** Running conflicts of the caller with a municipality: all its signals, and the cases that it leads now. */
const mineOn = (table: string) =>
  `cases.card_conflicts b join ${table} o on o.tenant_id = b.municipality_id where b.member_id = sec.m() and not b.lifted`;
const MINE = `select b.case_id as id from cases.case_blocks b where b.member_id = sec.m() and b.lifted_at is null
  union all select b.signal_id from cases.signal_blocks b where b.member_id = sec.m() and b.lifted_at is null
  union all select p.case_id from ${ON_CARDS} where b.member_id = sec.m()
  union all select o.id from ${mineOn('cases.signals')}
  union all select o.id from ${mineOn('cases.case_files')}`;
const SHUT = `select r.case_id from cases.case_restrictions r
    where r.lifted_at is null and array_position(r.keepers, sec.m()) is null
      and not exists (select from cases.case_files f where f.id = r.case_id and f.region_id <> sec.r())`;
const chainOf = (seeds: string) =>
  `select case when s.ids is null then array[]::uuid[] else cases.chain(s.ids) end from (select array_agg(x.id) as ids from (${seeds}) x) s`;

/**
 * A conflict of interest on a municipality keeps its member away from all that this municipality leads or weighs, as one on a card
 * does for one case. It has no id in `kept_from`, because expertise and meetings hear of it themselves.
 */
export const hearConflictsOfMunicipalities: Migration = {
  name: '20261218T0220-hear-conflicts-of-municipalities',
  statements: [
    'alter table cases.card_conflicts alter column card_id drop not null',
    'alter table cases.card_conflicts add column municipality_id uuid',
    'alter table cases.card_conflicts add constraint card_or_municipality check (num_nonnulls(card_id, municipality_id) = 1)',
    'create index card_conflicts_municipality on cases.card_conflicts (municipality_id) where not lifted',
    'grant select (municipality_id) on cases.card_conflicts to rt_lookup',
    'grant select (tenant_id) on cases.case_files to rt_lookup',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create or replace function cases.kept_from_me() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select case when sec.m() is null then array[]::uuid[] else (${chainOf(MINE)}) end $$`,
    `create or replace function cases.closed_to_me() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select case when sec.m() is null or sec.has(array['REPORTER']) then array[]::uuid[] else (${chainOf(`${MINE} union all ${SHUT}`)}) end $$`,
    `create or replace function cases.kept_from(object uuid) returns table (block_id uuid, member_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       with chain as materialized (select unnest(cases.chain(array[object])) as id)
       select b.id, b.member_id from cases.case_blocks b join chain c on c.id = b.case_id where b.lifted_at is null
       union all select b.id, b.member_id from cases.signal_blocks b join chain c on c.id = b.signal_id where b.lifted_at is null
       union all select b.id, b.member_id from ${ON_CARDS} join chain c on c.id = p.case_id
       union all select null::uuid, b.member_id from cases.card_conflicts b where not b.lifted and b.municipality_id in (
         select s.tenant_id from cases.signals s join chain c on c.id = s.id union select f.tenant_id from cases.case_files f join chain c on c.id = f.id) $$`,
    `create function cases.signals_without_desk_of(municipality uuid, without uuid) returns table (signal_id uuid, municipality_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select s.id, s.tenant_id from cases.signals s
       where s.tenant_id = municipality and s.status not in ('CLOSED', 'WITHDRAWN') and not cases.is_manned(s.id)
         and exists (select from cases.desk_members d where d.tenant_id = s.tenant_id and d.member_id = without and d.active) order by s.id $$`,
    'revoke all on function cases.signals_without_desk_of(uuid, uuid) from public',
    'grant execute on function cases.signals_without_desk_of(uuid, uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};

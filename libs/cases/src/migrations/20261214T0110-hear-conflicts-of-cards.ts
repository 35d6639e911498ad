import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";

/** Running conflicts with a card, by the case of that card. */
const ON_CARDS = `cases.card_conflicts b join cases.pool_cards p on p.tenant_id = b.tenant_id and p.id = b.card_id and not b.lifted`;
const MINE = `select b.case_id as id from cases.case_blocks b where b.member_id = sec.m() and b.lifted_at is null
  union all select b.signal_id from cases.signal_blocks b where b.member_id = sec.m() and b.lifted_at is null
  union all select p.case_id from ${ON_CARDS} where b.member_id = sec.m()`;
const SHUT = `select r.case_id from cases.case_restrictions r
    where r.lifted_at is null and array_position(r.keepers, sec.m()) is null
      and not exists (select from cases.case_files f where f.id = r.case_id and f.region_id <> sec.r())`;
const chainOf = (seeds: string) =>
  `select case when s.ids is null then array[]::uuid[] else cases.chain(s.ids) end from (select array_agg(x.id) as ids from (${seeds}) x) s`;

/**
 * A conflict of interest that expertise announces about a card keeps the member away from the chain of its case, as a block on the
 * case does: ids without a reason, by the highest version. It is read through the card each time, so it holds whether
 * the card or the conflict came first.
 */
export const hearConflictsOfCards: Migration = {
  name: '20261214T0110-hear-conflicts-of-cards',
  statements: [
    `create table cases.card_conflicts (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       card_id uuid not null,
       lifted boolean not null,
       version integer not null,
       primary key (tenant_id, id)
     )`,
    'create index card_conflicts_member on cases.card_conflicts (member_id) where not lifted',
    'create index card_conflicts_card on cases.card_conflicts (tenant_id, card_id) where not lifted',
    'grant select (tenant_id, id, member_id, card_id, lifted) on cases.card_conflicts to rt_lookup',
    'create policy lookup_follows on cases.card_conflicts for select to rt_lookup using (true)',
    'grant select (status) on cases.signals to rt_lookup',
    'create index pool_cards_case on cases.pool_cards (case_id)',
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
       union all select b.id, b.member_id from ${ON_CARDS} join chain c on c.id = p.case_id $$`,
    `create function cases.signals_without_desk(object uuid, without uuid) returns table (signal_id uuid, municipality_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select s.id, s.tenant_id from cases.signals s join unnest(cases.chain(array[object])) c (id) on c.id = s.id
       where s.status not in ('CLOSED', 'WITHDRAWN') and not cases.is_manned(s.id)
         and exists (select from cases.desk_members d where d.tenant_id = s.tenant_id and d.member_id = without and d.active) order by s.id $$`,
    'revoke all on function cases.signals_without_desk(uuid, uuid) from public',
    'grant execute on function cases.signals_without_desk(uuid, uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    ...wallOff({
      table: 'cases.card_conflicts',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: SYSTEM, INSERT: SYSTEM, UPDATE: SYSTEM },
    }),
    `create function cases.check_lifted_conflict() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['lifted', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or new.version < old.version or (old.lifted and not new.lifted) then
           raise exception 'a conflict with a card is lifted once, never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger lifted_once before update on cases.card_conflicts for each row execute function cases.check_lifted_conflict()',
  ],
};

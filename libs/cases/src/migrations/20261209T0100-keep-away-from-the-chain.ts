import { type Migration, shutOff } from '@regiotafel/tenancy';

const reads = (name: string, column: string) => `array_position((select cases.${name}()), ${column}) is not null`;
const kept = (column: string) => reads('kept_from_me', column);
const closed = (column: string) => reads('closed_to_me', column);
const either = (...conditions: string[]) =>
  `case ${conditions.map((condition) => `when ${condition} then true`).join(' ')} else false end`;

/** Tables of which nothing is there for who is kept away, by the column with the id of signal, weighing or case. */
const KEPT: Readonly<Record<string, string>> = {
  signals: kept('id'),
  signal_status: kept('id'),
  signal_withdrawals: kept('signal_id'),
  signal_blocks: kept('signal_id'),
  signal_notices: kept('signal_id'),
  region_reviews: kept('signal_id'),
  duplicate_notices: either(kept('signal_id'), kept('other_signal_id')),
  weighings: kept('id'),
  weighing_members: kept('weighing_id'),
  case_files: kept('id'),
  case_blocks: kept('case_id'),
  case_restrictions: kept('case_id'),
  case_signals: kept('case_id'),
  involvements: kept('case_id'),
  grants: kept('object_id'),
  handovers: kept('case_id'),
  access_requests: kept('case_id'),
  access_answers: kept('case_id'),
  consent_requests: kept('case_id'),
  contribution_consents: kept('case_id'),
  contributions: kept('case_id'),
  pool_cards: kept('case_id'),
};

/** Tables with what was said: closed as well to whoever is not a keeper while the case is restricted. */
const CLOSED: Readonly<Record<string, string>> = {
  signal_narratives: closed('id'),
  signal_identities: closed('id'),
  signal_reporters: closed('id'),
  signal_interpretations: closed('id'),
  signal_reviews: closed('signal_id'),
  signal_questions: closed('signal_id'),
  signal_redirects: closed('signal_id'),
  feedbacks: closed('signal_id'),
  offers: closed('signal_id'),
  external_references: closed('object_id'),
  object_keys: closed('object_id'),
  drafts: closed('object_id'),
  weighing_keys: closed('id'),
  weighing_conclusions: closed('id'),
  judgements: closed('weighing_id'),
};

const ids = (name: string, query: string) =>
  `create function cases.${name} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`;

/** From any of its ids to all others: a signal, its weighings, the case, signals that were joined to it and what a report was split into. */
const CHAIN = `with recursive chain (id) as (
    select unnest(seeds)
    union
    select e.id from chain c cross join lateral (
      select f.signal_id as id from cases.case_files f where f.id = c.id
      union all select f.id from cases.case_files f where f.signal_id = c.id
      union all select w.signal_id from cases.weighings w where w.id = c.id
      union all select w.id from cases.weighings w where w.signal_id = c.id
      union all select j.signal_id from cases.case_signals j where j.case_id = c.id
      union all select j.case_id from cases.case_signals j where j.signal_id = c.id
      union all select s.split_from from cases.signals s where s.id = c.id and s.split_from is not null
      union all select s.id from cases.signals s where s.split_from = c.id
    ) e
  ) select coalesce(array_agg(c.id), array[]::uuid[]) from chain c`;

const MINE = `select b.case_id as id from cases.case_blocks b where b.member_id = sec.m() and b.lifted_at is null
  union all select b.signal_id from cases.signal_blocks b where b.member_id = sec.m() and b.lifted_at is null`;
/** Those of the own region: access and places never cross it, and each one costs a walk along its chain. */
const SHUT = `select r.case_id from cases.case_restrictions r
    where r.lifted_at is null and array_position(r.keepers, sec.m()) is null
      and not exists (select from cases.case_files f where f.id = r.case_id and f.region_id <> sec.r())`;
const chainOf = (seeds: string) =>
  `select case when s.ids is null then array[]::uuid[] else cases.chain(s.ids) end from (select array_agg(x.id) as ids from (${seeds}) x) s`;

const FUNCTIONS = `cases.chain(uuid[]), cases.kept_from_me(), cases.closed_to_me(), cases.kept_from(uuid), cases.keepers_of(uuid), cases.cases_on(uuid),
  cases.led_without(uuid, uuid), cases.is_manned(uuid)`;

const READABLE = {
  case_blocks: 'id, case_id, member_id, lifted_at',
  signal_blocks: 'id, signal_id, member_id, lifted_at',
  case_restrictions: 'case_id, keepers, lifted_at',
  case_files: 'id, signal_id, region_id',
  case_signals: 'case_id, signal_id',
  weighings: 'id, signal_id',
  signals: 'id, tenant_id, split_from',
  involvements: 'case_id, member_id, part, since, until',
  desk_members: 'tenant_id, member_id, active',
};

/**
 * Who is kept away from one thing is kept away from all that hangs on it: signal, weighing, case, card, and what was joined or
 * split. `kept_from_me` and `closed_to_me` answer their ids, once per statement; every table about them is shut to those ids,
 * whatever role, involvement or grant says. No access and no place in a case is given to who is kept away.
 */
export const keepAwayFromTheChain: Migration = {
  name: '20261209T0100-keep-away-from-the-chain',
  statements: [
    'create index case_files_of_signal on cases.case_files (signal_id)',
    'create index weighings_of_signal on cases.weighings (signal_id)',
    'create index signals_split_into on cases.signals (split_from) where split_from is not null',
    'create index signal_blocks_signal on cases.signal_blocks (signal_id) where lifted_at is null',
    'set local role rt_door',
    'grant execute on function sec.m(), sec.has(text[]) to rt_lookup',
    'set local role rt_owner',
    ...Object.entries(READABLE).flatMap(([table, columns]) => [
      `grant select (${columns}) on cases.${table} to rt_lookup`,
      `create policy lookup_follows on cases.${table} for select to rt_lookup using (true)`,
    ]),
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    ids('chain(seeds uuid[])', CHAIN),
    ids('kept_from_me()', `select case when sec.m() is null then array[]::uuid[] else (${chainOf(MINE)}) end`),
    ids(
      'closed_to_me()',
      `select case when sec.m() is null or sec.has(array['REPORTER']) then array[]::uuid[] else (${chainOf(`${MINE} union all ${SHUT}`)}) end`,
    ),
    `create function cases.kept_from(object uuid) returns table (block_id uuid, member_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       with chain as materialized (select unnest(cases.chain(array[object])) as id)
       select b.id, b.member_id from cases.case_blocks b join chain c on c.id = b.case_id where b.lifted_at is null
       union all select b.id, b.member_id from cases.signal_blocks b join chain c on c.id = b.signal_id where b.lifted_at is null $$`,
    `create function cases.keepers_of(object uuid) returns table (keepers uuid[])
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select r.keepers from cases.case_restrictions r join unnest(cases.chain(array[object])) c (id) on c.id = r.case_id where r.lifted_at is null $$`,
    `create function cases.cases_on(object uuid) returns table (case_id uuid, region_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select f.id, f.region_id from cases.case_files f join unnest(cases.chain(array[object])) c (id) on c.id = f.id order by f.id $$`,
    `create function cases.led_without(object uuid, without uuid) returns boolean
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select not exists (select from cases.cases_on(object) c where not exists (
         select from cases.involvements i where i.case_id = c.case_id and i.part = 'CASE_MANAGER' and i.member_id <> without
           and i.since <= sec.now() and (i.until is null or sec.now() < i.until)
           and not exists (select from cases.kept_from(object) k where k.member_id = i.member_id))) $$`,
    `create function cases.is_manned(signal uuid) returns boolean
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select exists (select from cases.signals s join cases.desk_members d on d.tenant_id = s.tenant_id and d.active
         where s.id = signal and not exists (select from cases.kept_from(signal) k where k.member_id = d.member_id)) $$`,
    `revoke all on function ${FUNCTIONS} from public`,
    'grant execute on function cases.kept_from_me() to rt_cases, rt_grants',
    'grant execute on function cases.closed_to_me(), cases.keepers_of(uuid), cases.cases_on(uuid), cases.led_without(uuid, uuid), cases.is_manned(uuid) to rt_cases',
    'grant execute on function cases.kept_from(uuid) to rt_cases, rt_handover, rt_grants',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    ...Object.entries({ ...KEPT, ...CLOSED }).flatMap(([table, condition]) =>
      shutOff(`cases.${table}`, 'rt_cases', condition),
    ),
    ...['grants.object_id', 'involvements.case_id', 'weighings.id', 'weighing_members.weighing_id'].map((place) => {
      const [table = '', column = ''] = place.split('.');
      const open = `(case when ${kept(column)} then false else true end)`;
      return `create policy shut_to_readers on cases.${table} as restrictive for all to rt_grants using ${open} with check ${open}`;
    }),
    `create function cases.check_kept_away() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare object uuid := coalesce(to_jsonb(new)->>'object_id', to_jsonb(new)->>'case_id')::uuid;
       begin
         if exists (select from cases.kept_from(object) k where k.member_id = new.member_id) then
           raise exception 'a conflict of interest keeps this person away' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger nobody_kept_away before insert on cases.grants for each row execute function cases.check_kept_away()',
    'create trigger nobody_kept_away before insert on cases.involvements for each row execute function cases.check_kept_away()',
  ],
};

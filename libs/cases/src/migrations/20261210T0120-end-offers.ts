import { type Migration, rewall } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const inOf = (reader: string, column: string) => `array_position((select cases.${reader}()), ${column}) is not null`;
const HAS_ACCESS = 'array_position((select cases.my_grants()), w.signal_id) is not null';
const kept = (column: string) => `array_position((select cases.kept_from_me()), ${column}) is not null`;
const ALL = ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'];

const follows = (column: string) => `case when (select sec.has(array['SYSTEM', 'COORDINATOR'])) then true
  when municipality_id = (select sec.t()) and (select sec.has(array['LIAISON'])) then true else ${inOf('my_weighings', column)} end`;

/** Who fills a seat that somebody left: the coordinator, and the chair of that table while it judges. */
const SEATS = `case when (select sec.has(array['COORDINATOR'])) then true
  when (select sec.has(array['CHAIR'])) then ${inOf('my_blind_tables', 'weighing_id')} else false end`;

const reader = (name: string, condition: string): string =>
  `create or replace function cases.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct m.weighing_id), array[]::uuid[]) from cases.weighing_members m
           join cases.weighings w on w.tenant_id = m.tenant_id and w.id = m.weighing_id
           where m.member_id = sec.m() and m.member_tenant_id = sec.t() and m.tenant_id = sec.r() and m.left_at is null and ${condition} $$`;

/** Members of the table of the last offer who can still read, and whoever sits there instead of one. */
const STILL_READ = `exists (select from cases.grants g where g.tenant_id = s.tenant_id and g.object_id = s.id and g.revoked_at is null and g.valid_until > sec.now()
  and g.member_id in (select o.member_id from cases.grants o where o.tenant_id = s.tenant_id and o.object_id = s.id and o.offer_id = (
    select f.id from cases.offers f where f.tenant_id = s.tenant_id and f.signal_id = s.id order by f.offered_at desc limit 1)))`;

const STEP = `
  declare may_change text[] := array['status', 'outcome', 'more_from', 'more_by', 'concluded_at', 'concluded_by', 'version'];
  begin
    if old.status = 'CONCLUDED' then raise exception 'a concluded weighing is kept' using errcode = '23514'; end if;
    if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
      raise exception 'what is weighed stays what it was' using errcode = '23514';
    end if;
    if new.status = old.status then return new; end if;
    if (old.status, new.status) not in
      (('OPEN', 'JUDGING'), ('OPEN', 'JOINT'), ('JUDGING', 'JOINT'), ('JOINT', 'CONCLUDED'))
      and not (new.status = 'ENDED' and old.status <> 'ENDED' and sec.has(array['SYSTEM'])) then
      raise exception 'a weighing goes from step to step' using errcode = '23514';
    end if;
    if new.status in ('JOINT', 'CONCLUDED') and exists (select from unnest(new.composition) party where not exists (
      select from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.id and m.party_type = party and m.judged_at is not null)) then
      raise exception 'every required party judges alone first' using errcode = '23514';
    end if;
    if new.status = 'JOINT' and not sec.has(array['CHAIR']) and exists (
      select from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.id and m.judged_at is null and m.left_at is null) then
      raise exception 'the chair alone lets the table meet early' using errcode = '23514';
    end if;
    if new.status = 'CONCLUDED' and not exists (select from cases.weighing_conclusions c where c.tenant_id = new.tenant_id and c.id = new.id) then
      raise exception 'a conclusion is written down' using errcode = '23514';
    end if;
    return new;
  end`;

/**
 * An offer ends: its desk takes it back, or the last access of its table has passed and the sweeper gives the signal back to
 * the desk. Its weighing ends with it. Until then a seat that somebody left is filled by somebody of the same party, who may
 * begin with nothing but the seat; access follows from the municipality.
 */
export const endOffers: Migration = {
  name: '20261210T0120-end-offers',
  statements: [
    `create or replace function cases.check_weighing_step() returns trigger language plpgsql set search_path = pg_catalog as $$ ${STEP} $$`,
    'alter table cases.weighings drop constraint weighings_status_check',
    `alter table cases.weighings add constraint weighings_status_check check (status in ('OPEN', 'JUDGING', 'JOINT', 'CONCLUDED', 'ENDED'))`,
    `create index weighings_late on cases.weighings (tenant_id, judge_by) where status in ('OPEN', 'JUDGING')`,
    `alter table cases.weighing_members add column left_at timestamptz, add column seated_later boolean not null default false,
       add constraint who_judged_stays check (left_at is null or judged_at is null)`,
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    reader('my_weighings', 'true'),
    reader('my_tables', HAS_ACCESS),
    reader('my_joint_tables', `w.status in ('JOINT', 'CONCLUDED') and ${HAS_ACCESS}`),
    reader('my_blind_tables', `w.status in ('OPEN', 'JUDGING') and ${HAS_ACCESS}`),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...rewall(
      {
        table: 'cases.weighings',
        kind: 'regional',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        shut: kept('id'),
        need: {
          SELECT: follows('id'),
          INSERT: SYSTEM,
          UPDATE: `case when ${SYSTEM} then status in ('OPEN', 'JUDGING', 'JOINT', 'ENDED')
            when ${inOf('my_tables', 'id')} then case when status = 'CONCLUDED' then (select sec.has(array['CHAIR'])) else status <> 'ENDED' end else false end`,
        },
      },
      ALL,
    ),
    ...rewall(
      {
        table: 'cases.weighing_members',
        kind: 'regional',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        shut: kept('weighing_id'),
        need: {
          SELECT: follows('weighing_id'),
          INSERT: `case when seated_later then ${SEATS} else ${SYSTEM} end`,
          UPDATE: `case when ${SEATS} then true when member_id = (select sec.m()) and left_at is null then ${inOf('my_blind_tables', 'weighing_id')} else false end`,
        },
      },
      ALL,
    ),
    `create or replace function cases.check_place_at_table() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['judged_at', 'left_at'];
       begin
         if to_jsonb(new) = to_jsonb(old) then return new; end if;
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.judged_at is not null or old.left_at is not null
           or (new.judged_at is null) = (new.left_at is null)
           or (new.judged_at is not null and new.member_id is distinct from sec.m())
           or not exists (select from cases.weighings w where w.tenant_id = new.tenant_id and w.id = new.weighing_id and w.status in ('OPEN', 'JUDGING')) then
           raise exception 'a member judges once, or leaves the seat before that' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create function cases.check_new_seat() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not new.seated_later then return new; end if;
         if new.judged_at is not null or new.left_at is not null
           or not exists (select from cases.weighings w where w.tenant_id = new.tenant_id and w.id = new.weighing_id and w.municipality_id = new.municipality_id
             and w.status in ('OPEN', 'JUDGING'))
           or (select count(*) from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.weighing_id and m.party_type = new.party_type and m.left_at is not null)
             <= (select count(*) from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.weighing_id and m.party_type = new.party_type and m.seated_later)
           or not exists (select from cases.seat(new.member_id) s where s.tenant_id = new.member_tenant_id and s.party_type = new.party_type) then
           raise exception 'only a seat that somebody left is filled, by somebody of the same party' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger fills_a_seat before insert on cases.weighing_members for each row execute function cases.check_new_seat()`,
    'drop policy relay_sweeps on cases.signals',
    `create policy relay_sweeps on cases.signals for select to rt_relay using (escalate_at is not null or status = 'OFFERED')`,
    `create index signals_offered on cases.signals (tenant_id, id) where status = 'OFFERED'`,
    'grant select (tenant_id, id, signal_id, offered_at, valid_until) on cases.offers to rt_relay',
    'grant select (tenant_id, object_id, member_id, offer_id, revoked_at, valid_until) on cases.grants to rt_relay',
    'create policy relay_sweeps on cases.offers for select to rt_relay using (true)',
    'create policy relay_sweeps on cases.grants for select to rt_relay using (offer_id is not null or valid_until > (select sec.now()))',
    'set local role rt_relay',
    `create function sec.due_offers(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select s.tenant_id, s.id from cases.signals s where s.status = 'OFFERED' and not ${STILL_READ} order by s.tenant_id, s.id limit max $$`,
    'revoke all on function sec.due_offers(int) from public',
    'set local role rt_owner',
  ],
};

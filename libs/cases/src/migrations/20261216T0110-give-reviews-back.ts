import { type Migration, rewall } from '@regiotafel/tenancy';

const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const DESK = "(select sec.has(array['LIAISON']))";
const NOT_ASSESSED = `exists (select from cases.signals s where s.tenant_id = grants.tenant_id and s.id = grants.object_id
  and s.status in ('RECEIVED', 'ACKNOWLEDGED', 'INTERPRETING', 'OFFERED'))`;
/** For who was asked whether the reporter of a signal that was assessed hears nothing more: the interpretation, until that is answered. */
const READER = `case when field_sets = array['INTERPRETATION'] and object_kind = 'SIGNAL' then exists (select from cases.signal_reviews w
  where w.tenant_id = grants.tenant_id and w.signal_id = grants.object_id and w.reader_id = grants.member_id and w.agreed is null and w.dropped_at is null) else false end`;

/**
 * A question that nobody who was asked can read any longer goes back to the desk: a conflict of interest keeps the reader away, the
 * case was restricted, or they have no seat. Nobody like that is asked either: neither a colleague nor somebody of the partnership.
 * Who is asked about a waiver gets the interpretation also after the signal was assessed.
 */
export const giveReviewsBack: Migration = {
  name: '20261216T0110-give-reviews-back',
  statements: [
    'alter table cases.signal_reviews add column given_back boolean not null default false check (not given_back or dropped_at is not null)',
    `create or replace function cases.check_review() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['agreed', 'note', 'decided_by', 'decided_at', 'dropped_at', 'given_back'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.agreed is not null or old.dropped_at is not null then
           raise exception 'a review is answered once and never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create index signal_reviews_waiting on cases.signal_reviews (due_at) where agreed is null and dropped_at is null',
    'grant select (signal_id, asked_by) on cases.signal_reviews to rt_relay',
    'drop policy relay_sweeps on cases.signal_reviews',
    'create policy relay_sweeps on cases.signal_reviews for select to rt_relay using (agreed is null and dropped_at is null)',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.is_shut_out(object uuid, member uuid) returns boolean
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select exists (select from cases.kept_from(object) k where k.member_id = member)
         or exists (select from cases.keepers_of(object) r where array_position(r.keepers, member) is null) $$`,
    `create function cases.may_review(signal uuid, asker uuid, reader uuid) returns boolean
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select case when reader is null then exists (
           select from cases.signals s join cases.desk_members d on d.tenant_id = s.tenant_id and d.active and d.member_id <> asker
           where s.id = signal and not cases.is_shut_out(signal, d.member_id))
         else exists (select from directory.members m where m.id = reader and m.active and sec.now() <@ m.valid)
           and not cases.is_shut_out(signal, reader) end $$`,
    `create or replace function cases.region_reader(signal uuid, passed_over uuid[]) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.id from directory.members m where m.active and m.tenant_id = sec.r() and m.tenant_id <> sec.t()
               and m.roles && array['LAWFULNESS_ADVISER', 'COORDINATOR'] and sec.now() <@ m.valid and not cases.is_shut_out(signal, m.id)
             order by m.id = any (coalesce(passed_over, array[]::uuid[])), 'LAWFULNESS_ADVISER' = any (m.roles) desc, m.id limit 1 $$`,
    'revoke all on function cases.is_shut_out(uuid, uuid), cases.may_review(uuid, uuid, uuid) from public',
    'grant execute on function cases.may_review(uuid, uuid, uuid) to rt_cases, rt_relay',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    'set local role rt_relay',
    `create or replace function sec.due_reviews(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select w.tenant_id, w.id from cases.signal_reviews w
             where w.agreed is null and w.dropped_at is null
               and ((w.reader_id is not null and w.due_at <= sec.now()) or not cases.may_review(w.signal_id, w.asked_by, w.reader_id))
             order by w.due_at limit max $$`,
    'set local role rt_owner',
    ...rewall(
      {
        table: 'cases.grants',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: 'case when member_id = (select sec.m()) then true else second_id = (select sec.m()) end',
        need: {
          SELECT: `case when member_id = (select sec.m()) then true when second_id = (select sec.m()) then true when ${SYSTEM} then true
            when object_kind = 'CASE' then ${reads('my_cases()', 'object_id')} else ${DESK} end`,
          INSERT: `case when ${SYSTEM} then true when object_kind = 'CASE' then ${reads('my_led_cases()', 'object_id')}
            when ${DESK} then case when ${NOT_ASSESSED} then true else ${READER} end else false end`,
          UPDATE: `case when ${SYSTEM} then true when object_kind = 'CASE' then ${reads('my_led_cases()', 'object_id')} else ${DESK} end`,
        },
        shut: reads('kept_from_me()', 'object_id'),
        handedOnBy: 'object_id',
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
  ],
};

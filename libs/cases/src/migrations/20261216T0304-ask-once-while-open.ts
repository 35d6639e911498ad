import type { Migration } from '@regiotafel/tenancy';

const ALONE = (id: string) => `perform pg_advisory_xact_lock(hashtextextended('cases.access_requests.' || ${id}, 0));`;
const OPEN = "('PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE')";
const KEY = 'tenant_id, case_id, asked_by, purpose';

/**
 * Nobody asks for access to a case that ended, and nobody asks twice for the same while the first request waits. A request that was
 * answered or lapsed is marked as settled by who asks again, which the index then no longer counts.
 */
export const askOnceWhileOpen: Migration = {
  name: '20261216T0304-ask-once-while-open',
  statements: [
    'alter table cases.access_requests add column settled_at timestamptz',
    'alter table cases.access_requests no force row level security, disable trigger only_withdrawn',
    `update cases.access_requests r set settled_at = r.asked_at where exists (select from cases.access_requests later
       where (later.case_id, later.asked_by, later.purpose) = (r.case_id, r.asked_by, r.purpose) and (later.asked_at, later.id) > (r.asked_at, r.id))`,
    'alter table cases.access_requests force row level security, enable trigger only_withdrawn',
    `create unique index access_requests_open on cases.access_requests (${KEY}) where withdrawn_at is null and settled_at is null`,
    'grant select (status) on cases.case_files to rt_lookup',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.is_over(about uuid) returns boolean language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select exists (select from cases.case_files f where f.id = about and f.status not in ${OPEN}) $$`,
    'revoke all on function cases.is_over(uuid) from public',
    'grant execute on function cases.is_over(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create function cases.is_settled(request uuid) returns boolean language sql stable set search_path = pg_catalog as $$
       select exists (select from cases.access_requests r left join cases.access_answers a on a.request_id = r.id
         where r.id = request and case when a.answer is null then r.lapses_at <= sec.now()
           when a.answer = 'GIVEN' then not exists (select from cases.grants g where g.request_id = r.id and g.needs_approval
             and g.approved_at is null and g.revoked_at is null and g.valid_until > sec.now())
           else true end) $$`,
    `create or replace function cases.check_withdrawn_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         ${ALONE('old.id')}
         if old.settled_at is null and new.settled_at is not null and to_jsonb(new) - 'settled_at' = to_jsonb(old) - 'settled_at'
           and cases.is_settled(old.id) then
           return new;
         end if;
         if to_jsonb(new) - 'withdrawn_at' is distinct from to_jsonb(old) - 'withdrawn_at' or old.withdrawn_at is not null
           or exists (select from cases.access_answers a where a.request_id = old.id) then
           raise exception 'a request is withdrawn once, before it is answered' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create or replace function cases.check_access_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.pool_cards p where p.case_id = new.case_id)
           and array_position(cases.my_known_grants(), new.case_id) is null and array_position(cases.my_grants('CONTRIBUTE'), new.case_id) is null
           and not exists (select from cases.my_callings() c where c.case_id = new.case_id) then
           raise exception 'access is asked for a case that one knows of' using errcode = '42501';
         end if;
         if cases.is_over(new.case_id) then
           raise exception 'nobody is let into a case that ended' using errcode = '23514';
         end if;
         if new.renews is not null and not exists (select from cases.grants g
           where g.id = new.renews and g.object_id = new.case_id and g.member_id = new.asked_by) then
           raise exception 'the own access is renewed' using errcode = '23514';
         end if;
         return null;
       end $$`,
  ],
};

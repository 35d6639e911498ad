import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;
const LED = reads('my_led_cases()', 'case_id');
const MINE_TO_GIVE = `case when (select sec.has(array['SYSTEM'])) then true
  when object_kind = 'CASE' then array_position((select cases.my_cases()), object_id) is not null
  else (select sec.has(array['LIAISON'])) end`;
/** Whoever is kept away from the case, or not among those to whom it is open for a while, is nobody's second person. */
const NEAR = `not exists (select from cases.case_blocks b where b.case_id = g.object_id and b.member_id = sec.m() and b.lifted_at is null)
  and not exists (select from cases.case_restrictions r where r.case_id = g.object_id and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;
const OPEN_TO_SECOND = `g.second_id = sec.m() and g.approved_at is null and g.revoked_at is null and sec.now() < g.valid_until and ${NEAR}`;

/**
 * Somebody who knows of a case asks for access to it. The request stands in the tenant of who asks, sealed with a key of its
 * own: who asks cannot open the case. The answer stands with the case. Identity that was asked for waits, also within one
 * municipality, for a second person whom the first one names: neither who asks nor who approved first. That person may sit in another
 * tenant and reads the request alone, so one function of a role that nobody signs in as writes the second word.
 */
export const askForAccess: Migration = {
  name: '20261201T0940-ask-for-access',
  statements: [
    `create table cases.access_requests (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       asked_by uuid not null,
       purpose text not null,
       field_sets text[] not null check (cardinality(field_sets) > 0),
       valid_until timestamptz not null,
       necessity bytea not null,
       subsidiarity bytea not null,
       wrapped bytea not null,
       key_version integer not null default 1,
       renews uuid,
       asked_at timestamptz not null,
       lapses_at timestamptz not null check (lapses_at > asked_at),
       withdrawn_at timestamptz,
       primary key (tenant_id, id)
     )`,
    'create index access_requests_id on cases.access_requests (id)',
    'create index access_requests_case on cases.access_requests (case_id, asked_at)',
    `create table cases.access_answers (
       tenant_id uuid not null,
       request_id uuid not null,
       case_id uuid not null,
       asked_by uuid not null,
       answer text not null check (answer in ('GIVEN', 'REFUSED')),
       reason bytea,
       answered_by uuid not null check (answered_by <> asked_by),
       answered_at timestamptz not null,
       primary key (tenant_id, request_id),
       check ((answer = 'REFUSED') = (reason is not null))
     )`,
    'create index access_answers_request on cases.access_answers (request_id)',
    'create index access_answers_case on cases.access_answers (case_id)',
    `alter table cases.grants
       add column request_id uuid,
       add column second_id uuid,
       add column refusal bytea,
       add constraint second_is_another check (second_id <> given_by and second_id <> member_id and approved_by <> member_id),
       add constraint not_for_oneself check (request_id is null or given_by <> member_id),
       alter column needs_approval set expression as ('IDENTITY' = any (field_sets) and (member_tenant_id <> tenant_id or request_id is not null)),
       drop constraint grants_revoked_because_check`,
    `alter table cases.grants add constraint grants_revoked_because_check
       check (revoked_because in ('NO_LONGER_NEEDED', 'MISTAKE', 'OUTCOME', 'LEFT', 'CLOSED', 'HANDED_OVER', 'REFUSED'))`,
    'create unique index grants_request on cases.grants (tenant_id, request_id) where request_id is not null',
    'create index grants_of_request on cases.grants (request_id) where request_id is not null',
    'create index grants_second on cases.grants (second_id) where second_id is not null',
    'grant update (approved_by, approved_at, revoked_by, revoked_at, revoked_because, refusal) on cases.grants to rt_grants',
    'create policy seconded_grants on cases.grants for select to rt_grants using (second_id = (select sec.m()))',
    'create policy seconded_word on cases.grants for update to rt_grants using (second_id = (select sec.m())) with check (true)',
    'grant create on schema cases to rt_grants, rt_lookup',
    'set local role rt_grants',
    `create function cases.my_requests_to_second() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(distinct g.request_id), array[]::uuid[]) from cases.grants g where g.second_id = sec.m() and g.request_id is not null and ${NEAR} $$`,
    `create function cases.second_grant(grant_id uuid, agrees boolean, why bytea) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare done int;
       begin
         if agrees then
           update cases.grants g set approved_by = sec.m(), approved_at = sec.now() where g.id = grant_id and ${OPEN_TO_SECOND};
         else
           update cases.grants g set revoked_by = sec.m(), revoked_at = sec.now(), revoked_because = 'REFUSED', refusal = why where g.id = grant_id and ${OPEN_TO_SECOND};
         end if;
         get diagnostics done = row_count;
         return done;
       end $$`,
    'revoke all on function cases.my_requests_to_second(), cases.second_grant(uuid, boolean, bytea) from public',
    'grant execute on function cases.my_requests_to_second(), cases.second_grant(uuid, boolean, bytea) to rt_cases',
    'set local role rt_lookup',
    `create function cases.second_persons() returns table (tenant_id uuid, member_id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.id from directory.members m where m.active and sec.now() <@ m.valid
             and case when m.tenant_id = sec.t() then 'LIAISON' = any (m.roles) when m.tenant_id = sec.r() then 'LAWFULNESS_ADVISER' = any (m.roles) else false end
             order by m.tenant_id = sec.t() desc, m.id $$`,
    'revoke all on function cases.second_persons() from public',
    'grant execute on function cases.second_persons() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants, rt_lookup',
    ...wallOff({
      table: 'cases.access_requests',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: `case when ${LED} then true else ${reads('my_requests_to_second()', 'id')} end`,
      need: {
        SELECT: `case when asked_by = (select sec.m()) then true when ${LED} then true else ${reads('my_requests_to_second()', 'id')} end`,
        INSERT: 'asked_by = (select sec.m())',
        UPDATE: 'asked_by = (select sec.m())',
      },
    }),
    ...wallOff({
      table: 'cases.access_answers',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: `case when asked_by = (select sec.m()) then true else ${reads('my_requests_to_second()', 'request_id')} end`,
      need: {
        SELECT: `case when asked_by = (select sec.m()) then true when ${LED} then true else ${reads('my_requests_to_second()', 'request_id')} end`,
        INSERT: `case when answered_by = (select sec.m()) then ${LED} else false end`,
      },
      handedOnBy: 'case_id',
    }),
    ...rewall(
      {
        table: 'cases.grants',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: 'case when member_id = (select sec.m()) then true else second_id = (select sec.m()) end',
        need: {
          SELECT: `case when member_id = (select sec.m()) then true when second_id = (select sec.m()) then true else ${MINE_TO_GIVE} end`,
          INSERT: MINE_TO_GIVE,
          UPDATE: MINE_TO_GIVE,
        },
        handedOnBy: 'object_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `create function cases.check_access_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.pool_cards p where p.case_id = new.case_id)
           and array_position(cases.my_known_grants(), new.case_id) is null then
           raise exception 'access is asked for a case that one knows of' using errcode = '42501';
         end if;
         if new.renews is not null and not exists (select from cases.grants g
           where g.id = new.renews and g.object_id = new.case_id and g.member_id = new.asked_by) then
           raise exception 'the own access is renewed' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger about_a_known_case after insert on cases.access_requests for each row execute function cases.check_access_request()',
    `create function cases.check_withdrawn_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if to_jsonb(new) - 'withdrawn_at' is distinct from to_jsonb(old) - 'withdrawn_at' or old.withdrawn_at is not null
           or exists (select from cases.access_answers a where a.request_id = old.id) then
           raise exception 'a request is withdrawn once, before it is answered' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger only_withdrawn before update on cases.access_requests for each row execute function cases.check_withdrawn_request()',
    `create function cases.check_access_answer() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.access_requests r where r.id = new.request_id and r.case_id = new.case_id
           and r.asked_by = new.asked_by and r.withdrawn_at is null and r.lapses_at > new.answered_at) then
           raise exception 'an answer is about an open request' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger about_an_open_request after insert on cases.access_answers for each row execute function cases.check_access_answer()',
    `create function cases.check_asked_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.request_id is not null and not exists (select from cases.access_requests r
           join cases.access_answers a on a.request_id = r.id and a.answer = 'GIVEN' and a.tenant_id = new.tenant_id
           where r.id = new.request_id and r.tenant_id = new.member_tenant_id and r.asked_by = new.member_id and r.case_id = new.object_id
             and new.object_kind = 'CASE' and r.purpose = new.purpose and new.field_sets <@ r.field_sets and new.valid_until <= r.valid_until) then
           raise exception 'access is given no further than it was asked for' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger as_asked before insert on cases.grants for each row execute function cases.check_asked_grant()',
    `create or replace function cases.check_ended_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['revoked_by', 'revoked_at', 'revoked_because', 'approved_by', 'approved_at', 'needs_approval', 'refusal'];
       begin
         if current_user = 'rt_handover' then return new; end if;
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or (old.revoked_at is not null and to_jsonb(new) - 'needs_approval' is distinct from to_jsonb(old) - 'needs_approval') or (old.approved_at is not null and new.approved_at is distinct from old.approved_at) then
           raise exception 'a grant is approved or revoked, never changed' using errcode = '23514';
         end if;
         if new.approved_at is not null and old.approved_at is null
           and (new.approved_by is distinct from sec.m() or old.second_id <> sec.m()) then
           raise exception 'who approves does so in person, and as the one who was named' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};

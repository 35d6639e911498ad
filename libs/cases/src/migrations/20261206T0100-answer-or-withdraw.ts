import type { Migration } from '@regiotafel/tenancy';

const ALONE = (id: string) => `perform pg_advisory_xact_lock(hashtextextended('cases.access_requests.' || ${id}, 0));`;

/**
 * A request for access is withdrawn or answered, never both: who asks cannot lock the answer, nor who answers the row of who
 * asks, so both wait for one lock and then look.
 */
export const answerOrWithdraw: Migration = {
  name: '20261206T0100-answer-or-withdraw',
  statements: [
    `create or replace function cases.check_withdrawn_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         ${ALONE('old.id')}
         if to_jsonb(new) - 'withdrawn_at' is distinct from to_jsonb(old) - 'withdrawn_at' or old.withdrawn_at is not null
           or exists (select from cases.access_answers a where a.request_id = old.id) then
           raise exception 'a request is withdrawn once, before it is answered' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create or replace function cases.check_access_answer() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         ${ALONE('new.request_id')}
         if not exists (select from cases.access_requests r where r.id = new.request_id and r.case_id = new.case_id
           and r.asked_by = new.asked_by and r.withdrawn_at is null and r.lapses_at > new.answered_at) then
           raise exception 'an answer is about an open request' using errcode = '23514';
         end if;
         return null;
       end $$`,
  ],
};

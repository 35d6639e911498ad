import type { Migration } from '@regiotafel/tenancy';

const ADOPTED = `select from cases.case_plans p join cases.plan_adoptions a on a.case_id = p.id and a.plan_version = p.version
  left join cases.plan_reviews r on r.adoption_id = a.id
  where p.id = new.case_id and (a.balance <> 'LIMITING_ONLY' or r.approved)`;

/**
 * What started was decided on as it is: it never becomes another measure. What limits somebody starts only under a plan that
 * was adopted as it stands, past the services too.
 */
export const holdWhatStarted: Migration = {
  name: '20261211T0100-hold-what-started',
  statements: [
    `create or replace function cases.check_measure() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare fixed text[] := array['nature', 'track', 'kind', 'starts_on', 'due_on', 'sealed', 'necessity', 'basis'];
               name text;
       begin
         if current_user = 'rt_handover' then return new; end if;
         if new.case_id <> old.case_id or old.ended_at is not null then
           raise exception 'a measure stays with its case, and what ended stays as it was' using errcode = '23514';
         end if;
         if old.status <> 'PLANNED' then
           foreach name in array fixed loop
             if to_jsonb(new)->name is distinct from to_jsonb(old)->name then
               raise exception 'what started stays the measure it is' using errcode = '23514';
             end if;
           end loop;
           if new.status = 'PLANNED' then
             raise exception 'what started is not planned again' using errcode = '23514';
           end if;
         elsif new.status = 'RUNNING' and new.nature = 'LIMITING' and not exists (${ADOPTED}) then
           raise exception 'what limits starts under an adopted plan' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create function cases.check_new_measure() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.status <> 'PLANNED' then
           raise exception 'a measure is planned before it starts' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger planned_first before insert on cases.plan_measures for each row execute function cases.check_new_measure()',
  ],
};
